import CaseRules
import Casework
import Hummingbird
import Wording

/// What an agency says of a tier that it does not have; and a holder's own absence.
struct TierPages: Pages {
  let desk: DirectoryDesk

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/agencies/:agency/tiers/:tier") { _, context in
      let form = try await form(context)
      return form.page(form.begun)
    }
    routes.post("/agencies/:agency/tiers/:tier", use: change)
    routes.get("/away") { _, context in
      let form = try await away(context)
      return form.page(form.begun)
    }
    routes.post("/away", use: sayAway)
  }

  private func form(_ context: SignedInContext) async throws -> TierForm {
    let (agency, directory) = try await desk.agency(context)
    guard let tier = Tier(rawValue: try context.parameters.require("tier")) else { throw Problem.notFound }
    return TierForm(agency: agency, directory: directory, tier: tier)
  }

  private func change(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    guard let command = form.read(&read) else { return .page(form.page(read.filled)) }
    if let refused = try await desk.handle(desk.order([command], context), &read, fields: ["without", "proxy"]) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: "/agencies/" + form.agency.id, notice: DirectoryNotices.saved)
  }

  private func away(_ context: SignedInContext) async throws -> AwayForm {
    let directory = try await desk.office.directory()
    guard let post = directory.post(context.actor.post) else { throw Problem.notFound }
    return AwayForm(post: post, directory: directory, today: context.today)
  }

  private func sayAway(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await away(context)
    var read = FormReader(context.form, today: context.today)
    let until = read.optionalDate("awayUntil", notBeforeToday: true)
    let deputy = read.optionalText("deputy", most: 100) ?? ""
    guard read.isGood else { return .page(form.page(read.filled)) }
    let command = DirectoryCommand.beAway(PostID(form.post.id), until: until, deputy: PostID(deputy))
    if let refused = try await desk.handle(desk.order([command], context), &read, fields: ["awayUntil", "deputy"]) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: "/contacts", notice: DirectoryNotices.saved)
  }
}

struct TierForm {
  let agency: Agency
  let directory: Directory
  let tier: Tier

  private var now: MissingTier? { agency.without.first { $0.tier == tier.rawValue } }

  var begun: Filled {
    Filled(["without": now?.reason ?? "", "proxy": now?.proxy ?? ""])
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let words = AgencyPageWords.self
    let fields: [FieldItem] = [
      .text(filled, "without", words.tierReason, Asking(hint: words.tierReasonHint)),
      .text(filled, "proxy", words.proxy, Asking(hint: words.proxyHint, isOptional: true), wide: "20"),
    ]
    let view = QuestionView(
      pageHeading: words.tierTitle(tier, agency.name), leadWords: words.tierLead,
      action: "/agencies/\(agency.id)/tiers/\(tier.rawValue)",
      fields: [refused?.item].compactMap { $0 } + fields, mainButton: ButtonView(text: words.save),
      otherButtons: now == nil ? [] : [OtherButtonView(text: words.takeBack, name: "take", value: "back")])
    var page = Page(
      title: words.tierTitle(tier, agency.name), template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: agency.name, href: "/agencies/" + agency.id))
    page.seen = directory.versions[DirectoryName(.agency, agency.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }

  func read(_ read: inout FormReader) -> DirectoryCommand? {
    var row = agency
    row.without.removeAll { $0.tier == tier.rawValue }
    if read.form["take"] == "back" { return .record(.agency(row)) }
    let reason = read.text("without", orSay: DirectoryRefusalWords.sentence(.reasonNeeded), most: 300)
    let proxy = read.optionalText("proxy", most: 100) ?? ""
    guard read.isGood else { return nil }
    row.without.append(MissingTier(tier: tier.rawValue, proxy: proxy, reason: reason))
    return .record(.agency(row))
  }
}

struct AwayForm {
  let post: Post
  let directory: Directory
  let today: Day

  var begun: Filled {
    guard let day = Day(iso: post.awayUntil), today < day else { return Filled(["deputy": post.deputy]) }
    return Filled([
      "deputy": post.deputy, "awayUntil-day": String(day.day), "awayUntil-month": String(day.month),
      "awayUntil-year": String(day.year),
    ])
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let words = AgencyPageWords.self
    var others = directory.posts(of: AgencyID(post.agency)).filter {
      $0.id != post.id && directory.isOpen($0, on: today)
    }
    if let deputy = directory.post(PostID(post.deputy)), !others.contains(deputy) { others.append(deputy) }
    let fields: [FieldItem] = [
      .date(filled, "awayUntil", words.backOn, Asking(hint: words.backHint, isOptional: true)),
      .select(
        filled, "deputy", words.deputy, [Option("", words.none)] + others.map { Option($0.id, $0.title) },
        Asking(hint: words.deputyHint, isOptional: true)),
    ]
    let view = QuestionView(
      pageHeading: words.awayTitle, leadWords: words.awayLead, action: "/away",
      fields: [refused?.item].compactMap { $0 } + fields, mainButton: ButtonView(text: words.save))
    var page = Page(
      title: words.awayTitle, template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: ContactWords.title, href: "/contacts"))
    page.seen = directory.versions[DirectoryName(.post, post.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }
}
