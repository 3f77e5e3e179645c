import CaseRules
import Casework
import Testing

/// The worked dates of the sources, in cases that run through the one door rather than in a timeline.
@Suite struct RunningDatesTests {
  @Test(arguments: [
    ("2025-09-10T10:00", "2025-09-17", "2025-09-11T10:00"), ("2025-04-17T15:00", "2025-04-28", "2025-04-18T15:00"),
    ("2025-12-19T16:30", "2025-12-30", "2025-12-20T16:30"),
  ])
  func lambeth2024StageOne(trigger: String, resolve: String, handOver: String) async throws {
    let running = try await Running("lambeth-2024", from: trigger)
    #expect(try running.due("1.1-resolve", at: trigger) == resolve)
    #expect(try running.obligations(at: trigger).contains { $0.key == "1.2-hand-over" } == false)
    try await running.does(.recordInability, at: trigger)
    #expect(try running.due("1.2-hand-over", at: trigger) == handOver)
  }

  /// Silence past each limit, and each hand-over at its last moment.
  @Test(arguments: [
    [
      "2025-09-10T10:00", "2025-09-17T17:01", "2025-09-18T17:00", "2025-09-25", "2025-09-25T17:01", "2025-09-26T17:00",
      "2025-10-03",
    ],
    [
      "2025-04-17T15:00", "2025-04-28T17:01", "2025-04-29T17:00", "2025-05-07", "2025-05-07T17:01", "2025-05-08T17:00",
      "2025-05-15",
    ],
    [
      "2025-12-19T16:30", "2025-12-30T17:01", "2025-12-31T17:00", "2026-01-08", "2026-01-08T17:01", "2026-01-09T17:00",
      "2026-01-16",
    ],
  ])
  func lambeth2024InAChain(dates: [String]) async throws {
    let running = try await Running("lambeth-2024", from: dates[0])
    #expect(try running.due("1.2-hand-over", at: dates[1]) == dates[2])
    try await running.goesOn(to: "2", at: dates[2])
    #expect(try running.due("2.2-resolve", at: dates[2]) == dates[3])
    #expect(try running.due("2.3-hand-over", at: dates[4]) == dates[5])
    try await running.goesOn(to: "3", at: dates[5])
    #expect(try running.due("3.3-resolve", at: dates[5]) == "noneStated")
    #expect(try running.due("3.5-hand-over", at: dates[5]) == dates[6])
    try await running.goesOn(to: "4", at: dates[5])
    #expect(try running.due("3.5-hand-over", at: dates[5]) == dates[6])
  }

