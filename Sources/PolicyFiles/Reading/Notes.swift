/// What is gathered while one file is read: every problem, and where each rule stands.
final class Notes {
  private(set) var problems: [PolicyProblem] = []
  private(set) var marks = Marks()

  func add(_ mistake: WordMistake, at place: Place) {
    problems.append(PolicyProblem(.word(mistake), at: place))
  }

  func mark(_ path: String, at place: Place) {
    let free = marks.places[path] == nil || marks.places[path] == place
    marks.places[free ? path : "again " + path] = place
  }
}

/// Where each rule of a policy stands in its file, by a path such as `duty 2-hand-over/within`. What has
/// the same path again stands under `again duty 2-hand-over`.
struct Marks: Sendable {
  var places: [String: Place] = [:]
  /// Keys of interpretations that concern the policy as a whole and so need no rule that cites them.
  var general: [String] = []
  var start = Place(file: "", line: 1, column: 1)

  /// The place of the path, or of the nearest thing above it.
  func place(_ path: String) -> Place {
    if let place = places[path] { return place }
    guard let slash = path.lastIndex(of: "/") else { return start }
    return place(String(path[..<slash]))
  }
}
