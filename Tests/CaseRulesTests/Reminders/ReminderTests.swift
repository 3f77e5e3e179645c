import CaseRules
import Testing

/// Given a case, at a moment, then these people hear this. Monday 1 June 2026 is the trigger, stage 1 is due on the
/// 8th.
@Suite struct ReminderTests {
  private static let raised = Given().raised()

  struct Heard: Sendable, CustomTestStringConvertible {
    var says: String
    var given: Given
    var key = "1.1-resolve"
    var rungs: [Rung]
    var testDescription: String { says }
  }

  static let rows = [
    Heard(says: "at first, that it is owed", given: raised, rungs: [.asked]),
    Heard(says: "nothing new before half time", given: raised.at("2026-06-03T08:59"), rungs: [.asked]),
    Heard(
      says: "half time of five working days is after two", given: raised.at("2026-06-03T09:00"), rungs: [.halfTime]),
    Heard(says: "the working day before is a Friday", given: raised.at("2026-06-05T09:00"), rungs: [.dayBefore]),
    Heard(says: "still that on the Sunday between", given: raised.at("2026-06-07T12:00"), rungs: [.dayBefore]),
    Heard(says: "the day itself", given: raised.at("2026-06-08T09:00"), rungs: [.onTheDay]),
    Heard(
      says: "missed at its end, and the manager hears with it", given: raised.at("2026-06-08T17:00"),
      rungs: [.missed, .missedForManager]),
    Heard(
      says: "the leads a working day later", given: raised.at("2026-06-09T17:00"),
      rungs: [.missed, .missedForManager, .missedForLead]),
    Heard(
      says: "after an outage the latest alone, for each ear", given: raised.at("2026-07-01T09:00"),
      rungs: [.missed, .missedForManager, .missedForLead]),
    Heard(
      says: "no date, no reminder", given: raised.at("2026-06-20T09:00"), key: "1.1-answer", rungs: [.asked]),
    Heard(
      says: "nothing of what was done", given: raised.then(.answer(.keep), by: .bea, .of("reasons")),
      key: "1.1-answer", rungs: []),
    Heard(says: "nothing of what stands still", given: raised.overridden(), rungs: []),
    Heard(
      says: "what is owed at once is missed a working day later",
      given: raised.overridden().at("2026-06-02T17:00"), key: "override.director", rungs: [.missed]),
  ]

  @Test(arguments: rows) func whatIsHeard(row: Heard) {
    let found = row.given.reminders().due.filter { $0.obligation.key == row.key }
    #expect(found.map(\.rung) == row.rungs)
  }

  @Test(arguments: [
    ("2026-06-01T10:00", "2026-06-03T09:00"), ("2026-06-03T09:00", "2026-06-05T09:00"),
    ("2026-06-08T09:00", "2026-06-08T17:00"), ("2026-06-08T17:01", "2026-06-09T05:00"),
  ])
  func theNextMomentIsKnown(now: String, next: String) {
    #expect(Self.raised.at(now).reminders().next == at(next))
  }

  /// A partnership's own pace: nothing before the day, and whoever is above hears a working day later each.
  @Test(arguments: [
    ("2026-06-05T09:00", [Rung.asked]), ("2026-06-08T09:00", [.onTheDay]), ("2026-06-08T17:00", [.missed]),
    ("2026-06-09T17:00", [.missed, .missedForManager]),
    ("2026-06-10T17:00", [.missed, .missedForManager, .missedForLead]),
  ])
  func anotherPace(now: String, rungs: [Rung]) {
    let pace = Pace(halfTimeFrom: nil, dayBefore: false, onTheDay: true, managerAfter: 1, leadAfter: 2)
    let found = Self.raised.at(now).reminders(pace).due.filter { $0.obligation.key == "1.1-resolve" }
    #expect(found.map(\.rung) == rungs)
  }

  /// A second after its last moment the limit is over, and that it passed is put on record.
  @Test func theEndOfTheLimitIsAMomentToo() {
    #expect(Self.raised.at("2026-06-08T17:00").reminders().next == at("2026-06-08T17:00") + 1)
  }

  /// Whoever looks at every next moment, and at no other, hears every rung once.
  @Test func followingTheMomentsMissesNothing() {
    var (given, heard, steps) = (Self.raised, [Rung](), 0)
    while steps < 50 {
      let outlook = given.reminders()
      for reminder in outlook.due where reminder.obligation.key == "1.1-resolve" && !heard.contains(reminder.rung) {
        heard.append(reminder.rung)
      }
      guard let next = outlook.next else { break }
      (given.now, steps) = (next, steps + 1)
    }
    #expect(heard == Rung.allCases)
  }
}
