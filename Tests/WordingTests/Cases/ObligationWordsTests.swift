import CaseRules
import Testing

@testable import Wording

/// A duty is called what it is, on the case page, on the home page and in the timeline.
@Suite struct ObligationWordsTests {
  /// The policy, the obligation's key and kind as a worklist has them, and what it reads.
  static let verbs: [(String, String, DutyKind, String)] = [
    (
      "bedfordshire-2018", "3.safeguarding-lead-write", .write,
      "Put it in writing to the Designated Lead for Safeguarding, or Safeguarding Children Champion"
    ),
    ("bedfordshire-2018", "urgent.urgent-contact", .contact, "Contact the police (999)"),
    ("croydon-2018", "urgent.urgent-contact", .contact, "Contact the team manager in the other agency"),
    ("croydon-2018", "1.1-record", .record, "File a copy on the person’s record"),
    ("general", "urgent.urgent-contact", .contact, "Contact the senior manager"),
    ("general", "urgent.urgent-record", .record, "Write down the reasons"),
    ("lambeth-2024", "case.case-record", .record, "File a copy on the person’s record"),
    ("lambeth-2024", "urgent.urgent-manager", .notify, "Tell the line manager or supervisor"),
    ("general", "2.a-review", .review, "Review what was agreed"),
    ("general", "4.a-advise", .advise, "Give advice"),
    ("general", "override-review", .review, "Decide whether the case goes on"),
    ("general", "start", .write, "Add what is missing, so that the clock starts"),
    ("general", "close", .confirm, "Close the case"),
    ("general", "3.confirm", .confirm, "Confirm the outcome in writing"),
  ]

  @Test(arguments: verbs) func saysWhatIsOwed(policy: String, key: String, kind: DutyKind, words: String) throws {
    let policy = try BundledPolicyTests.policy(policy)
    #expect(ObligationWords.verb(policy.duty(behind: key, kind: kind), under: policy) == words)
  }

  @Test(arguments: [
    ("general", "urgent.urgent-record", DutyKind.record, "Wrote down the reasons"),
    ("croydon-2018", "1.1-record", .record, "Filed a copy on the person’s record"),
    ("general", "4.a-advise", .advise, "Gave advice"),
    ("general", "2.a-review", .review, "Reviewed what was agreed"),
  ])
  func saysWhatWasDone(policy: String, key: String, kind: DutyKind, words: String) throws {
    let policy = try BundledPolicyTests.policy(policy)
    var facts = DutyDone()
    facts.obligation = key
    facts.duty = kind
    #expect(EventWords.what(.dutyDone(facts), under: policy) == words)
  }
}
