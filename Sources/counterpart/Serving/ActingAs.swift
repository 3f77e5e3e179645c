import CaseRules
import Casework
import Storage

extension Serving {
  /// The person that a command acts as, with that person’s password.
  func viewer(named name: String) async throws -> Viewer {
    let directory = try await office.directory()
    let refused = Complaint("The sign-in name and the password do not belong together. Type them again.")
    guard let found = try await store.password(forSignInName: name.lowercased()) else { throw refused }
    guard try await Passwords().matches(Secrets.password(), stored: found.stored) else { throw refused }
    guard let post = directory.person(found.person)?.posts.first.flatMap({ directory.post(PostID($0)) }) else {
      throw Complaint("\(name) holds no post now, so there is nothing to act as.")
    }
    return directory.viewer(found.person, in: post)
  }
}
