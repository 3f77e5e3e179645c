import CaseRules

/// When a duty holds, as a policy file says it.
enum ConditionWords {
  static let fixed: [(words: String, condition: Condition)] = [
    ("immediate risk", .immediateRisk), ("no immediate risk", .noImmediateRisk),
    ("conference chair involved", .conferenceChairInvolved),
    ("reviewing officer involved", .reviewingOfficerInvolved),
    ("chair or officer involved", .chairOrOfficerInvolved), ("child", .child), ("adult", .adult),
    ("agreed", .agreed), ("not agreed", .notAgreed), ("policy issue", .policyIssue),
    ("meeting not held", .meetingNotHeld), ("resolved", .resolved), ("unresolved", .unresolved),
  ]
  static let priority = "priority"
  static let subject = "subject"
  static let all = fixed.map(\.words) + [priority + " …", subject + " …"]

  static func read(_ text: String) -> Result<Condition, WordMistake.Thrown> {
    let words = text.split(separator: " ").map(String.init)
    let phrase = words.joined(separator: " ")
    if let fixed = fixed.first(where: { $0.words == phrase }) { return .success(fixed.condition) }
    if words.count == 2, words[0] == priority { return .success(.priority(words[1])) }
    if words.count == 2, words[0] == subject { return .success(.subject(words[1])) }
    return .failure(.init(.notACondition(found: text, nearest: Nearest.word(to: phrase, among: all))))
  }
}
