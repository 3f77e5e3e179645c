/// A policy that is written in the right words and makes no sense.
public enum SenseMistake: Hashable, Sendable {
  case noStages

  var words: String {
    switch self {
    case .noStages: "The policy has no stages"
    }
  }
}

public enum Doubt: Hashable, Sendable {
  case none
  var words: String { "" }
}
