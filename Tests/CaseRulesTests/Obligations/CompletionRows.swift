import CaseRules
import Testing

/// Duties that count from another's completion, in a running case as in a timeline.
@Suite struct CompletionRows {
  /// The talk of stage 1 is due three working days after the trigger; stage 2's review five after the talk.
  static let policy = Policy.small {
    $0.stages[0].duties.append(
      .made("1-discuss", .discuss, .both) {
        $0.limit = .workingDays(3)
        $0.anchor = .trigger
      })
    $0.stages[1].duties += [
      .made("2-review", .review, .raising) {
        $0.limit = .workingDays(5)
        $0.anchor = .completionOf("1-discuss")
      },
      .made("2-record", .record, .raising) {
        $0.limit = .workingDays(2)
        $0.anchor = .completionOf("2-hand-over")
      },
    ]
    $0.wholeCase = [
      .made("copy", .record, .raising) {
        $0.limit = .workingDays(1)
        $0.anchor = .completionOf("1-discuss")
      }
    ]
    $0.routes[3].mayChallenge = true
    $0.routes[3].duties = [
      .made("note", .record, .raising) { $0.limit = .calendarDays(5) },
      .made("reply", .write, .raising) {
        $0.limit = .workingDays(5)
        $0.anchor = .completionOf("note")
      },
    ]
  }

  private static let raised = Given(policy).raised()
  private static let talked = raised.at("2026-06-04T17:00").then(.discuss(.phone), by: .ann, .of("account"))
  private static let dissent = Given(policy).raised(.challenge { $0.route = "dissent" })

  static let all = [
    ObligationTests.Owed(
      says: "counted from a duty of an earlier stage", given: talked.escalated(to: "2"), key: "2.2-review",
      owes: ["school-head"], due: .day(day("2026-06-11"))),
    ObligationTests.Owed(
      says: "counted from the hand-over into the stage", given: talked.escalated(to: "2"), key: "2.2-record",
      owes: ["school-head"], due: .day(day("2026-06-08"))),
    ObligationTests.Owed(
      says: "a duty of the whole case too", given: talked, key: "case.copy", owes: ["school-teacher"],
      due: .day(day("2026-06-05"))),
    ObligationTests.Owed(
      says: "and a duty of a route",
      given: dissent.at("2026-06-02T10:00").then(.doDuty(obligation: "dissent.note"), by: .ann), key: "dissent.reply",
      owes: ["school-teacher"], due: .day(day("2026-06-09"))),
    ObligationTests.Owed(
      says: "of two openings the later one counts",
      given: talked.proposed().confirmed().at("2026-09-07T10:00").then(.reopen, by: .ann, .of("reason"))
        .at("2026-09-08T10:00").then(.discuss(.phone), by: .ann, .of("account")).escalated(to: "2"),
      key: "3.2-review", owes: ["school-head"], due: .day(day("2026-09-15"))),
  ]

  @Test func nothingCountsFromWhatIsStillToDo() {
    #expect(!raisedKeys(Self.raised.escalated(to: "2")).contains("2.2-review"))
    #expect(!raisedKeys(Self.raised).contains("case.copy"))
    #expect(!raisedKeys(Self.dissent).contains("dissent.reply"))
    let again = Self.talked.proposed().confirmed().then(.reopen, by: .ann, .of("reason")).escalated(to: "2")
    #expect(!raisedKeys(again).contains("3.2-review"))
  }

  private func raisedKeys(_ given: Given) -> [String] { given.obligations.map(\.key) }

  /// A timeline has every stage run to its limit; a case that does so has the same dates.
  @Test(arguments: [("2-review", "2.2-review"), ("copy", "case.copy")])
  func aTimelineAndARunningCaseAgree(duty: String, key: String) throws {
    let told = Timeline.obligations(of: Self.policy, from: at("2026-06-01T10:00"), counting: Self.raised.calendar)
    let foretold = try #require(told.first { $0.duty.key == duty && $0.route == Raised.ladder })
    let running = try #require(Self.talked.escalated(to: "2").obligations.first { $0.key == key })
    #expect(foretold.due == running.due)
    #expect(foretold.due.isDated)
  }
}
