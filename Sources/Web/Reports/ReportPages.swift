import CaseRules
import Casework
import Hummingbird
import Wording

/// Reports of grave events by people who may not see the case, and what a lead makes of them.
struct ReportPages: Pages {
  let reports: any OverrideReports
  let lists: any Lists
  let reader: CaseReader
  let handler: Handler
  let accessLog: any AccessLog
  let office: Office

  static let sent = "reports"
  static let linked = "reports-linked"
  static let aside = "reports-aside"
  static let passed = "reports-passed"

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/reports", use: all)
    routes.get("/reports/new") { _, context in
      try await form(context).page(Filled())
    }
    routes.post("/reports", use: send)
    routes.get("/reports/:id", use: show)
    routes.post("/reports/:id", use: settle)
  }

  private func all(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let viewer = try context.viewer(in: try await office.directory())
    let waiting = viewer.isLead ? try await reports.overrideReports(waitingFor: viewer.agency) : []
    let views = ReportViews(directory: try await office.directory())
    let sections = [
      views.section(ReportWords.waiting, waiting),
      views.section(ReportWords.mine, try await reports.overrideReports(by: viewer.person)),
    ].compactMap { $0 }
    let view = ReportsView(
      newHref: "/reports/new", noneWords: sections.isEmpty ? ReportWords.none : nil, sections: sections)
    return Page(title: ReportWords.all, template: "pages/reports", view: view)
  }

  private func form(_ context: SignedInContext) async throws -> ReportForm {
    ReportForm(directory: try await office.directory(), agency: context.actor.agency)
  }

  private func send(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    guard let report = form.read(&read, by: context.actor, at: context.now) else {
      return .page(form.page(read.filled))
    }
    try await reports.add(report)
    return .created(at: "/reports/" + report.id, notice: Self.sent)
  }

  /// Somebody else's report is not found, and the look is on record.
  private func report(_ context: SignedInContext) async throws -> (OverrideReport, Viewer, Directory) {
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    let found = try await reports.overrideReport(try context.parameters.require("id"))
    let isRead = found?.isRead(by: viewer) ?? false
    try await accessLog.record(
      AccessRow(
        at: context.now, person: viewer.person, post: viewer.post, caseID: nil, act: "report", allowed: isRead,
        address: context.visit.address))
    guard let found, isRead else { throw Problem.notFound }
    return (found, viewer, directory)
  }

  private func show(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let (report, viewer, directory) = try await report(context)
    let found = report.isSettled(by: viewer) ? try await named(report.reference, viewer, context) : nil
    return try await page(
      report, viewer, directory, Filled(["reference": report.reference]), events: events(of: found))
  }

  /// The case that a lead means, among those that they may see.
  private func named(_ reference: String, _ viewer: Viewer, _ context: SignedInContext) async throws -> ListRow? {
    if reference.isBlank { return nil }
    return try await lists.cases(
      ListQuery(posts: viewer.listNames, reference: reference, limit: 1, at: context.now)
    ).first
  }

  private func events(of row: ListRow?) -> [Choice] {
    row.flatMap { office.policies[$0.policy]?.route(kind: .override)?.events } ?? []
  }

  private func page(
    _ report: OverrideReport, _ viewer: Viewer, _ directory: Directory, _ filled: Filled, events: [Choice]
  ) async throws -> Page {
    let earlier: OverrideReport? =
      if let id = report.passedFrom { try await reports.overrideReport(id) } else { nil }
    let views = ReportViews(directory: directory)
    let settles = report.isSettled(by: viewer) && report.state == .waiting
    let heading = ReportWords.heading(DateWords.moment(report.reportedAt))
    let view = ReportView(
      pageHeading: heading, rows: views.rows(report, passedFrom: earlier),
      settling: settles ? views.settling(report, filled, events: events) : nil)
    return Page(
      title: heading, template: "pages/report", view: view, errors: filled.errors,
      back: Link(text: ReportWords.all, href: "/reports"))
  }

  private func settle(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let (report, viewer, directory) = try await report(context)
    guard report.isSettled(by: viewer) else { throw Problem.notFound }
    guard report.state == .waiting else { throw Problem.refused(status: 409, words: ReportWords.settledBefore) }
    var read = FormReader(context.form, today: context.today)
    var settled = report
    settled.settledBy = context.actor
    settled.settledAt = context.now
    if context.form["settle"] == "pass" {
      return try await pass(settled, viewer, directory, &read, context)
    } else if context.form["settle"] == "aside" {
      settled.reason = read.text("reason", orSay: ReportWords.enterAside)
      settled.state = .setAside
    } else {
      let reference = CleanText.tidy(context.form["reference"] ?? "")
      let row = try await named(String(reference.prefix(40)), viewer, context)
      guard let row else {
        read.refuse("reference", ReportWords.noCase)
        return .page(try await page(report, viewer, directory, read.filled, events: []))
      }
      let events = events(of: row)
      if events.isEmpty { read.refuse("reference", ReportWords.noOverride) }
      let event = events.isEmpty ? nil : read.choice("event", among: events.map(\.key), orSay: ActFieldWords.chooseOne)
      guard read.isGood, let event else {
        return .page(try await page(report, viewer, directory, read.filled, events: events))
      }
      if let words = try await record(report, event, in: row.caseID, as: viewer, context) {
        read.refuse("event", words)
        return .page(try await page(report, viewer, directory, read.filled, events: events))
      }
      settled.state = .linked
      settled.caseID = row.caseID
    }
    guard read.isGood else { return .page(try await page(report, viewer, directory, read.filled, events: [])) }
    guard try await reports.settle(settled) else {
      throw Problem.refused(status: 409, words: ReportWords.settledBefore)
    }
    return .created(at: "/reports", notice: settled.state == .linked ? Self.linked : Self.aside)
  }

  private func pass(
    _ report: OverrideReport, _ viewer: Viewer, _ directory: Directory, _ read: inout FormReader,
    _ context: SignedInContext
  ) async throws -> Handled {
    var passed = report
    let others = ReportViews(directory: directory).others(report).map(\.id)
    let chosen = read.choice("agency", among: others, orSay: ReportWords.choose)
    passed.reason = read.text("reason", orSay: ReportWords.enterPass)
    guard read.isGood, let chosen else {
      return .page(try await page(report, viewer, directory, read.filled, events: []))
    }
    passed.state = .passedOn
    let next = report.passed(on: AgencyID(chosen), at: context.now, id: RandomName.draftID())
    guard try await reports.pass(passed, on: next) else {
      throw Problem.refused(status: 409, words: ReportWords.settledBefore)
    }
    return .created(at: "/reports", notice: Self.passed)
  }

  /// The lead records the override on the reporter's behalf, through the one door. Nothing in a case lies before it.
  ///
  /// - Returns: the sentence of a refusal; nil where it is recorded.
  private func record(
    _ report: OverrideReport, _ event: String, in caseID: CaseID, as viewer: Viewer, _ context: SignedInContext
  ) async throws -> String? {
    let file = try await reader.open(caseID, as: viewer, at: context.now, act: "overrides", from: context.visit.address)
    var actor = context.actor
    actor.onBehalfOf = report.reporter.person
    let order = Order(
      .override(event: event), by: actor, at: max(report.happenedAt, file.state.raisedAt), now: context.now,
      words: Words([("account", report.account)]))
    do {
      _ = try await handler.handle(
        order, on: caseID, as: viewer, key: CommandKey(person: viewer.person, key: "report " + report.id))
      return nil
    } catch let refusal as Refusal {
      return RefusalWords.sentence(refusal)
    }
  }
}
