import CaseRules
import Casework
import Testing

/// What an agency's part of the directory lacks.
@Suite struct GapTests {
  private static func gaps(_ school: School, _ tiers: [Tier] = [.safeguardingLead, .director]) -> [Gap.Kind] {
    let directory = school.directory
    guard let agency = directory.agency(AgencyID("school")) else { return [] }
    return directory.gaps(of: agency, needing: tiers, on: School.today).map(\.kind)
  }

  @Test func aWholeAgencyLacksNothing() {
    let whole = School(
      [.post("lead", [.safeguardingLead], deputy: "head"), .post("head", [.headOfService])],
      ["lead": "Ann", "head": "Bo"], without: [MissingTier(tier: "director", reason: "Small")],
      administrators: ["school-head"])
    #expect(Self.gaps(whole).isEmpty)
  }

  @Test func eachLackIsNamed() {
    let poor = School([.post("lead", [.safeguardingLead], away: 2)])
    let lead = PostID("school-lead")
    #expect(
      Self.gaps(poor) == [
        .noAdministrator, .nobodyAt(.director), .vacant(lead), .awayWithoutDeputy(lead), .leadWithoutDeputy(lead),
      ])
  }

  @Test func aPostThatHasEndedFillsNothing() {
    let old = School([.post("lead", [.safeguardingLead], to: -1)], administrators: ["school-lead"])
    #expect(Self.gaps(old, [.safeguardingLead]) == [.nobodyAt(.safeguardingLead)])
  }
}
