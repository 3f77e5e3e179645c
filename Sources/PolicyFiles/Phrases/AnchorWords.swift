import CaseRules

/// What a limit counts from, as a policy file says it.
enum AnchorWords {
  static let fixed: [(words: String, anchor: Anchor)] = [
    ("trigger", .trigger), ("stage opened", .stageOpened), ("inability to agree", .inability),
    ("concern identified", .identified), ("decision received", .decisionReceived), ("meeting held", .meetingHeld),
    ("conference", .conference), ("agreement", .agreement), ("override known", .overrideKnown),
    ("immediate risk stated", .urgencyStated), ("decision", .decision), ("each outcome", .eachOutcome),
  ]
  static let opening = "opening of stage"
  static let completion = "completion of"
  static let all = fixed.map(\.words) + [opening + " …", completion + " …"]

  static func read(_ text: String) -> Result<Anchor, WordMistake.Thrown> {
    let words = text.split(separator: " ").map(String.init)
    let phrase = words.joined(separator: " ")
    if let fixed = fixed.first(where: { $0.words == phrase }) { return .success(fixed.anchor) }
    if words.count == 4, phrase.hasPrefix(opening + " ") { return .success(.openingOf(words[3])) }
    if words.count == 3, phrase.hasPrefix(completion + " ") { return .success(.completionOf(words[2])) }
    return .failure(.init(.notAnAnchor(found: text, nearest: Nearest.word(to: phrase, among: all))))
  }
}
