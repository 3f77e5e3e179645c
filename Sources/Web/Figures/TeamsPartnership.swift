import CaseRules
import Casework
import Hummingbird

extension Office {
  /// The partnership that a page's address names, for its own team; for everybody else it is not found.
  func partnership(ofTeam context: SignedInContext) async throws -> (PartnershipID, Directory) {
    let directory = try await directory()
    let id = PartnershipID(try context.parameters.require("id"))
    guard try context.viewer(in: directory).teamOf.contains(id) else { throw Problem.notFound }
    return (id, directory)
  }

  /// Every edition that a partnership has adopted, the newest first.
  func adoptedPolicies(of partnership: Partnership?) -> [Policy] {
    (partnership?.adoptions ?? []).sorted { $0.from > $1.from }.compactMap { policies[PolicyID($0.policy)] }
  }
}
