import CaseRules
import PolicyFiles
import Testing

/// What is listed of a policy that can be used all the same.
@Suite struct Doubts {
  private func warnings(replacing old: String = "", with new: String = "", today: Day? = nil) throws -> [String] {
    let text = old.isEmpty ? SmallPolicy.text : SmallPolicy.text.replacing(old, with: new)
    return try PolicyFile.open(text, name: "small.yaml", today: today).warnings.map(\.description)
  }

  private let noUrgentRoute =
    "small.yaml:1:1: warning: The policy has no route for immediate risk. The program still shows the emergency message"

  @Test func theSmallPolicyHasOneDoubt() throws {
    #expect(try warnings() == [noUrgentRoute])
  }

  @Test func unequalTiersAreNamed() throws {
    let found = try warnings(
      replacing: "raising role: worker\n", with: "raising role: worker\n    receiving role: leader\n")
    #expect(
      found.last == "small.yaml:19:3: warning: Stage '1' pairs a practitioner with a line manager, who are not equals")
  }

  @Test func unknownLimitsAreListed() throws {
    let found = try warnings(replacing: "within: 5 working days", with: "within: unknown")
    #expect(
      found.last
        == "small.yaml:26:17: warning: The limit of '1-resolve' is unknown: the parties will be asked to agree a date")
  }

  @Test func aReviewIsDueOnlyAfterItsDay() throws {
    let change = ("  name: First\n", "  name: First\n  review due: 2026-01-31\n")
    let last = try #require(Day(iso: "2026-01-31"))
    #expect(try warnings(replacing: change.0, with: change.1, today: last) == [noUrgentRoute])
    #expect(try warnings(replacing: change.0, with: change.1) == [noUrgentRoute])
    let found = try warnings(replacing: change.0, with: change.1, today: last + 1)
    #expect(found.last == "small.yaml:6:15: warning: The review was due on 2026-01-31")
  }

  @Test func aRoleThatNoRuleNamesIsListed() throws {
    let found = try warnings(replacing: "  board:\n", with: "  cook:\n    name: Cook\n    tier: adviser\n  board:\n")
    #expect(found.last == "small.yaml:15:3: warning: No rule names the role 'cook'")
  }
}
