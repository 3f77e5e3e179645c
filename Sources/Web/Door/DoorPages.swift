import CaseRules
import Casework
import Hummingbird
import Wording

/// The door: short questions that send each matter its own way before anything is written.
struct DoorPages: Pages {
  let office: Office
  let drafts: any Drafts
  let journal: any Journal

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/raise") { _, _ in Handled.goTo("/door") }
    routes.get("/door", use: start)
    routes.get("/door/go-on") { request, context in
      let door = try await door(sent(request), context)
      return Handled.goTo(door.next.path(door.answers))
    }
    routes.get("/door/ready", use: ready)
    routes.get("/door/signposts/:name") { request, context in
      try await door(sent(request), context).signpost(context.parameters.require("name"), context)
    }
    for question in DoorQuestion.allCases {
      let path = RouterPath("/door/" + question.rawValue)
      routes.get(path) { request, context in
        let door = try await door(sent(request), context)
        return door.isAskable(question)
          ? Handled.page(door.page(question, context)) : .goTo(door.next.path(door.answers))
      }
      routes.post(path) { _, context in try await answer(question, context) }
    }
    routes.post("/drafts", use: begin)
  }

  private func start(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let newest = try await WaitingDraft.list(drafts, of: context.session.person.id).first
    let view = DoorView(
      startHref: "/door/area", draft: newest.map { DoorDraftView(href: $0.href, words: $0.words) })
    return Page(title: DoorWords.title, template: "pages/door", view: view)
  }

  private func answer(_ question: DoorQuestion, _ context: SignedInContext) async throws -> Handled {
    var door = try await door(context.form, context)
    guard door.isAskable(question) else { return .goTo(door.next.path(door.answers)) }
    var read = FormReader(context.form, today: context.today)
    guard let chosen = door.read(question, &read), read.isGood else {
      return .page(door.page(question, context, filled: read.filled))
    }
    if question == .gate {
      guard chosen == "yes", let gate = door.gate else { return .goTo(door.answers.path("signposts/gate")) }
      door.answers.pass(gate: gate.key)
      return .goTo(door.next.path(door.answers))
    }
    let answers = door.answers.with(question.rawValue, chosen)
    let after = try await DoorVisit(answers, office: office, agency: context.actor.agency, today: context.today)
    if question == .danger, after.answers.isDangerous { return .goTo(answers.path("signposts/urgent")) }
    if question == .event, after.answers.event != nil { return .goTo(answers.path("signposts/override")) }
    return .goTo(after.next.path(answers))
  }

  /// The last page before a draft begins: it says whose policy holds and what comes first under it.
  private func ready(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let door = try await door(sent(request), context)
    guard door.next == .ready, let policy = door.policy, let area = door.answers.area else {
      return .goTo(door.next.path(door.answers))
    }
    let isChange = door.answers["draft"] != nil
    let first = policy.door.firstSteps.map { FieldItem.inset(DoorWords.first($0.name)) }
    let view = QuestionView(
      pageHeading: isChange ? DoorWords.readyChange : DoorWords.ready,
      leadWords: DoorWords.policyInForce(area: area, policy), action: "/drafts",
      fields: (isChange ? [] : first) + door.answers.hidden(without: ""),
      mainButton: ButtonView(text: isChange ? DoorWords.readyChangeButton : DoorWords.readyButton),
      links: [Link(text: DoorWords.readPolicy, href: "/policies/" + policy.id.text)])
    return .page(
      Page(
        title: DoorWords.ready, template: "pages/question", view: view,
        back: Link(text: "Back", href: door.answers.path("matter"))))
  }

  /// Begins a draft, or gives an earlier one other answers from the door.
  private func begin(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let door = try await door(context.form, context)
    guard door.next == .ready else { return .goTo(door.next.path(door.answers)) }
    let person = context.session.person.id
    var draft = try await begun(context)
    if let id = door.answers["draft"] {
      guard let stored = try await drafts.draft(id, of: person) else {
        throw Problem.refused(status: 409, words: RaisingWords.draftGone)
      }
      draft = try ChallengeDraft(stored)
    }
    draft.keep(door)
    try await drafts.save(draft.stored(of: person, at: context.now))
    let raising = try await Raising(draft, office: office, context)
    if door.answers["draft"] != nil { return .goTo(raising.afterChange) }
    return .goTo(draft.path(raising.steps[0].rawValue))
  }

  /// The draft that this very form has begun already, so that a double click begins one; else a new one. What became
  /// a case is not begun again.
  private func begun(_ context: SignedInContext) async throws -> ChallengeDraft {
    let person = context.session.person.id
    let id = String(context.kit.hash(person.text + " " + context.commandKey.key).prefix(24))
    if let stored = try await drafts.draft(id, of: person) { return try ChallengeDraft(stored) }
    let wasSent = try await journal.outcome(of: .sending(draft: id, by: person)) != nil
    return ChallengeDraft(id: wasSent ? RandomName.draftID() : id)
  }

  private func door(_ form: SentForm, _ context: SignedInContext) async throws -> DoorVisit {
    try await DoorVisit(DoorAnswers(form), office: office, agency: context.actor.agency, today: context.today)
  }

  private func sent(_ request: Request) throws -> SentForm { try SentForm(encoded: (request.uri.query ?? "").utf8) }
}

extension DoorVisit {
  /// A question can be asked once what it depends on is known.
  func isAskable(_ question: DoorQuestion) -> Bool {
    switch question {
    case .area: true
    case .person: policy != nil
    case .danger, .matter: policy != nil && answers.person != nil
    case .event: policy != nil && answers.person != nil && !events.isEmpty
    case .way: dissentRoute != nil && answers.matter == .conferenceDissent
    case .gate: gate != nil && answers.matter == .otherAgency
    }
  }
}

/// `pages/door`.
struct DoorView: View {
  var urgentContacts: [UrgentContactView] = []
  var startHref: String
  var draft: DoorDraftView?
}

struct DoorDraftView: View {
  var href, words: String
}
