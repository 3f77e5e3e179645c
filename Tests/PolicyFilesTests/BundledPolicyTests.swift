import Bundled
import CaseRules
import PolicyFiles
import Testing

@Suite struct BundledPolicies {
  @Test func loadWithoutErrors() throws {
    let library = PolicyLibrary(Bundled.policies().map { ($0.path, $0.text) })
    do {
      let policies = try library.policies()
      #expect(policies.map(\.id.text).contains("lambeth-2024"))
    } catch {
      Issue.record("\(error)")
    }
  }
}
