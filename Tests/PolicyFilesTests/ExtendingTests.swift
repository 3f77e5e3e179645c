import CaseRules
import PolicyFiles
import Testing

/// A local file that overrides parts of a regional one.
@Suite struct Extending {
  private let local = """
    policy: local
    extends: small
    title: Local policy
    edition:
      name: Local
      in force from: 2026-01-01
      source: Another document
    roles:
      leader:
        name: Local leader
        tier: line manager
      helper:
        name: Helper
        tier: practitioner

    """

  private func read(_ text: String, extending parent: String = SmallPolicy.text) throws(PolicyErrors) -> PolicyFile {
    try PolicyFile.open(text, name: "local.yaml", within: PolicyLibrary([("region/small.yaml", parent)]))
  }

  @Test func keepsWhatItDoesNotState() throws {
    let file = try read(local)
    #expect(file.parent == PolicyID("small"))
    #expect(file.policy.id == PolicyID("local"))
    #expect(file.policy.stages.map(\.key) == ["1", "2"])
    #expect(file.policy.partnership == "Somewhere")
  }

  @Test func mergesRolesByKeyAndReplacesStagesWhole() throws {
    let stages = """
      stages:
        1:
          name: Only
          raising role: leader
          arbiter's stage: yes
          source: Page 9
          duties:
            - duty: decide
              owed by: partnership

      """
    let policy = try read(local + stages).policy
    #expect(policy.roles.map(\.name) == ["Local leader", "Board", "Helper"], "nothing names the parent's worker")
    #expect(policy.stages.map(\.name) == ["Only"])
  }

  @Test func aMistakeIsPlacedInTheFileThatHoldsIt() {
    let parent = SmallPolicy.text.replacing("within: 24 hours", with: "within: 24 fortnights")
    let error = #expect(throws: PolicyErrors.self) { try read(local, extending: parent) }
    #expect(error?.problems.map(\.place) == [Place(file: "region/small.yaml", line: 38, column: 17)])
  }

  @Test func aParentThatIsNotThereIsNamedWithTheNearest() {
    let error = #expect(throws: PolicyErrors.self) {
      try read(local.replacing("extends: small", with: "extends: smal"))
    }
    #expect(
      error?.description == "local.yaml:2:10: There is no policy 'smal' to extend. Did you mean 'small'?")
  }

  @Test func aParentStandsAlone() {
    let parent = SmallPolicy.text.replacing("title: Small policy", with: "title: Small policy\nextends: other")
    let error = #expect(throws: PolicyErrors.self) { try read(local, extending: parent) }
    #expect(
      error?.description
        == "local.yaml:2:10: 'small' itself extends a policy. A policy extends one that stands alone")
  }

  @Test func oneKeyIsOnePolicy() {
    let error = #expect(throws: PolicyErrors.self) {
      try PolicyLibrary([("a.yaml", SmallPolicy.text), ("b.yaml", SmallPolicy.text)]).load()
    }
    #expect(error?.description == "b.yaml:1:1: A second policy with the key 'small': the first is a.yaml")
  }
}
