import CaseRules
import Documents
import Foundation
import Testing

@Suite struct PictureTests {
  static let start = UKClock.instant(Day(number: 20_195), .midday)
  static let calendar = WorkingCalendar(
    division: .englandAndWales, edition: "test", holidays: [], firstDay: Day(number: 20_000),
    lastDay: Day(number: 21_000))

  static func pictures(of policy: Policy) -> [String] {
    let entries = Timeline.obligations(of: policy, from: start, counting: calendar)
    return [LadderPicture.svg(of: policy), TimelinePicture.svg(of: policy, entries, from: start)]
  }

  @Test(arguments: Invented.allCases) func isWellFormedWithTitleAndDescription(name: Invented) throws {
    for svg in Self.pictures(of: name.policy) {
      let picture = try ReadPicture(svg)
      #expect(picture.title.contains(name.policy.title))
      #expect(name == .empty || picture.words.count > 100)
    }
  }

  @Test(arguments: Invented.allCases) func hasNoStyleScriptOrLink(name: Invented) {
    for svg in Self.pictures(of: name.policy) {
      for forbidden in [" style=", "<style", "<script", "href=", "<image", "onload"] {
        #expect(!svg.contains(forbidden))
      }
    }
  }

  @Test(arguments: Invented.allCases) func noTextRunsOutOfThePictureOrIntoTheNextLine(name: Invented) throws {
    for svg in Self.pictures(of: name.policy) {
      let picture = try ReadPicture(svg)
      for line in picture.lines {
        #expect(line.left >= 0 && line.right <= picture.width, "\(line)")
        #expect(line.bottom <= picture.height, "\(line)")
      }
      for (index, line) in picture.lines.enumerated() {
        for other in picture.lines[(index + 1)...] { #expect(!line.overlaps(other), "\(line) and \(other)") }
      }
    }
  }

  @Test func saysEveryStageRoleAndLimit() {
    let svg = LadderPicture.svg(of: Invented.plain.policy)
    let said = ["Stage 1: Talk", "Stage 2: Managers talk", "Head of Service", "24 hours", "5 working days, or sooner"]
    for words in said { #expect(svg.contains(words)) }
  }

  @Test func aTimelineSaysTheDatesAndTheEarlierOnes() {
    let entries = Timeline.obligations(of: Invented.plain.policy, from: Self.start, counting: Self.calendar)
    let svg = TimelinePicture.svg(of: Invented.plain.policy, entries, from: Self.start)
    #expect(svg.contains("Thursday 24 April 2025"))
    #expect(svg.contains("Read another way"))
    #expect(svg.contains("No limit stated"))
  }
}