  /// Ambiguity 10: the limit of Stage 5 is the only one that bounds Stages 3 and 4. It is owed at both, keeps an
  /// earlier date that was set at Stage 3, and is done by handing over to Stage 5 and by nothing else.
  @Test func lambeth2024BoundsStagesThreeAndFour() async throws {
    let (day, key) = ("2025-09-10T10:00", "3.5-hand-over")
    let running = try await Running("lambeth-2024", from: day)
    try await running.goesOn(to: "2", at: day)
    #expect(try running.obligations(at: day).contains { $0.key.hasSuffix("5-hand-over") } == false)
    try await running.goesOn(to: "3", at: day)
    #expect(try running.due(key, at: day) == "2025-09-17" && running.obligation(key, at: day).isOwed)
    try await running.does(.shortenLimit(obligation: key, to: try #require(Day(iso: "2025-09-12"))), at: day)
    try await running.goesOn(to: "4", at: day)
    #expect(try running.due(key, at: day) == "2025-09-12" && running.obligation(key, at: day).isOwed)
    try await running.goesOn(to: "5", at: day)
    #expect(try running.obligation(key, at: day).status == .met(at: try Running.at(day)))
  }

  @Test(arguments: [
    ("2025-09-10T10:00", "2025-09-10"), ("2025-04-17T15:00", "2025-04-17"), ("2025-12-19T16:30", "2025-12-19"),
    ("2025-09-10T18:00", "immediately"), ("2025-09-13T10:00", "immediately"),
  ])
  func lambeth2024Urgent(trigger: String, due: String) async throws {
    let running = try await Running("lambeth-2024", from: trigger) { $0.immediateRisk = true }
    #expect(try running.due("urgent.urgent-manager", at: trigger) == due)
    #expect(try running.obligation("1.1-resolve", at: trigger).due == .noneStated)
  }

  @Test(arguments: [
    ["2025-09-10T10:00", "2025-09-10", "2025-09-12", "2025-09-16", "2025-09-18", "2025-09-23"],
    ["2025-04-17T15:00", "2025-04-17", "2025-04-23", "2025-04-25", "2025-04-29", "2025-05-02"],
    ["2025-12-19T16:30", "2025-12-19", "2025-12-23", "2025-12-29", "2025-12-31", "2026-01-06"],
    ["2025-09-13T10:00", "2025-09-15", "2025-09-17", "2025-09-19", "2025-09-23", "2025-09-26"],
  ])
  func briefing(dates: [String]) async throws {
    let running = try await Running("lambeth-briefing", from: dates[0])
    #expect(try running.due("1.1-discuss", at: dates[0]) == dates[1])
    for stage in 2...5 {
      #expect(try running.due("\(stage - 1).\(stage)-hand-over", at: dates[0]) == dates[stage])
      try await running.goesOn(to: "\(stage)", at: dates[0])
    }
    #expect(try running.obligation("5.5-resolve", at: dates[0]).due == .noneStated)
    #expect(try running.state.arbiter?.post.text == "board-director")
  }

  @Test(arguments: [
    ("2025-09-10T10:00", ["2025-09-12", "2025-09-14", "2025-09-16", "2025-09-19"]),
    ("2025-12-19T16:30", ["2025-12-21", "2025-12-23", "2025-12-25", "2025-12-28"]),
  ])
  func briefingWarns(trigger: String, warnings: [String]) async throws {
    let running = try await Running("lambeth-briefing", from: trigger)
    for (stage, warning) in zip(2...5, warnings) {
      #expect(try running.obligation("\(stage - 1).\(stage)-hand-over", at: trigger).warning?.day?.iso == warning)
      try await running.goesOn(to: "\(stage)", at: trigger)
    }
  }

  @Test(arguments: [
    ["2025-09-10T10:00", "2025-09-19", "2025-09-30", "2025-10-09", "2025-10-20", "2025-10-29"],
    ["2025-04-17T15:00", "2025-04-30", "2025-05-12", "2025-05-21", "2025-06-02", "2025-06-11"],
    ["2025-12-19T16:30", "2026-01-02", "2026-01-13", "2026-01-22", "2026-02-02", "2026-02-11"],
    ["2025-09-12T17:30", "2025-09-23"],
  ])
  func croydon(dates: [String]) async throws {
    let running = try await Running("croydon-2018", from: dates[0])
    var now = dates[0]
    for (stage, due) in zip(1..., dates.dropFirst()) {
      if stage > 1 { try await running.goesOn(to: "\(stage)", at: now) }
      #expect(try running.due("\(stage).\(stage)-resolve", at: now) == due)
      now = due + "T17:00"
    }
  }

  /// C-24: unsettled, each worker goes to their own manager, and each of them owes it still when the case has gone on.
  @Test func croydonWorkersGoToTheirManagers() async throws {
    let day = "2025-09-10T10:00"
    let running = try await Running("croydon-2018", from: day)
    #expect(try running.obligations(at: day).contains { $0.key == "1.1-notify" } == false)
    try await running.does(.recordInability, at: "2025-09-11T10:00")
    try await running.goesOn(to: "2", at: "2025-09-12T10:00")
    try await running.does(.doDuty(obligation: "1.1-notify"), by: "care-practitioner", at: "2025-09-12T11:00")
    let owed = try running.obligations(at: "2025-09-12T12:00").filter { $0.key == "1.1-notify" }
    #expect(owed.map { $0.owes.map(\.text) } == [["school-practitioner"], ["care-practitioner"]])
    #expect(owed.map { $0.owedTo.map(\.text) } == [["school-lineManager"], ["care-lineManager"]])
    #expect(owed.map(\.isOwed) == [true, false])
  }

  /// Limits that nobody has are asked of the parties and never invented.
  @Test func bedfordshireAsksForADate() async throws {
    let (day, key) = ("2025-09-10T10:00", "1.practitioners-resolve")
    let running = try await Running("bedfordshire-2018", from: day)
    #expect(try running.due(key, at: "2026-09-10T10:00") == "unknown")
    #expect(
      try running.obligation(key + "-date", at: day).owes.map(\.text) == ["care-practitioner", "school-practitioner"])
    try await running.does(.proposeDate(obligation: key, try #require(Day(iso: "2025-09-19"))), at: day)
    #expect(try running.obligation(key + "-date", at: day).owes.map(\.text) == ["care-practitioner"])
    try await running.does(.agreeDate(obligation: key), by: "care-practitioner", at: "2025-09-11T10:00")
    #expect(try running.due(key, at: day) == "2025-09-19")
    #expect(try running.obligation(key, at: day).working.agreed)
    #expect(try running.obligation(key + "-date", at: day).status == .met(at: try Running.at("2025-09-11T10:00")))
    #expect(try running.obligations(at: "2025-09-19T17:01").contains { $0.key == "1.managers-hand-over" })
  }

  @Test func bedfordshireInfantAtOnce() async throws {
    let day = "2025-09-10T10:00"
    let running = try await Running("bedfordshire-2018", from: day) { $0.subjects = ["nai-infant"] }
    let resolve = try running.obligation("1.practitioners-resolve", at: day)
    #expect(resolve.due == .immediately)
    #expect(resolve.isLate(at: try Running.at("2025-09-10T10:01"), in: try running.calendar()))
  }

  /// The policy's own duty to agree a date is the one that is asked for, and once.
  @Test func generalAgreesADate() async throws {
    let day = "2025-09-10T10:00"
    let running = try await Running("general", from: day)
    try await running.goesOn(to: "2", at: day)
    let asked = try running.obligations(at: day).filter { $0.duty.kind == .agreeDate }
    #expect(asked.map(\.key) == ["2.2-resolve-date"])
    #expect(asked.first?.duty.worded.isEmpty == false)
  }

  /// Ambiguity and D-30: within one agency the matter goes up its own line, and nobody else is in it.
  @Test func bedfordshireWithinAgency() async throws {
    let day = "2025-09-10T10:00"
    let running = try await Running("bedfordshire-2018", from: day) {
      $0.route = "within-agency"
      $0.receiving = [Holder(agency: AgencyID("school"), post: PostID(""))]
    }
    #expect(try running.state.raised.receiving.map(\.post.text) == ["school-lineManager"])
    try await running.goesOn(to: "manager-above", at: day)
    #expect(try running.state.opening?.raising.post.text == "school-practitioner")
    #expect(try running.state.opening?.receiving.map(\.post.text) == ["school-operationalManager"])
    try await running.goesOn(to: "safeguarding-lead", at: day)
    #expect(try running.state.opening?.receiving.map(\.post.text) == ["school-safeguardingLead"])
    #expect(try running.state.visibility.allSatisfy { $0.post.text.contains("school") })
  }

  /// D-31: "immediately" runs from the moment at which somebody is stuck and turns to the lead, not from the start.
  @Test func bedfordshireInWritingAtOnce() async throws {
    let later = "2025-09-15T11:00"
    let running = try await Running("bedfordshire-2018", from: "2025-09-10T10:00") {
      $0.route = "within-agency"
      $0.receiving = [Holder(agency: AgencyID("school"), post: PostID(""))]
    }
    try await running.goesOn(to: "safeguarding-lead", because: .seriousness, at: later)
    let write = try running.obligation("2.safeguarding-lead-write", at: later)
    #expect(write.due == .immediately && write.owes.map(\.text) == ["school-practitioner"])
    #expect(write.since == (try Running.at(later)))
    #expect(!write.isLate(at: try Running.at(later), in: try running.calendar()))
    #expect(write.isLate(at: try Running.at("2025-09-15T11:01"), in: try running.calendar()))
  }

  /// A dissent's duties count from the conference and from each other, and somebody in the case owes each.
  @Test func northmoorDissent() async throws {
    let day = "2026-06-01T10:00"
    let running = try await Running("northmoor-adults", from: day) {
      $0.route = "dissent"
      $0.decisionOn = Day(iso: "2026-05-28")
    }
    let record = try running.obligation("dissent.dissent-record", at: day)
    #expect(record.due == .day(try #require(Day(iso: "2026-06-02"))) && record.working.anchor == .conference)
    #expect(record.working.from == (try Running.at("2026-05-28T08:30")))
    #expect(try running.obligations(at: day).contains { $0.key == "dissent.dissent-answer" } == false)
    try await running.does(.doDuty(obligation: "dissent.dissent-record"), at: "2026-06-01T11:00")
    let answer = try running.obligation("dissent.dissent-answer", at: "2026-06-01T11:00")
    #expect(answer.owes.map(\.text) == ["care-practitioner"])
    #expect(answer.due == .day(try #require(Day(iso: "2026-06-08"))))
    #expect(answer.working.anchor == .completionOf("dissent-record"))
  }

  @Test(arguments: [("2026-05-28", "2026-06-01", true), ("", "2026-06-03", false)])
  func northmoorNotice(received: String, due: String, fromReceipt: Bool) async throws {
    let day = "2026-06-01T10:00"
    let running = try await Running("northmoor-adults", from: day) { $0.decisionOn = Day(iso: received) }
    #expect(try running.due("case.case-submit-form", at: day) == due)
    let anchor: Anchor = fromReceipt ? .decisionReceived : .trigger
    #expect(try running.obligation("case.case-submit-form", at: day).working.anchor == anchor)
  }

  @Test func northmoorTheme() async throws {
    let day = "2026-06-01T10:00"
    let running = try await Running("northmoor-adults", from: day) { $0.route = "theme" }
    let answer = try running.obligation("theme.theme-answer", at: day)
    #expect(answer.owes.map(\.text) == ["care-practitioner"] && answer.due == .unknown)
  }

  /// Easter 2025: two bank holidays and two weekends don't count.
  @Test func whyADateIsWhatItIs() async throws {
    let running = try await Running("lambeth-2024", from: "2025-04-17T15:00")
    let working = try running.obligation("1.1-resolve", at: "2025-04-17T15:00").working
    #expect(working.limit == .workingDays(5) && working.anchor == .trigger)
    #expect(working.from == (try Running.at("2025-04-17T15:00")))
    #expect(
      working.daysOff.map(\.day.iso) == [
        "2025-04-18", "2025-04-19", "2025-04-20", "2025-04-21", "2025-04-26", "2025-04-27",
      ])
    #expect(!working.isProjected && !working.outOfHours && !working.shortened)
    #expect(working.interpretations == ["whichever-is-less", "working-day"])
  }
}
