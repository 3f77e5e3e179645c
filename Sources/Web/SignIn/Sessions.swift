import CaseRules
import Casework
import HTTPTypes
import Hummingbird
import Wording

/// Sign-in sessions: a random token in a cookie, of which only the hash is stored. And what a person's own program
/// carries instead: a token of theirs.
struct Sessions: Sendable {
  let kit: Kit

  /// The session that the request's cookie names; nil where it is unknown, idle or too old, or its person has left.
  func session(of request: Request) async throws -> Session? {
    guard let token = kit.cookie(.session, of: request) else { return nil }
    let hash = kit.hash(token)
    guard let signIn = try await kit.signIns.signIn(tokenHash: hash) else { return nil }
    let now = kit.now()
    guard now - signIn.seenAt <= kit.settings.idleLimit, now - signIn.startedAt <= kit.settings.absoluteLimit else {
      try await kit.signIns.end(tokenHash: hash)
      return nil
    }
    guard let person = try await person(signIn.person),
      let post = person.posts.first(where: { $0.id == signIn.post }) ?? person.posts.first
    else { return nil }
    // Writing each visit down would cost a durable commit each; a minute is near enough for the idle limit.
    var seen = signIn
    if now - signIn.seenAt >= 60 {
      try await kit.signIns.touch(tokenHash: hash, at: now)
      seen.seenAt = now
    }
    return session(seen, person, post)
  }

  private func person(_ id: PersonID) async throws -> PersonCard? {
    guard id.isGuest else { return try await kit.people.person(id) }
    guard let guest = try await kit.signIns.caseGuest(PostID(id.text)), !guest.isUsedUp else { return nil }
    return try await kit.people.guest(guest)
  }

  /// The session of one request that a person's own program makes. A token that is unknown or has ended is refused
  /// here, so that no program goes on as nobody.
  ///
  /// - Throws: `Problem.notSignedIn`, or a refusal where the token may only look.
  func session(bearing token: String, _ visit: Visit) async throws -> Session {
    let now = kit.now()
    guard token.utf8.count <= 128, let known = try await kit.signIns.accessToken(tokenHash: kit.hash(token)),
      now < known.endsAt, let person = try await kit.people.person(known.person),
      let post = person.posts.first(where: { $0.id == known.post })
    else { throw Problem.notSignedIn }
    if try await Entrance(kit: kit).isDormant(person.id) { throw Problem.notSignedIn }
    if now - (known.usedAt ?? Instant(seconds: 0)) >= 60 {
      try await kit.signIns.touch(accessToken: known.id, at: now)
    }
    guard known.scope == .act || ["GET", "HEAD"].contains(visit.method) else {
      throw Problem.refused(status: 403, words: AccountWords.tokenOnlyReads)
    }
    return Session(
      tokenHash: "", formSecret: "", person: person, post: post, proofs: Proofs(.token), scope: known.scope,
      idleEnd: known.endsAt, end: known.endsAt)
  }

  /// Starts a session and answers its cookie and the secret of its forms.
  ///
  /// - Parameter id: the post to act in, where the person still holds it.
  func start(
    _ person: PersonCard, _ proofs: Proofs, in id: PostID? = nil
  ) async throws -> (cookie: HTTPField, session: Session)? {
    guard let post = person.posts.first(where: { $0.id == id }) ?? person.posts.first else { return nil }
    let token = kit.secret()
    let signIn = SignIn(
      tokenHash: kit.hash(token), person: person.id, proofs: proofs, post: post.id, startedAt: kit.now(),
      seenAt: kit.now(), formSecret: kit.secret())
    try await kit.signIns.start(signIn, forgettingBefore: kit.now() - kit.settings.absoluteLimit)
    return (kit.cookie(.session, token, forSeconds: nil), session(signIn, person, post))
  }

  private func session(_ signIn: SignIn, _ person: PersonCard, _ post: PostCard) -> Session {
    Session(
      tokenHash: signIn.tokenHash, formSecret: signIn.formSecret, person: person, post: post, proofs: signIn.proofs,
      idleEnd: signIn.seenAt + kit.settings.idleLimit, end: signIn.startedAt + kit.settings.absoluteLimit)
  }
}

extension Request {
  /// What `Authorization: Bearer …` carries.
  var bearer: String? {
    guard let field = headers[.authorization] else { return nil }
    let parts = field.split(separator: " ", maxSplits: 1)
    return parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : nil
  }
}
