import CaseRules
import Casework
import Hummingbird
import Wording

/// Adding a post of an agency, and changing one.
struct AgencyPostPages: Pages {
  let desk: DirectoryDesk

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/agencies/:agency/posts/:post") { _, context in
      let form = try await form(context)
      return form.page(form.begun)
    }
    routes.post("/agencies/:agency/posts/:post", use: change)
  }

  /// "new" is the form of a post that is not there yet.
  private func form(_ context: SignedInContext) async throws -> PostForm {
    let (agency, directory) = try await desk.agency(context)
    let id = try context.parameters.require("post")
    if id == "new" { return PostForm(agency: agency, directory: directory, post: nil) }
    guard let post = directory.post(PostID(id)), post.agency == agency.id else { throw Problem.notFound }
    return PostForm(agency: agency, directory: directory, post: post)
  }

  private func change(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    guard let commands = form.read(&read) else { return .page(form.page(read.filled)) }
    let reason = read.form["reason"].map { CleanText.tidy($0) } ?? ""
    if let refused = try await desk.handle(
      desk.order(commands, context, reason: reason), &read, fields: PostForm.fieldNames)
    {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: "/agencies/" + form.agency.id, notice: DirectoryNotices.saved)
  }
}

/// The form of one post.
struct PostForm {
  let agency: Agency
  let directory: Directory
  let post: Post?

  static let fieldNames = [
    "title", "tiers", "service", "phone", "hours", "email", "reportsTo", "deputy", "awayUntil", "from", "to", "reason",
  ]
  private static var texts: [(DirectoryField, WritableKeyPath<Post, String>)] {
    [(.phone, \.phone), (.hours, \.hours), (.email, \.email)]
  }
  private static var days: [(DirectoryField, WritableKeyPath<Post, String>)] {
    [(.awayUntil, \.awayUntil), (.from, \.from), (.to, \.to)]
  }

  /// Those that agencies map their own posts to.
  static let tiers = Tier.allCases.filter {
    ![.partnershipTeam, .arbiter, .learningGroup, .emergencyService].contains($0)
  }

  var begun: Filled {
    guard let post else { return Filled() }
    var form = SentForm()
    func add(_ name: String, _ value: String) { form.fields.append(SentForm.Field(name: name, value: value)) }
    add("title", post.title)
    for tier in post.tiers { add("tiers", tier) }
    add("service", directory.service(post.service)?.name ?? "")
    for (field, path) in Self.texts { add(field.rawValue, post[keyPath: path]) }
    add("reportsTo", post.reportsTo)
    add("deputy", post.deputy)
    for (field, path) in Self.days {
      guard let day = Day(iso: post[keyPath: path]) else { continue }
      add(field.rawValue + "-day", String(day.day))
      add(field.rawValue + "-month", String(day.month))
      add(field.rawValue + "-year", String(day.year))
    }
    return Filled(form)
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let words = AgencyPageWords.self
    let others = directory.posts(of: AgencyID(agency.id)).filter { $0.id != post?.id }
    // A deputy of another agency, which a file brought in, stays to be chosen.
    let foreign = post.flatMap { directory.post(PostID($0.deputy)) }.flatMap { $0.agency == agency.id ? nil : $0 }
    let posts = [Option("", words.none)] + (others + [foreign].compactMap { $0 }).map { Option($0.id, $0.title) }
    let fields: [FieldItem] = [
      .text(filled, "title", words.title, Asking(hint: words.titleHint)),
      .checkboxes(
        filled, "tiers", words.tiersOfPost, Self.tiers.map { Option($0.rawValue, AgencyPageWords.tierName($0)) },
        Asking(hint: words.tiersHint)),
      .text(filled, "phone", words.phone, Asking(isOptional: true), type: "tel", wide: "20"),
      .text(filled, "hours", words.hours, Asking(hint: words.hoursHint, isOptional: true)),
      .text(filled, "email", words.email, Asking(hint: words.emailHint, isOptional: true), type: "email"),
      .text(filled, "service", words.service, Asking(hint: words.serviceHint, isOptional: true)),
      .select(filled, "reportsTo", words.reportsTo, posts, Asking(isOptional: true)),
      .select(filled, "deputy", words.deputy, posts, Asking(hint: words.deputyHint, isOptional: true)),
      .date(filled, "awayUntil", words.awayUntil, Asking(hint: words.awayHint, isOptional: true)),
      .date(filled, "from", words.from, Asking(isOptional: true)),
      .date(filled, "to", words.to, Asking(isOptional: true)),
      .text(filled, "reason", words.reason, Asking(hint: words.reasonHint, isOptional: true)),
    ]
    let view = QuestionView(
      pageHeading: post?.title ?? words.addPost, action: "/agencies/\(agency.id)/posts/\(post?.id ?? "new")",
      fields: [refused?.item].compactMap { $0 } + fields, mainButton: ButtonView(text: words.save))
    var page = Page(
      title: post.map { words.changePost($0.title, agency.name) } ?? words.newPost(agency.name),
      template: "pages/question",
      view: view, errors: filled.errors, back: Link(text: agency.name, href: "/agencies/" + agency.id))
    page.seen = post.map { directory.versions[DirectoryName(.post, $0.id)] ?? 0 }
    if let refused { page.status = refused.status }
    return page
  }

  /// The commands that make the post so; nil where a field is wrong.
  func read(_ read: inout FormReader) -> [DirectoryCommand]? {
    var row = post ?? Post(id: "", agency: agency.id, title: "", tiers: [], phone: "")
    row.title = read.text("title", orSay: DirectoryRefusalWords.sentence(.missing(.title)), most: 200)
    row.tiers =
      read.choices("tiers", among: Self.tiers.map(\.rawValue))
      + (post?.tiers ?? []).filter { code in
        !Self.tiers.contains { $0.rawValue == code }
      }
    for (field, path) in Self.texts { row[keyPath: path] = read.optionalText(field.rawValue, most: 254) ?? "" }
    row.reportsTo = read.optionalText("reportsTo", most: 100) ?? ""
    row.deputy = read.optionalText("deputy", most: 100) ?? ""
    for (field, path) in Self.days { row[keyPath: path] = read.optionalDate(field.rawValue)?.iso ?? "" }
    let service = read.optionalText("service", most: 200) ?? ""
    if !row.to.isEmpty, row.to != post?.to, (read.form["reason"] ?? "").allSatisfy(\.isWhitespace) {
      read.refuse("reason", DirectoryRefusalWords.sentence(.reasonNeeded))
    }
    guard read.isGood else { return nil }
    if row.id.isEmpty { row.id = newID(row.title) }
    guard !service.isEmpty else {
      row.service = ""
      return [.record(.post(row))]
    }
    if let known = directory.services.first(where: { $0.agency == agency.id && $0.name == service }) {
      row.service = known.id
      return [.record(.post(row))]
    }
    let added = Agency.Service(
      id: agency.id + "-" + RandomName.formKey().lowercased(), agency: agency.id, name: service)
    row.service = added.id
    return [.record(.post(row)), .record(.service(added))]
  }

  /// From the title, so that people can say it in a file.
  private func newID(_ title: String) -> String {
    let letters = title.lowercased().unicodeScalars.map { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let plain = String(letters).split(separator: "-").joined(separator: "-").prefix(50)
    let base = agency.id + "-" + (plain.isEmpty ? "post" : String(plain))
    var (id, number) = (base, 1)
    while id == agency.id + "-new" || directory.post(PostID(id)) != nil {
      number += 1
      id = base + "-\(number)"
    }
    return id
  }
}
