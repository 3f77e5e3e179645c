import CaseRules
import Casework
import Wording

/// `pages/reports`.
struct ReportsView: View {
  var newHref: String
  var noneWords: String?
  var sections: [ReportSectionView]
}

struct ReportSectionView: View {
  var heading: String
  var rows: [ReportRowView]
}

struct ReportRowView: View { var href, text, about: String }

/// `pages/report`.
struct ReportView: View {
  var pageHeading: String
  var rows: [SummaryRowView]
  var settling: SettlingView?
}

struct SettlingView: View {
  var linkHeading, action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView]
  var links: [Link] = []
}

/// Reports in words. Which case one was linked to is never said.
struct ReportViews {
  let directory: Directory

  func section(_ heading: String, _ reports: [OverrideReport]) -> ReportSectionView? {
    if reports.isEmpty { return nil }
    return ReportSectionView(
      heading: heading,
      rows: reports.map { report in
        ReportRowView(
          href: "/reports/" + report.id, text: ReportWords.heading(DateWords.moment(report.reportedAt)),
          about: agency(report.agency) + ". " + became(report))
      })
  }

  private func agency(_ id: AgencyID) -> String { directory.agency(id)?.name ?? id.text }

  private func became(_ report: OverrideReport) -> String {
    let moment = DateWords.moment(report.settledAt ?? report.reportedAt)
    switch report.state {
    case .waiting: return ReportWords.isWaiting
    case .linked: return ReportWords.isLinked(moment)
    case .setAside: return ReportWords.isSetAside(moment)
    case .passedOn: return ReportWords.isPassedOn(moment)
    }
  }

  private func name(_ actor: Actor) -> String {
    [
      directory.person(actor.person)?.name, directory.post(actor.post)?.title, directory.agency(actor.agency)?.name,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// - Parameter earlier: the report that was passed on as this one.
  func rows(_ report: OverrideReport, passedFrom earlier: OverrideReport?) -> [SummaryRowView] {
    let always = [
      (ReportWords.account, report.account), (ReportWords.happened, DateWords.moment(report.happenedAt)),
      (ReportWords.who, name(report.reporter)), (ReportWords.sentTo, agency(report.agency)),
    ]
    let why = report.state == .passedOn ? ReportWords.passReason : ReportWords.reason
    let sometimes = [
      (ReportWords.passedBy, earlier?.settledBy.map(name) ?? ""), (ReportWords.passReason, earlier?.reason ?? ""),
      (ReportWords.givenReference, report.reference), (why, report.reason),
    ]
    let all = always + sometimes.filter { !$0.1.isEmpty } + [(ReportWords.state, became(report))]
    return all.map { SummaryRowView(key: $0.0, lines: [$0.1], change: nil) }
  }

  func settling(_ report: OverrideReport, _ filled: Filled, events: [Choice]) -> SettlingView {
    let event: [FieldItem] =
      events.isEmpty ? [] : [.radios(filled, "event", ReportWords.event, events.map { Option($0.key, $0.name) })]
    return SettlingView(
      linkHeading: ReportWords.linkHeading, action: "/reports/" + report.id,
      fields: [.text(filled, "reference", ReportWords.linkReference, autocomplete: "off", wide: "10")] + event + [
        .textArea(filled, "reason", ReportWords.asideLabel, Asking(isOptional: true), rows: 3),
        .select(
          filled, "agency", ReportWords.passLabel,
          [Option("", ReportWords.choose)] + others(report).map { Option($0.id, $0.name) },
          Asking(hint: ReportWords.passHint, isOptional: true)),
      ],
      mainButton: ButtonView(text: ReportWords.linkButton, name: "settle", value: "link"),
      otherButtons: [
        OtherButtonView(text: ReportWords.asideButton, name: "settle", value: "aside"),
        OtherButtonView(text: ReportWords.passButton, name: "settle", value: "pass"),
      ])
  }

  /// The agencies that a report can be passed on to.
  func others(_ report: OverrideReport) -> [Agency] {
    ReportForm(directory: directory, agency: report.agency).agencies.filter { $0.id != report.agency.text }
  }
}

/// The form of a report.
struct ReportForm {
  let directory: Directory
  /// The reporter's own.
  let agency: AgencyID

  /// The agencies that work in a partnership with the reporter's own; all where it is in none.
  var agencies: [Agency] {
    let own = directory.agency(agency)?.partnerships ?? []
    return directory.agencies.filter { row in
      own.isEmpty ? !row.partnerships.isEmpty : row.partnerships.contains(where: own.contains)
    }.sorted { $0.name < $1.name }
  }

  func page(_ filled: Filled) -> Page {
    let options = [Option("", ReportWords.choose)] + agencies.map { Option($0.id, $0.name) }
    let view = QuestionView(
      pageHeading: ReportWords.title, leadWords: ReportWords.lead, action: "/reports",
      fields: [
        .textArea(filled, "account", ReportWords.account, Asking(hint: ReportWords.accountHint)),
        .date(filled, "on", ReportWords.when, Asking(hint: ReportWords.whenHint, isOptional: true)),
        .select(filled, "agency", ReportWords.agency, options, Asking(hint: ReportWords.agencyHint)),
        .text(
          filled, "reference", ReportWords.reference, Asking(hint: OpeningWords.referenceHint, isOptional: true),
          autocomplete: "off", wide: "10"),
      ], mainButton: ButtonView(text: ReportWords.button), showEmergency: true)
    return Page(
      title: ReportWords.title, template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: ReportWords.all, href: "/reports"))
  }

  /// - Returns: nil where something is wrong, which the reader then holds.
  func read(_ read: inout FormReader, by actor: Actor, at now: Instant) -> OverrideReport? {
    let account = read.text("account", orSay: ReportWords.enterAccount)
    let day = read.optionalDate("on", notAfterToday: true)
    let chosen = read.choice("agency", among: agencies.map(\.id), orSay: ReportWords.chooseAgency)
    let reference = read.optionalText("reference", most: 40) ?? ""
    guard read.isGood, let chosen else { return nil }
    // A day without a time is its midday, or now where that has not come yet.
    let happened = day.map { min(now, UKClock.instant($0, .midday)) } ?? now
    return OverrideReport(
      id: RandomName.draftID(), reporter: actor, agency: AgencyID(chosen), reference: reference, happenedAt: happened,
      reportedAt: now, account: account)
  }
}
