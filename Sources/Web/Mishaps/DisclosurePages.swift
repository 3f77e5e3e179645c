import CaseRules
import Casework
import Hummingbird
import Wording

/// What people of an agency reported as gone to the wrong person, for its safeguarding leads: to be judged, and judged.
struct DisclosurePages: Pages {
  let lists: any Lists
  let reader: CaseReader
  let accessLog: any AccessLog
  let office: Office
  static let path = "/disclosures"
  private static let perPage = 25

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/disclosures", use: list)
  }

  /// Those that nobody has judged, the most pressing first.
  static func waiting(for viewer: Viewer, in lists: any Lists, limit: Int) async throws -> [WorklistRow] {
    let names = viewer.leads.map { PostID.disclosures(of: $0, judged: false) }
    return try await lists.owed(by: names, limit: limit, offset: 0)
  }

  private func list(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let viewer = try context.viewer(in: try await office.directory())
    if viewer.leads.isEmpty { throw Problem.notFound }
    let page = request.pageNumber
    let judgedNames = viewer.leads.map { PostID.disclosures(of: $0, judged: true) }
    let toJudge = try await Self.waiting(for: viewer, in: lists, limit: 200)
    let judged = try await lists.owed(by: judgedNames, limit: Self.perPage, offset: (page - 1) * Self.perPage)
    try await context.look("disclosures", accessLog)
    let rows = toJudge + judged
    let openable = try await reader.openable(rows.map(\.list), as: viewer, at: context.now).map(\.caseID)
    let view = MishapView(
      pageHeading: DisclosureWords.title, leadWords: DisclosureWords.lead,
      sections: [
        section(DisclosureWords.toBeJudged, toJudge, DisclosureWords.noneToJudge, openable),
        section(DisclosureWords.judgedHeading, judged, DisclosureWords.noneJudged, openable),
      ])
    return Page(
      title: DisclosureWords.title, template: "pages/mishap", view: view,
      back: Link(text: HomeWords.title, href: "/"))
  }

  private func section(_ heading: String, _ rows: [WorklistRow], _ none: String, _ openable: [CaseID])
    -> MishapSectionView
  {
    let shown = rows.filter { openable.contains($0.list.caseID) }.compactMap(Self.row)
    return MishapSectionView(
      heading: heading, choices: ChoicesView(shown), none: shown.isEmpty ? none : nil)
  }

  /// The row's words for what it is: `disclosure.record`, and `disclosure.record.reported` once it is judged.
  private static func row(_ row: WorklistRow) -> MishapRowView? {
    let parts = row.due.duty.split(separator: ".").map { String($0) }
    guard parts.count > 1, let kind = DisclosureKind(rawValue: parts[1]) else { return nil }
    let judgement = parts.count > 2 ? DisclosureJudgement(rawValue: parts[2]) : nil
    let position = row.due.key.split(separator: ".").last.map { String($0) } ?? ""
    let base = "/cases/" + row.list.caseID.text
    let by = row.due.dueAt.map { DisclosureWords.tellBy($0) } ?? ""
    let isErased = row.list.label.isEmpty
    let link =
      judgement == nil
      ? Link(text: DisclosureWords.judge, href: base + "/disclosures-judged?about=" + position)
      : Link(
        text: isErased ? CasePageWords.title(row.list.reference) : DisclosureWords.readWhy,
        href: base + (isErased ? "" : CaseTimeline.link(to: SentNumber.read(position) ?? 0)))
    return MishapRowView(
      name: DisclosureWords.row(row.list.reference, kind),
      lines: [DisclosureWords.noticed(row.due.since)] + [judgement.map(DisclosureWords.judgement) ?? by], links: [link])
  }
}
