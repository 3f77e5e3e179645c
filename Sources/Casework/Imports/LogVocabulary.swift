public import CaseRules

/// What a partnership's figures know by name: its agencies, the grounds and stages of its policies, and how a challenge
/// may end.
public struct LogVocabulary: Sendable {
  /// What can be chosen for a column, by its id, in order.
  public private(set) var choices: [LogColumn: [(id: String, name: String)]] = [:]
  private var names: [LogColumn: [String: String]] = [:]

  /// "In dispute", among the outcomes.
  public static let inDispute = "inDispute"

  public init(_ partnership: PartnershipID, _ directory: Directory, _ policies: [Policy]) {
    let agencies = directory.agencies(in: partnership)
    for column in [LogColumn.raising, .receiving] {
      for agency in agencies { add(column, agency.id, agency.name, [agency.id]) }
      // "Northmere NHS Trust (health visiting)" is mostly written without its brackets; not where that means two.
      let short = agencies.map { ($0.id, Self.withoutBrackets($0.name)) }
      for (id, name) in short where short.filter({ LogMapping.folded($0.1) == LogMapping.folded(name) }).count == 1 {
        add(column, id, name, [])
      }
    }
    for ground in policies.flatMap(\.grounds) { add(.ground, ground.key, ground.name, [ground.key]) }
    for policy in policies {
      for stage in policy.stages + policy.routes.flatMap(\.stages) {
        let word = policy.stageWord.rawValue
        add(.stage, stage.key, stage.name, [stage.key, word + stage.key, "stage" + stage.key, "level" + stage.key])
      }
    }
    for (id, words) in Self.outcomes { add(.outcome, id, id, words) }
    for (id, words) in Self.people { add(.person, id, id, words) }
  }

  private static func withoutBrackets(_ name: String) -> String {
    guard name.hasSuffix(")"), let start = name.lastIndex(of: "(") else { return name }
    return String(name[..<start]).trimmed
  }

  public enum Meaning: Sendable, Equatable {
    case notRecorded
    case known(String)
    case unknown
  }

  /// - Parameter chosen: what folded values of the column were said to mean.
  func meaning(of value: String, in column: LogColumn, _ chosen: [String: String]) -> Meaning {
    let folded = LogMapping.folded(value)
    if folded.isEmpty || Self.nothing.contains(folded) { return .notRecorded }
    if let chosen = chosen[folded] {
      if chosen.isEmpty { return .notRecorded }
      if choices[column]?.contains(where: { $0.id == chosen }) == true { return .known(chosen) }
    }
    return names[column]?[folded].map { .known($0) } ?? .unknown
  }

  private mutating func add(_ column: LogColumn, _ id: String, _ name: String, _ others: [String]) {
    if choices[column]?.contains(where: { $0.id == id }) != true { choices[column, default: []].append((id, name)) }
    for word in [name] + others where names[column]?[LogMapping.folded(word)] == nil {
      names[column, default: [:]][LogMapping.folded(word)] = id
    }
  }

  /// Words that mean this and nothing else. "Resolved" may mean three of them: whoever keeps the log says which.
  private static let outcomes: [(String, [String])] = [
    (HowClosed.agreed.rawValue, ["agreement reached", "both sides agreed", "resolved by agreement"]),
    (HowClosed.decided.rawValue, ["decided at the top", "decided by the arbiter"]),
    (HowClosed.withdrawn.rawValue, ["withdrew", "challenge withdrawn"]),
    (HowClosed.recorded.rawValue, ["put on record", "noted"]),
    (HowClosed.overridden.rawValue, []),
    (HowClosed.satisfied.rawValue, []),
    (inDispute, ["open", "ongoing", "in progress", "in dispute", "unresolved", "still open"]),
  ]
  private static let people: [(String, [String])] = [
    (PersonKind.child.rawValue, ["children", "c", "young person"]),
    (PersonKind.adult.rawValue, ["adults", "a", "adult at risk"]),
  ]
  private static let nothing: Set<String> = ["na", "notknown", "unknown", "notrecorded", "none", "tbc"]
}
