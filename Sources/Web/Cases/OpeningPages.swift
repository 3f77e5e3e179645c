import CaseRules
import Casework
import Hummingbird
import Wording

/// Opening a case by its reference, with a reason: for a manager of a party's agency who has no part in it.
struct OpeningPages: Pages {
  let lists: any Lists
  let journal: any Journal
  let accessLog: any AccessLog
  let handler: Handler
  let office: Office

  static let notice = "openings"

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/openings") { _, context in
      _ = try await manager(context)
      return page(Filled())
    }
    routes.post("/openings", use: open)
  }

  private func manager(_ context: SignedInContext) async throws -> Viewer {
    let viewer = try context.viewer(in: try await office.directory())
    if !viewer.isManager { throw Problem.notFound }
    return viewer
  }

  private func page(_ filled: Filled) -> Page {
    let view = QuestionView(
      pageHeading: OpeningWords.title, leadWords: OpeningWords.lead, action: "/openings",
      fields: [
        .inset(OpeningWords.warning(hours: CaseState.glassSeconds / 3600)),
        .text(
          filled, "reference", OpeningWords.reference, Asking(hint: OpeningWords.referenceHint), autocomplete: "off",
          wide: "10"),
        .textArea(filled, "reason", OpeningWords.reason, Asking(hint: OpeningWords.reasonHint)),
      ], mainButton: ButtonView(text: OpeningWords.button))
    return Page(
      title: OpeningWords.title, template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: HomeWords.cases, href: "/cases"))
  }

  private func open(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let viewer = try await manager(context)
    var read = FormReader(context.form, today: context.today)
    let reference = read.text("reference", orSay: OpeningWords.enterReference, most: 40)
    let reason = read.text("reason", orSay: OpeningWords.enterReason)
    guard read.isGood else { return .page(page(read.filled)) }
    let order = Order(
      .breakGlass, by: context.actor, at: context.now, now: context.now, words: Words([("reason", reason)]))
    let named = CaseByReference(lists: lists, journal: journal, accessLog: accessLog)
    guard let (caseID, answer) = try await named.find(reference, for: .give(.breakGlass), viewer, context, Self.notice)
    else {
      read.refuse("reference", OpeningWords.notFound)
      var page = page(read.filled)
      page.status = 422
      return .page(page)
    }
    if answer == .no(.seesItAlready) { return .goTo("/cases/" + caseID.text) }
    let done = try await handler.handle(order, on: caseID, as: viewer, key: context.commandKey)
    return .created(
      at: "/cases/" + caseID.text, notice: Self.notice,
      json: CaseCreated(case: caseID.text, entry: done.last, isRepeat: done.isRepeat))
  }
}

/// Finds a case by a reference that somebody was given, where the access function lets them do the one thing that they
/// came for. Everything else looks as if there were no such case, each try is on record, and wrong ones are counted as
/// those of a password are: a reference is too short to be guessed at without end.
struct CaseByReference {
  let lists: any Lists
  let journal: any Journal
  let accessLog: any AccessLog

  /// Throws `Problem.tooMany`, also for a reference that would be right.
  func find(
    _ reference: String, for act: CaseAct, _ viewer: Viewer, _ context: SignedInContext, _ noun: String
  ) async throws -> (CaseID, AccessAnswer)? {
    try await Tries(kit: context.kit).run(.reference(by: viewer.person), from: context.visit.address) {
      try await found(reference, for: act, viewer, context, noun)
    }
  }

  private func found(
    _ reference: String, for act: CaseAct, _ viewer: Viewer, _ context: SignedInContext, _ noun: String
  ) async throws -> (CaseID, AccessAnswer)? {
    var tried: CaseID?
    for caseID in try await lists.caseIDs(of: reference) {
      let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
      let answer = state.may(act, viewer, at: context.now)
      if answer.isYes || answer == .no(.seesItAlready) {
        try await look(caseID, noun, viewer, context, allowed: true)
        return (caseID, answer)
      }
      tried = caseID
    }
    try await look(tried, noun, viewer, context, allowed: false)
    return nil
  }

  private func look(
    _ caseID: CaseID?, _ noun: String, _ viewer: Viewer, _ context: SignedInContext, allowed: Bool
  ) async throws {
    try await accessLog.record(
      AccessRow(
        at: context.now, person: viewer.person, post: viewer.post, caseID: caseID, act: noun, allowed: allowed,
        address: context.visit.address))
  }
}
