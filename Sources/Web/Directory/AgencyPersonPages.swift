import CaseRules
import Casework
import Hummingbird
import Wording

/// Adding a person to an agency, changing one, and closing a leaver.
struct AgencyPersonPages: Pages {
  let desk: DirectoryDesk

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/agencies/:agency/people/:person") { _, context in
      let form = try await form(context)
      return form.page(form.begun)
    }
    routes.post("/agencies/:agency/people/:person", use: change)
    routes.get("/agencies/:agency/people/:person/leaving") { _, context in
      try LeavingForm(try await form(context)).page(Filled())
    }
    routes.post("/agencies/:agency/people/:person/leaving", use: leave)
  }

  private func form(_ context: SignedInContext) async throws -> PersonForm {
    let (agency, directory) = try await desk.agency(context)
    let id = try context.parameters.require("person")
    if id == "new" { return PersonForm(agency: agency, directory: directory, person: nil, today: context.today) }
    guard let person = directory.person(PersonID(id)),
      person.posts.contains(where: { directory.post(PostID($0))?.agency == agency.id })
    else { throw Problem.notFound }
    return PersonForm(agency: agency, directory: directory, person: person, today: context.today)
  }

  private func change(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    guard let command = form.read(&read) else { return .page(form.page(read.filled)) }
    if let refused = try await desk.handle(desk.order([command], context), &read, fields: PersonForm.fieldNames) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: "/agencies/" + form.agency.id, notice: DirectoryNotices.saved)
  }

  private func leave(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try LeavingForm(try await form(context))
    var read = FormReader(context.form, today: context.today)
    let reason = read.optionalText("reason", most: 500) ?? ""
    guard read.isGood else { return .page(form.page(read.filled)) }
    let order = desk.order([.leave(PersonID(form.person.id))], context, reason: reason)
    if let refused = try await desk.handle(order, &read, fields: ["reason"]) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: "/agencies/" + form.form.agency.id, notice: DirectoryNotices.closed)
  }
}

/// The form of one person.
struct PersonForm {
  let agency: Agency
  let directory: Directory
  let person: Person?
  let today: Day

  static let fieldNames = ["name", "signInName", "email", "posts"]

  private var own: [Post] {
    directory.posts(of: AgencyID(agency.id)).filter { post in
      directory.isOpen(post, on: today) || person?.posts.contains(post.id) == true
    }
  }

