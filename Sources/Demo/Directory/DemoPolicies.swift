import Bundled
public import CaseRules
import PolicyFiles

extension DemoWorld {
  /// The policies that its partnerships have adopted: those that the program brings, and the invented example.
  public static func policies() throws -> [Policy] {
    let files = Bundled.policies() + Bundled.examplePolicies()
    return try PolicyLibrary(files.map { ($0.path, $0.text) }).policies()
  }
}
