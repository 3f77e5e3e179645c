import CaseRules
import Casework
import Hummingbird
import Wording

/// Writing a challenge: one question a page, saved as it goes, checked, previewed and sent.
struct RaisingPages: Pages {
  let office: Office
  let drafts: any Drafts
  let handler: Handler
  let reader: CaseReader
  let journal: any Journal
  let sameConcern: SameConcern
  let accessLog: any AccessLog

  static let sameNotice = "same-concern"

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/raise/:draft") { _, context in try await raising(context).taskList }
    routes.get("/raise/:draft/check") { _, context in try await checkPage(context) }
    routes.get("/raise/:draft/preview") { _, context in try await previewPage(context) }
    routes.get("/raise/:draft/remove") { _, context in try await raising(context).removePage }
    routes.post("/raise/:draft/removals") { _, context -> Handled in
      try await drafts.delete(context.parameters.require("draft"), of: context.session.person.id)
      return .goTo("/")
    }
    for step in RaisingStep.allCases {
      let path = RouterPath("/raise/:draft/" + step.rawValue)
      routes.get(path) { request, context in
        let raising = try await raising(context)
        let isChange = request.uri.queryParameters["from"] == "check"
        return raising.steps.contains(step)
          ? Handled.page(try raising.page(step, context, isChange: isChange)) : .goTo(raising.draft.path())
      }
      routes.post(path) { _, context in try await save(step, context) }
    }
    routes.post("/challenges", use: send)
    routes.get("/challenges/:case", use: confirmation)
  }

  private func raising(_ context: SignedInContext) async throws -> Raising {
    try await raising(context.parameters.require("draft"), context)
  }

  func raising(_ id: String, _ context: SignedInContext) async throws -> Raising {
    guard let stored = try await drafts.draft(id, of: context.session.person.id) else { throw Problem.notFound }
    return try await Raising(ChallengeDraft(stored), office: office, context)
  }

  /// Saves what was typed. "Save and come back" takes it as far as it has got.
  private func save(_ step: RaisingStep, _ context: SignedInContext) async throws -> Handled {
    var raising = try await raising(context)
    guard raising.steps.contains(step) else { return .goTo(raising.draft.path()) }
    let question = raising.question(step)
    let isChange = context.form["from"] == "check"
    let isLater = context.form["save"] == "later"
    var typed = raising.draft
    typed.take(question.names, from: context.form)
    var read = FormReader(typed.form, today: context.today)
    question.check(&read)
    let isKeepable = question.names.allSatisfy { CleanText.wrong(typed.form[$0] ?? "", most: CleanText.most) == nil }
    guard read.isGood || (isLater && isKeepable) else {
      return .page(try raising.page(step, context, isChange: isChange, filled: Filled(context.form, read.errors)))
    }
    typed.markSeen(step)
    try await drafts.save(typed.stored(of: context.session.person.id, at: context.now))
    raising.draft = typed
    if isLater { return .goTo(typed.path()) }
    let same = step == .person ? try await same(raising, context) : []
    let next = isChange ? raising.afterChange : raising.step(after: step).map { typed.path($0.rawValue) }
    if let next { return same.isEmpty ? .goTo(next) : .created(at: next, notice: Self.sameNotice) }
    return .goTo(raising.incomplete.isEmpty ? typed.path("check") : typed.path())
  }

  /// Other open challenges about the same person that the writer may open.
  private func same(_ raising: Raising, _ context: SignedInContext) async throws -> [ClueMatch] {
    let viewer = try context.viewer(in: raising.directory)
    let found = try await sameConcern.known(
      by: raising.clues, in: PartnershipID(raising.partnership.id), for: viewer, at: context.now)
    if !found.isEmpty { try await context.look("warning", accessLog) }
    return found
  }

  private func checkPage(_ context: SignedInContext) async throws -> Handled {
    let raising = try await raising(context)
    guard raising.incomplete.isEmpty else { return .goTo(raising.draft.path()) }
    do {
      let foresight = try await office.foresee(raising.order)
      return .page(raising.check(foresight, FieldErrors(), try await same(raising, context)))
    } catch {
      return .page(raising.check(nil, try raising.errors(of: error)))
    }
  }

  private func previewPage(_ context: SignedInContext) async throws -> Handled {
    let raising = try await raising(context)
    guard raising.incomplete.isEmpty, let foresight = try? await office.foresee(raising.order) else {
      return .goTo(raising.draft.path("check"))
    }
    return .page(try raising.preview(foresight, context))
  }

  /// One draft becomes one case, however often its form arrives: the draft names the command.
  private func send(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let id = context.form["draft"] ?? ""
    let person = context.session.person.id
    let key = CommandKey.sending(draft: id, by: person)
    guard let stored = try await drafts.draft(id, of: person) else {
      if case .repeated(let before, _) = try await journal.outcome(of: key) {
        return .goTo("/challenges/" + before.text)
      }
      throw Problem.refused(status: 409, words: RaisingWords.draftGone)
    }
    let raising = try await Raising(ChallengeDraft(stored), office: office, context)
    guard raising.incomplete.isEmpty else { return .goTo(raising.draft.path()) }
    do {
      let handled = try await handler.raise(raising.order, key: key)
      try await drafts.delete(id, of: person)
      let event = raising.draft.door.event.map { "?event=" + SentForm.escaped($0) } ?? ""
      return .goTo("/challenges/" + handled.caseID.text + event)
    } catch {
      return .page(raising.check(nil, try raising.errors(of: error)))
    }
  }

  private func confirmation(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let directory = try await office.directory()
    guard let post = directory.post(context.session.post.id) else { throw Problem.notFound }
    let viewer = directory.viewer(context.session.person.id, in: post, on: context.today)
    let id = CaseID(try context.parameters.require("case"))
    do {
      let file = try await reader.open(id, as: viewer, at: context.now, act: "challenges", from: context.visit.address)
      return Confirmation(file: file).page(event: request.uri.queryParameters["event"].map(String.init))
    } catch is CaseNotFound {
      throw Problem.notFound
    }
  }
}
