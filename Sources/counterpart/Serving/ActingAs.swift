import CaseRules
import Casework
import Foundation
import Storage

extension Serving {
  /// The person that a command acts as, with that person’s password, and a code where they have a second step.
  ///
  /// A key for programs in COUNTERPART_TOKEN stands for all of that: it acts in the post in which it was made.
  ///
  /// - Parameter toAct: a key that only reads is refused.
  func viewer(named name: String, toAct: Bool = false) async throws -> Viewer {
    let directory = try await office.directory()
    if let token = ProcessInfo.processInfo.environment["COUNTERPART_TOKEN"] {
      return try await viewer(bearing: token, named: name, toAct: toAct, directory)
    }
    let refused = Complaint("The sign-in name and the password do not belong together. Type them again.")
    guard let found = try await store.password(forSignInName: name.lowercased()) else { throw refused }
    guard try await Passwords().matches(Secrets.password(), stored: found.stored) else { throw refused }
    try await proveSecondStep(of: found.person, named: name)
    let person = directory.person(found.person)
    guard let post = person.flatMap({ directory.posts(actedInBy: $0, on: Clock.today).first }) else {
      throw Complaint("\(name) holds no post now, so there is nothing to act as.")
    }
    return directory.viewer(found.person, in: post, on: Clock.today)
  }

  private func viewer(
    bearing token: String, named name: String, toAct: Bool, _ directory: Directory
  ) async throws -> Viewer {
    let hash = Hexadecimal.text(SHA256Digest().sha256(Array(token.utf8)))
    guard let known = try await store.accessToken(tokenHash: hash), Clock.now < known.endsAt,
      let person = directory.person(known.person), person.signInName.lowercased() == name.lowercased()
    else {
      throw Complaint("The key in COUNTERPART_TOKEN is not one of \(name), or has ended. Make a new one.")
    }
    guard known.scope == .act || !toAct else {
      throw Complaint("The key in COUNTERPART_TOKEN only reads. Make one that may act, or give the password.")
    }
    guard let post = directory.posts(actedInBy: person, on: Clock.today).first(where: { $0.id == known.post.text })
    else { throw Complaint("\(name) no longer holds the post in which the key was made. Make a new one.") }
    try await store.touch(accessToken: known.id, at: Clock.now)
    return directory.viewer(known.person, in: post, on: Clock.today)
  }

  private func proveSecondStep(of person: PersonID, named name: String) async throws {
    guard let factor = try await store.secondFactor(of: person) else { return }
    let typed = ProcessInfo.processInfo.environment["COUNTERPART_CODE"] ?? ""
    let code = TimeCode(secret: factor.secret, digest: SHA256Digest())
    guard let step = code.step(of: typed, seconds: Clock.now.seconds, after: factor.lastStep),
      try await store.use(step: step, of: person)
    else {
      throw Complaint("\(name) has a second step. Put a code that the app shows now in COUNTERPART_CODE.")
    }
  }
}
