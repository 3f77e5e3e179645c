import Bundled
import CaseRules
import PolicyFiles
import Testing

@Suite struct BundledPolicies {
  static let library = PolicyLibrary((Bundled.policies() + Bundled.examplePolicies()).map { ($0.path, $0.text) })

  @Test func allSixLoadWithoutErrors() {
    do {
      let keys = try Self.library.policies().map(\.id.text)
      #expect(
        keys == [
          "bedfordshire-2018", "croydon-2018", "general", "lambeth-2024", "lambeth-briefing", "northmoor-adults",
        ])
    } catch {
      Issue.record("\(error)")
    }
  }
}