  var begun: Filled {
    var form = SentForm()
    form.fields = [
      SentForm.Field(name: "name", value: person?.name ?? ""),
      SentForm.Field(name: "signInName", value: person?.signInName ?? ""),
      SentForm.Field(name: "email", value: person?.email ?? ""),
    ]
    form.fields += (person?.posts ?? []).map { SentForm.Field(name: "posts", value: $0) }
    return Filled(form)
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let words = AgencyPageWords.self
    let fields: [FieldItem] =
      [
        .text(filled, "name", words.name, wide: "20"),
        .text(filled, "signInName", words.signInName, Asking(hint: words.signInHint), wide: "20"),
        .text(
          filled, "email", words.email, Asking(hint: words.personEmailHint, isOptional: true), type: "email", wide: "20"
        ),
      ] + posts(filled)
    let view = QuestionView(
      pageHeading: person?.name ?? words.addPerson,
      action: "/agencies/\(agency.id)/people/\(person?.id ?? "new")",
      fields: [refused?.item].compactMap { $0 } + fields, mainButton: ButtonView(text: words.save),
      links: person.map { person in
        let path = "/agencies/\(agency.id)/people/\(person.id)"
        return [
          Link(text: words.inviting, href: path + "/invitation"), Link(text: words.leaving, href: path + "/leaving"),
        ]
      } ?? [])
    var page = Page(
      title: person.map { words.changePerson($0.name, agency.name) } ?? words.newPerson(agency.name),
      template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: agency.name, href: "/agencies/" + agency.id))
    page.seen = person.map { directory.versions[DirectoryName(.person, $0.id)] ?? 0 }
    if let refused { page.status = refused.status }
    return page
  }

  /// More posts than can be read at once are chosen from a list, and ticked only while they are held.
  private static let mostBoxes = 20
  private var isLarge: Bool { own.count > Self.mostBoxes }

  private func posts(_ filled: Filled) -> [FieldItem] {
    let words = AgencyPageWords.self
    func options(_ posts: [Post]) -> [Option] { posts.map { Option($0.id, $0.title) } }
    guard isLarge else {
      return [.checkboxes(filled, "posts", words.postsOfPerson, options(own), Asking(hint: words.postsHint))]
    }
    let ticked = Set(filled.form.values("posts") + (person?.posts ?? []))
    let held = own.filter { ticked.contains($0.id) }
    let boxes: [FieldItem] =
      held.isEmpty
      ? [] : [.checkboxes(filled, "posts", words.postsOfPerson, options(held), Asking(hint: words.postsHint))]
    let others = own.filter { !ticked.contains($0.id) }.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    return boxes + [
      .select(
        filled, "addPost", words.addPostOfPerson, [Option("", words.none)] + options(others),
        Asking(hint: words.addPostHint, isOptional: !held.isEmpty))
    ]
  }

  func read(_ read: inout FormReader) -> DirectoryCommand? {
    let name = read.text("name", orSay: DirectoryRefusalWords.sentence(.missing(.name)), most: 200)
    let signIn = read.text("signInName", orSay: DirectoryRefusalWords.sentence(.missing(.signInName)), most: 200)
    let email = read.optionalText("email", most: 254) ?? ""
    var chosen = read.choices("posts", among: own.map(\.id))
    if isLarge, let added = read.optionalText("addPost", most: 200) {
      if own.contains(where: { $0.id == added }) {
        if !chosen.contains(added) { chosen.append(added) }
      } else {
        read.refuse("addPost", FormWords.notAChoice)
      }
    }
    if chosen.isEmpty { read.refuse(isLarge ? "addPost" : "posts", AgencyPageWords.choosePosts) }
    guard read.isGood else { return nil }
    var row = person ?? Person(id: RandomName.personID().text, name: "", posts: [], signInName: "")
    (row.name, row.signInName, row.email) = (name, signIn, email)
    // Posts that stay keep their order, because the first is the one acted in; those of other agencies are not shown.
    let shown = own.map(\.id)
    row.posts = row.posts.filter { !shown.contains($0) || chosen.contains($0) }
    row.posts += chosen.filter { !row.posts.contains($0) }
    return .record(.person(row))
  }
}

/// Closing the way in of somebody who has left.
struct LeavingForm {
  let form: PersonForm
  let person: Person

  init(_ form: PersonForm) throws {
    guard let person = form.person else { throw Problem.notFound }
    self.form = form
    self.person = person
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let words = AgencyPageWords.self
    let view = QuestionView(
      pageHeading: words.leavingHeading, leadWords: words.leavingLead(person.name),
      action: "/agencies/\(form.agency.id)/people/\(person.id)/leaving",
      fields: [refused?.item].compactMap { $0 } + [.text(filled, "reason", words.reason, Asking(isOptional: true))],
      mainButton: ButtonView(text: words.leavingButton, isGrave: true))
    var page = Page(
      title: words.leavingTitle(person.name, form.agency.name), template: "pages/question", view: view,
      errors: filled.errors,
      back: Link(text: form.agency.name, href: "/agencies/" + form.agency.id))
    page.seen = form.directory.versions[DirectoryName(.person, person.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }
}

/// The keys of what is said after a change.
enum DirectoryNotices {
  static let saved = "directory-saved"
  static let closed = "directory-closed"
  static let brought = "directory-brought"
  static let invited = "directory-invited"
  static let invitedAll = "directory-invited-all"

  static var all: [String: NoticeView] {
    [
      saved: NoticeView(heading: AgencyPageWords.saved, words: AgencyPageWords.savedWords),
      closed: NoticeView(heading: AgencyPageWords.closed, words: AgencyPageWords.savedWords),
      invited: NoticeView(heading: AgencyPageWords.linkSent),
      invitedAll: NoticeView(heading: ManyInvitingWords.allSent),
      brought: NoticeView(heading: AgencyPageWords.brought, words: AgencyPageWords.savedWords),
    ]
  }
}
