import CaseRules
import Casework
import HTTPTypes
import Hummingbird
import Wording

/// What follows when somebody has proved who they are, by one way or another: the second step, or the session.
struct Entrance: Sendable {
  let kit: Kit

  /// How long one may take between the two steps.
  static let mostSecondsBetween = 600

  /// After the first proof. Half a sign-in opens the page of the second step and nothing else.
  func afterFirst(_ person: PersonCard, by first: FirstProof, _ visit: Visit) async throws -> Response {
    if try await isDormant(person.id) { return try kit.response(Self.dormant, visit) }
    guard try await kit.signIns.secondFactor(of: person.id) != nil else {
      if kit.settings.demo { return try await enter(person, Proofs(first), visit) }
      return try await withoutSecond(person, by: first, visit)
    }
    let cookie = try await begin(person, by: first)
    var response = try kit.response(SecondStepPage.page(Filled(), visit.form), visit)
    response.headers.append(cookie)
    return response
  }

  private func withoutSecond(_ person: PersonCard, by first: FirstProof, _ visit: Visit) async throws -> Response {
    guard first.setsUpSecondStep else { return try kit.response(Self.notSetUp, visit) }
    let end = LocalPath.checked(visit.form["to"]).map { "?to=" + SentForm.escaped($0) } ?? ""
    var response = Response.seeOther("/sign-in/second-factor" + end)
    response.headers.append(try await begin(person, by: first))
    return response
  }

  /// Starts half a sign-in and answers its cookie.
  func begin(_ person: PersonCard, by first: FirstProof, invitation: String? = nil) async throws -> HTTPField {
    let (token, now) = (kit.secret(), kit.now())
    let half = HalfSignIn(
      tokenHash: kit.hash(token), person: person.id, first: first, startedAt: now, invitation: invitation)
    try await kit.signIns.start(half, forgettingBefore: now - Self.mostSecondsBetween)
    return kit.cookie(.half, token, forSeconds: Self.mostSecondsBetween)
  }

  /// The half sign-in that a request's cookie names, with its person; nil where it is unknown or has ended.
  func half(_ request: Request) async throws -> (half: HalfSignIn, person: PersonCard)? {
    guard let token = kit.cookie(.half, of: request),
      let half = try await kit.signIns.halfSignIn(tokenHash: kit.hash(token)),
      kit.now() - half.startedAt <= Self.mostSecondsBetween, let person = try await kit.people.person(half.person)
    else { return nil }
    return (half, person)
  }

  /// A fresh session; the one before it ends. What was typed before a sign-out is shown again, to be sent.
  func enter(_ person: PersonCard, _ proofs: Proofs, _ visit: Visit) async throws -> Response {
    let (cookie, session) = try await start(person, proofs, visit)
    let to = LocalPath.checked(visit.form["to"]) ?? "/"
    var response: Response
    if let typed = visit.form["typed"], !typed.isEmpty {
      response = try kit.response(ResumePage.page(typed: typed, to: to), visit.within(session))
    } else {
      response = .seeOther(to)
    }
    response.headers.append(cookie)
    response.headers.append(kit.cookie(.half, "", forSeconds: 0))
    return response
  }

  func start(
    _ person: PersonCard, _ proofs: Proofs, _ visit: Visit
  ) async throws -> (cookie: HTTPField, session: Session) {
    if let old = visit.session { try await kit.signIns.end(tokenHash: old.tokenHash) }
    guard let started = try await Sessions(kit: kit).start(person, proofs) else { throw Problem.forbidden }
    try await kit.signIns.noteSignIn(of: person.id, at: kit.now())
    try await kit.note(.signedIn, of: person.id, visit, proofs)
    return started
  }

  /// Whether somebody has not signed in for so long that their way in rests. Who never did is no such person.
  func isDormant(_ person: PersonID) async throws -> Bool {
    guard let last = try await kit.signIns.lastSignIn(of: person) else { return false }
    return kit.now() - last > kit.settings.dormantAfter
  }

  static var dormant: Page { page(SignInWords.dormant) }
  private static var notSetUp: Page { page(SignInWords.notSetUp) }

  private static func page(_ text: ProblemText) -> Page {
    let view = ErrorView(
      pageHeading: text.title, words: text.lines, links: [Link(text: SignInWords.help, href: "/help")])
    return Page(title: text.title, template: "pages/error", view: view, status: 403)
  }
}

extension Visit {
  /// The same request, answered within a session that has just begun.
  func within(_ session: Session) -> Visit {
    var visit = self
    visit.session = session
    visit.secret = session.formSecret
    visit.secretIsNew = false
    return visit
  }
}

extension Kit {
  /// Keeps a line of the history that a person sees of their own account, for ninety days.
  func note(_ what: SignInNote.What, of person: PersonID, _ visit: Visit, _ proofs: Proofs? = nil) async throws {
    let note = SignInNote(
      id: secret(), person: person, at: now(), what: what, proofs: proofs, address: visit.address,
      browser: visit.browser)
    try await signIns.note(note, forgettingBefore: now() - 90 * 86_400)
  }
}
