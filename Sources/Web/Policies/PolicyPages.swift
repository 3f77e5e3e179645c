import CaseRules
import Casework
import Documents
import Hummingbird
import Wording

/// The policies: in plain English, as a picture, and as the dates that follow from a start.
struct PolicyPages: Pages {
  let policies: PolicyShelf
  let calendars: CalendarShelf
  let partnerships: PublicPages.Partnerships

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/policies", use: list)
    routes.get("/policies/:id", use: policy)
    routes.get("/policies/:id/ladder", use: ladder)
    routes.get("/policies/:id/ladder.svg") { _, context in
      Self.picture(LadderPicture.svg(of: try policy(of: context)))
    }
    routes.get("/policies/:id/dates", use: dates)
    routes.get("/policies/:id/timeline.svg", use: timeline)
  }

  private func list(_ request: Request, _ context: OpenContext) async throws -> Response {
    let places = try await partnerships()
    let rows = policies.all.map { PolicyRowView($0, usedBy: Self.users(of: $0, among: places), today: context.today) }
    let view = PolicyListView(policies: rows, nothing: rows.isEmpty ? Self.nothing : nil)
    return try Page(
      title: PolicyPageWords.all, template: "pages/policies", view: view,
      json: policies.all.map(PolicySummary.init)
    ).shown(context)
  }

  private static let nothing = NothingView(
    heading: PolicyPageWords.noPolicies, words: [PolicyPageWords.noPoliciesWords], href: "/guidance",
    linkText: InfoWords.guidance)

  private func policy(_ request: Request, _ context: OpenContext) async throws -> Response {
    let policy = try policy(of: context)
    if let query = request.uri.query, !query.isEmpty { return .seeOther("/policies/\(policy.id.text)/dates?\(query)") }
    let sections = PolicyInEnglish.sections(of: policy, on: context.today)
    if context.visit.wantsJSON { return Self.data(PolicyJSON.object(of: policy, sections)) }
    let calculator = try await calculator(policy, Query(), context)
    let view = PolicyView(policy, sections, calculator.form, today: context.today)
    return try Page(title: PolicyPageWords.title(of: policy), template: "pages/policy", view: view).shown(context)
  }

  private func ladder(_ request: Request, _ context: OpenContext) throws -> Response {
    let policy = try policy(of: context)
    let view = PolicyPictureView(
      policyName: policy.title, policyHref: "/policies/\(policy.id.text)",
      picture: Markup(html: LadderPicture.svg(of: policy)), fileHref: "/policies/\(policy.id.text)/ladder.svg")
    return try Page(title: PolicyPageWords.ladderTitle(of: policy), template: "pages/policy-picture", view: view)
      .shown(context)
  }

  private func dates(_ request: Request, _ context: OpenContext) async throws -> Response {
    let policy = try policy(of: context)
    let calculator = try await calculator(policy, Query(request), context)
    if let found = calculator.found, context.visit.wantsJSON {
      return Self.data(TimelineJSON.object(of: policy, found.entries, from: found.start))
    }
    let view = PolicyDatesView(policy, calculator)
    return try Page(
      title: PolicyPageWords.datesTitle(of: policy), template: "pages/policy-dates", view: view,
      errors: calculator.filled.errors, back: Link(text: policy.title, href: "/policies/\(policy.id.text)")
    ).shown(context)
  }

  private func timeline(_ request: Request, _ context: OpenContext) async throws -> Response {
    let policy = try policy(of: context)
    let calculator = try await calculator(policy, Query(request), context)
    guard let found = calculator.found else { throw Problem.malformed }
    return Self.picture(TimelinePicture.svg(of: policy, found.entries, from: found.start))
  }

  private func calculator(_ policy: Policy, _ query: Query, _ context: OpenContext) async throws -> Calculator {
    let places = try await partnerships().filter { Self.uses($0, policy) }
    return try Calculator(policy, calendars, closed: places.filter { !$0.closed().isEmpty }, query, now: context.now)
  }

  private func policy(of context: OpenContext) throws -> Policy {
    let id = try context.parameters.require("id")
    guard let policy = policies[PolicyID(id)] else { throw Problem.notFound }
    return policy
  }

  private static func uses(_ partnership: Partnership, _ policy: Policy) -> Bool {
    partnership.adoptions.contains { $0.policy == policy.id.text }
  }

  /// The partnerships whose newest adoption it is.
  private static func users(of policy: Policy, among partnerships: [Partnership]) -> [String] {
    partnerships.filter { $0.adoptions.max { $0.from < $1.from }?.policy == policy.id.text }.map(\.name)
  }

  /// The same for everybody, until the program or its data changes.
  private static func picture(_ svg: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "image/svg+xml; charset=utf-8", .cacheControl: "public, max-age=3600"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: svg)))
  }

  private static func data(_ json: JSON) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/json", .vary: "Accept"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: json.pretty)))
  }
}

/// A policy in the list as JSON.
struct PolicySummary: Encodable, Sendable {
  var id, title, partnership, edition, inForceFrom: String
  var reviewDue: String?
  var isStarter: Bool

  init(_ policy: Policy) {
    id = policy.id.text
    title = policy.title
    partnership = policy.partnership
    edition = policy.edition.name
    inForceFrom = policy.edition.inForceFrom.iso
    reviewDue = policy.edition.reviewDue?.iso
    isStarter = policy.isStarter
  }
}
