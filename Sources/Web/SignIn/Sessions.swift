import CaseRules
import Casework
import HTTPTypes
import Hummingbird

/// Sign-in sessions: a random token in a cookie, of which only the hash is stored.
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
    guard let person = try await kit.people.person(signIn.person),
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

  /// Starts a session and answers its cookie and the secret of its forms.
  func start(_ person: PersonCard) async throws -> (cookie: HTTPField, session: Session)? {
    guard let post = person.posts.first else { return nil }
    let token = kit.secret()
    let signIn = SignIn(
      tokenHash: kit.hash(token), person: person.id, post: post.id, startedAt: kit.now(), seenAt: kit.now(),
      formSecret: kit.secret())
    try await kit.signIns.start(signIn, forgettingBefore: kit.now() - kit.settings.absoluteLimit)
    return (kit.cookie(.session, token, forSeconds: nil), session(signIn, person, post))
  }

  private func session(_ signIn: SignIn, _ person: PersonCard, _ post: PostCard) -> Session {
    Session(
      tokenHash: signIn.tokenHash, formSecret: signIn.formSecret, person: person, post: post,
      idleEnd: signIn.seenAt + kit.settings.idleLimit, end: signIn.startedAt + kit.settings.absoluteLimit)
  }
}
