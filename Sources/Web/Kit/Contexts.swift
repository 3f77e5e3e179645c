import CaseRules
import Casework
import Hummingbird
import Logging
import NIOCore

/// A route that anyone may call.
struct OpenContext: RequestContext, KitContext {
  typealias Source = Admission

  var coreContext: CoreRequestContextStorage
  let kit: Kit
  let visit: Visit

  init(source: Admission) {
    coreContext = CoreRequestContextStorage(source: source)
    kit = source.kit
    visit = source.visit
  }
}

/// A route that needs a person and the post they act in. There is no other way to make one than from a session.
struct SignedInContext: ChildRequestContext, SessionContext {
  var coreContext: CoreRequestContextStorage
  let kit: Kit
  let visit: Visit
  let session: Session

  init(context: OpenContext) throws {
    guard let session = context.visit.session else { throw Problem.notSignedIn }
    // Whoever was invited to one case finds nothing else; which case that is, the access function says.
    if session.person.guestOf != nil, !GuestGate.lets(through: context.visit.path) { throw Problem.notFound }
    coreContext = context.coreContext
    kit = context.kit
    visit = context.visit
    self.session = session
  }

  /// Puts on record that something was shown that is no one case: a list, a search. What it tells of several cases
  /// stands in none of them, so that nobody learns of one from who looked at another.
  func look(_ act: String, _ accessLog: any AccessLog) async throws {
    try await accessLog.record(
      AccessRow(
        at: now, person: actor.person, post: actor.post, caseID: nil, act: act, allowed: true, address: visit.address))
  }
}

/// What a context with a person offers a handler.
protocol SessionContext: KitContext {
  var session: Session { get }
}

extension SessionContext {
  /// Who acts, in which post, for which agency.
  var actor: Actor { Actor(person: session.person.id, post: session.post.id, agency: session.post.agencyID) }

  /// The idempotency key that the form carried; one of our own where a client sent none.
  var commandKey: CommandKey {
    let sent = form["once"] ?? ""
    let isUsable = (1...100).contains(sent.utf8.count) && CleanText.wrong(sent, most: 100) == nil
    return CommandKey(person: session.person.id, key: isUsable ? sent : kit.secret())
  }
}

/// What every context offers a handler.
protocol KitContext {
  var kit: Kit { get }
  var visit: Visit { get }
}

extension KitContext {
  /// The fields of the body, or of a JSON object; empty for GET. Its secret has been checked.
  var form: SentForm { visit.form }
  var now: Instant { kit.now() }
  var today: Day { UKClock.local(kit.now()).day }
}

/// What a context is made from.
struct Admission: RequestContextSource {
  let logger: Logger
  let kit: Kit
  let visit: Visit
}

/// The context before anything is known: the connection.
struct ArrivalContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}
