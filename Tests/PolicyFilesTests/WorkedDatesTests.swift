import Bundled
import CaseRules
import Casework
import PolicyFiles
import Testing

/// The dates worked out by hand for the sources, as the bundled policies give them: what is owed at each stage under a
/// key, in the order of the stages, from one start.
@Suite struct WorkedDatesOfPolicies {
  struct Worked: Sendable {
    var policy: String
    var start: String
    var duties: [String]
    var due: [String]
    var warn: [String] = []
  }

  private static let discussions = ["1-discuss", "2-hand-over", "3-hand-over", "4-hand-over", "5-hand-over"]
  private static let chain = ["2-hand-over", "2-resolve", "3-hand-over", "5-hand-over"]
  private static let stages = ["1-resolve", "2-resolve", "3-resolve", "4-resolve", "5-resolve"]
  private static let (a, b, c) = ("2025-09-10T10:00", "2025-04-17T15:00", "2025-12-19T16:30")

  static let worked = [
    Worked(
      policy: "lambeth-briefing", start: a, duties: discussions,
      due: ["2025-09-10", "2025-09-12", "2025-09-16", "2025-09-18", "2025-09-23"],
      warn: ["2025-09-10", "2025-09-12", "2025-09-14", "2025-09-16", "2025-09-19"]),
    Worked(
      policy: "lambeth-briefing", start: b, duties: discussions,
      due: ["2025-04-17", "2025-04-23", "2025-04-25", "2025-04-29", "2025-05-02"],
      warn: ["2025-04-17", "2025-04-19", "2025-04-21", "2025-04-23", "2025-04-26"]),
    Worked(
      policy: "lambeth-briefing", start: c, duties: discussions,
      due: ["2025-12-19", "2025-12-23", "2025-12-29", "2025-12-31", "2026-01-06"],
      warn: ["2025-12-19", "2025-12-21", "2025-12-23", "2025-12-25", "2025-12-28"]),
    Worked(
      policy: "lambeth-briefing", start: "2025-09-13T11:00", duties: discussions,
      due: ["2025-09-15", "2025-09-17", "2025-09-19", "2025-09-23", "2025-09-26"]),
    Worked(policy: "lambeth-2024", start: a, duties: ["1-urgent", "1-resolve"], due: ["2025-09-10", "2025-09-17"]),
    Worked(policy: "lambeth-2024", start: b, duties: ["1-urgent", "1-resolve"], due: ["2025-04-17", "2025-04-28"]),
    Worked(policy: "lambeth-2024", start: c, duties: ["1-urgent", "1-resolve"], due: ["2025-12-19", "2025-12-30"]),
    Worked(
      policy: "lambeth-2024", start: a, duties: chain,
      due: ["2025-09-18T17:00", "2025-09-25", "2025-09-26T17:00", "2025-10-03"]),
    Worked(
      policy: "lambeth-2024", start: b, duties: chain,
      due: ["2025-04-29T17:00", "2025-05-07", "2025-05-08T17:00", "2025-05-15"]),
    Worked(
      policy: "lambeth-2024", start: c, duties: chain,
      due: ["2025-12-31T17:00", "2026-01-08", "2026-01-09T17:00", "2026-01-16"]),
    Worked(
      policy: "lambeth-2024", start: a, duties: ["3-resolve", "4-resolve", "6-resolve", "override-director"],
      due: ["none", "none", "after", "immediately"]),
    Worked(
      policy: "croydon-2018", start: a, duties: stages,
      due: ["2025-09-19", "2025-09-30", "2025-10-09", "2025-10-20", "2025-10-29"]),
    Worked(
      policy: "croydon-2018", start: b, duties: stages,
      due: ["2025-04-30", "2025-05-12", "2025-05-21", "2025-06-02", "2025-06-11"]),
    Worked(
      policy: "croydon-2018", start: c, duties: stages,
      due: ["2026-01-02", "2026-01-13", "2026-01-22", "2026-02-02", "2026-02-11"]),
    Worked(policy: "croydon-2018", start: "2025-09-12T17:30", duties: ["1-resolve"], due: ["2025-09-23"]),
    Worked(
      policy: "bedfordshire-2018", start: a,
      duties: ["practitioners-resolve", "managers-resolve", "senior-managers-resolve"],
      due: ["unknown", "unknown", "unknown"]),
    Worked(
      policy: "bedfordshire-2018", start: a, duties: ["urgent-contact", "safeguarding-lead-write"],
      due: ["immediately", "immediately"]),
    Worked(policy: "general", start: a, duties: ["1-resolve", "2-resolve"], due: ["none", "agreed"]),
  ]

  @Test(arguments: worked) func areWhatTheTimelineGives(_ worked: Worked) throws {
    let policy = try #require(try BundledPolicies.library.policies().first { $0.id.text == worked.policy })
    let local = try #require(LocalMoment(text: worked.start))
    let start = UKClock.instant(local)
    let calendar = try CalendarEdition(files: Bundled.calendars()).calendar(for: policy.time.division)
    let entries = Timeline.obligations(of: policy, from: start, counting: calendar)
    let found = try worked.duties.map { key in try #require(entries.first { $0.duty.key == key }, "\(key)") }
    #expect(found.map { text(of: $0.due) } == worked.due)
    if !worked.warn.isEmpty { #expect(found.map { $0.warning.map(text) } == worked.warn) }
  }

  private func text(of due: Due) -> String {
    switch due {
    case .day(let day): day.iso
    case .instant(let instant): UKClock.local(instant).text
    case .immediately: "immediately"
    case .judgement: "judgement"
    case .agreedByParties: "agreed"
    case .noneStated: "none"
    case .unknown: "unknown"
    case .after: "after"
    }
  }
}
