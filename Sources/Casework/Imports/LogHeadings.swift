import CaseRules

/// What a column holds, as its heading says.
public enum LogHeadings {
  /// Whether a column says who is concerned. It is never read, whatever is in it.
  public static func isOfIdentity(_ heading: String) -> Bool {
    let words = words(heading)
    if !words.isDisjoint(with: identifying) { return true }
    return !words.isDisjoint(with: ["name", "names"]) && words.isDisjoint(with: named)
  }

  /// The column that each heading seems to be, each once.
  static func guesses(_ headings: [String]) -> [LogColumn: String] {
    var found: [LogColumn: String] = [:]
    for column in order {
      let best = headings.filter { !$0.isEmpty && !found.values.contains($0) }.compactMap { heading in
        score(words(heading), column).map { (heading: heading, score: $0) }
      }.max { $0.score < $1.score }
      if let best { found[column] = best.heading }
    }
    return found
  }

  /// What a list of words says best first: "date resolved" before "resolved".
  private static func score(_ words: Set<String>, _ column: LogColumn) -> Int? {
    let hits = (signs[column] ?? []).filter { sign in
      words.isSuperset(of: sign) && (words.count == 1 || sign.isDisjoint(with: weak))
    }
    return hits.map { $0.count * 10 - words.count }.max()
  }

  /// What counts only where it is the whole heading.
  private static let weak: Set<String> = ["from", "to", "id", "number"]

  /// The narrow ones before the wide ones.
  private static let order: [LogColumn] = [
    .settled, .raised, .receiving, .raising, .reference, .stage, .outcome, .ground, .person,
  ]

  private static let signs: [LogColumn: [Set<String>]] = [
    .reference: [["reference"], ["ref"], ["id"], ["number"], ["case", "number"]],
    .raised: [
      ["date", "raised"], ["date", "opened"], ["date", "received"], ["date", "escalated"], ["date", "logged"],
      ["date", "challenge"], ["date"], ["raised", "on"], ["opened"], ["date", "escalation"],
    ],
    .settled: [
      ["date", "resolved"], ["date", "closed"], ["date", "settled"], ["date", "concluded"], ["resolved", "on"],
      ["closed", "on"], ["date", "resolution"], ["date", "completed"], ["date", "ended"], ["closed"],
      ["date", "closure"],
    ],
    .raising: [
      ["raising"], ["raised", "by"], ["escalating"], ["challenging"], ["from", "agency"], ["agency", "raised"],
      ["referring", "agency"], ["initiating"], ["escalated", "by"], ["from"],
    ],
    .receiving: [
      ["receiving"], ["raised", "with"], ["raised", "to"], ["challenged"], ["to", "agency"], ["escalated", "to"],
      ["to"],
    ],
    .ground: [
      ["ground"], ["grounds"], ["reason"], ["theme"], ["category"], ["issue"], ["nature"], ["subject"],
    ],
    .stage: [["stage"], ["level"], ["step"], ["stage", "reached"], ["highest", "stage"]],
    .outcome: [["outcome"], ["result"], ["status"], ["resolution"]],
    .person: [["child", "adult"], ["child", "or", "adult"], ["adults", "children"], ["children", "adults"]],
  ]

  private static let identifying: Set<String> = [
    "dob", "birth", "birthdate", "birthday", "nhs", "address", "postcode", "surname", "forename", "firstname",
    "lastname", "initials", "family", "patient", "pupil", "upn",
  ]
  /// What else than a person may have a name.
  private static let named: Set<String> = [
    "agency", "agencies", "organisation", "organization", "service", "stage", "ground", "theme", "team", "school",
  ]

  private static func words(_ heading: String) -> Set<String> {
    Set(heading.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
