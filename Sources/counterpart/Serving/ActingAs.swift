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
    let person = directory.person(found.person)
    guard let post = person.flatMap({ directory.posts(actedInBy: $0, on: Clock.today).first }) else {
      throw Complaint("\(name) holds no post now, so there is nothing to act as.")
    }
    return directory.viewer(found.person, in: post)
  }
}
