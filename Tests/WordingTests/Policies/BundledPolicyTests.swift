import Bundled
import CaseRules
import PolicyFiles
import Testing

@testable import Wording

/// What every bundled policy reads like.
@Suite struct BundledPolicyTests {
  static let keys = PolicyLibrary(Bundled.policies()).keys

  static func policy(_ key: String) throws -> Policy {
    let policies = try PolicyLibrary(Bundled.policies()).policies()
    return try #require(policies.first { $0.id.text == key })
  }

  @Test func thereAreSome() { #expect(!Self.keys.isEmpty) }

  @Test(arguments: keys) func readsAsPlainEnglish(key: String) throws {
    for section in PolicyInEnglish.sections(of: try Self.policy(key), on: Day(number: 20_000)) {
      #expect(!section.passages.isEmpty, "\(section.heading)")
      for passage in section.passages {
        for doubt in PlainEnglish.doubts(passage.text, isOurs: !passage.isQuoted) {
          Issue.record("\(doubt): \(passage.text)")
        }
      }
    }
  }

  @Test(arguments: keys) func noKeyOfTheFileIsSaid(key: String) throws {
    let policy = try Self.policy(key)
    let keys = (policy.roles.map(\.key) + policy.stages.flatMap(\.allDuties).map(\.key)).filter { $0.contains("-") }
    let text = PlainText.text(title: policy.title, PolicyInEnglish.sections(of: policy), width: 10_000)
    for key in keys { #expect(!text.contains(" \(key)"), "\(key)") }
  }

  @Test(arguments: keys) func everyStageRoleInterpretationAndFormIsThere(key: String) throws {
    let policy = try Self.policy(key)
    let text = PlainText.text(title: policy.title, PolicyInEnglish.sections(of: policy), width: 10_000)
    for stage in policy.stages { #expect(text.contains(stage.name)) }
    for reading in policy.interpretations { #expect(text.contains(reading.alternative)) }
    for field in policy.forms.flatMap(\.fields) { #expect(text.contains(field.label)) }
    for duty in policy.stages.flatMap(\.allDuties) where !duty.worded.isEmpty { #expect(text.contains(duty.worded)) }
  }

  @Test(arguments: keys) func itsDatesReadAsPlainEnglish(key: String) throws {
    let policy = try Self.policy(key)
    let calendar = WorkingCalendar(
      division: .englandAndWales, edition: "test", holidays: [], firstDay: Day(number: 19_000),
      lastDay: Day(number: 22_000))
    let entries = Timeline.obligations(
      of: policy, from: UKClock.instant(Day(number: 20_195), .midday), counting: calendar)
    for row in TimelineInEnglish(policy).rows(entries) {
      let said = [row.who + ".", row.why, row.due + ".", row.warning.map { $0 + "." } ?? ""]
      for doubt in said.flatMap({ PlainEnglish.doubts($0, isOurs: true) }) { Issue.record("\(doubt): \(row)") }
    }
  }

  @Test(arguments: [(20_345, false), (20_400, true)]) func warnsOnceTheReviewDayHasPassed(day: Int, warned: Bool) throws
  {
    var policy = try Self.policy("lambeth-2024")
    policy.edition.reviewDue = Day(number: 20_361)
    let edition = try #require(PolicyInEnglish.sections(of: policy, on: Day(number: day)).first)
    #expect(edition.passages.contains { $0.shape == .warning } == warned)
  }
}
