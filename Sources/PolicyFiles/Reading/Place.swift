/// Where something stands in a policy file; lines and columns start at 1.
public struct Place: Hashable, Sendable {
  public var file: String
  public var line: Int
  public var column: Int
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// One thing that is wrong, or doubtful, in a policy file, and where.
public struct PolicyProblem: Hashable, Sendable, CustomStringConvertible {
  public var place: Place
  public var mistake: Mistake
  public init(_ mistake: Mistake, at place: Place) {
    self.mistake = mistake
    self.place = place
  }
  /// What was found, what was expected and the nearest right word.
  public var message: String { mistake.words }
  /// Whether the file can be used all the same.
  public var isWarning: Bool { if case .doubt = mistake { true } else { false } }
  /// `file:line:column: message`, with `warning:` before what is none but a doubt.
  public var description: String {
    "\(place.file):\(place.line):\(place.column): \(isWarning ? "warning: " : "")\(message)"
  }
}

/// What can be wrong with a policy file: its shape as a file, its words, or its sense as a policy.
public enum Mistake: Hashable, Sendable {
  case shape(ShapeMistake)
  case word(WordMistake)
  case sense(SenseMistake)
  /// Worth knowing; the file can still be used.
  case doubt(Doubt)

  public var words: String {
    switch self {
    case .shape(let mistake): mistake.words
    case .word(let mistake): mistake.words
    case .sense(let mistake): mistake.words
    case .doubt(let doubt): doubt.words
    }
  }
}

/// Why a policy file was refused: every problem, in the order of the file.
public struct PolicyErrors: Error, Hashable, Sendable, CustomStringConvertible {
  public var problems: [PolicyProblem]
  public init(_ problems: [PolicyProblem]) { self.problems = problems.inFileOrder }
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension [PolicyProblem] {
  /// By file, then line, then column; the same problem once.
  var inFileOrder: [PolicyProblem] {
    var seen: Set<PolicyProblem> = []
    return filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
      let (one, other) = (left.element.place, right.element.place)
      return (one.file, one.line, one.column, left.offset) < (other.file, other.line, other.column, right.offset)
    }.map(\.element)
  }
}
