@testable import Web

extension Sample {
  static let directory = [
    Sample("pages/contacts", whomToContact), Sample("pages/contacts", WhomToContactView(choices: [], explain: "None.")),
    Sample("pages/agencies", AgenciesView(agencies: [Link(text: "Marsh Lane", href: "/agencies/a")])),
    Sample("pages/agency", agency), Sample("pages/closed-days", closedDays), Sample("pages/reminders", pace),
    Sample("pages/closed-days", noClosedDays), Sample("pages/imports", logs), Sample("pages/import-log", log),
    Sample(
      "pages/gaps",
      GapsView(
        partnerships: [
          PartnershipGapsView(
            partnershipName: "Wharfside", counts: ["12 schools have no deputy for their lead"],
            agencies: [
              AgencyGapsView(
                agencyName: "Marsh Lane", keepHref: "/agencies/a", lines: ["No administrator"], administratorsHref: "/b"
              )
            ],
            noneWords: "Nothing.")
        ], arbiters: Link(text: "Name", href: "/arbiters"), signInHelp: Link(text: "Help", href: "/h"))),
    Sample("pages/import", imported), Sample("pages/directory-rows", rows),
    Sample(
      "pages/directory-record",
      DirectoryRecordView(
        agencyName: "Marsh Lane",
        entries: [DirectoryEntryView(what: "Changed", details: ["Phone: 1"], who: "By Amina", reason: "Moved")],
        nothing: nothing, pages: pages)),
  ]

  private static let logs = LogsView(
    pageHeading: "Past challenges", leadWords: "Bring it in.", cautionWords: "Names are never read.",
    waiting: Link(text: "Go on", href: "/file"), action: "/imports", fields: [], mainButton: ButtonView(text: "Look"),
    batches: LogBatchesView(
      rows: [
        LogBatchView(batchWords: "12 rows", takenWords: "Taken back", ends: LogBatchEndView(action: "/ends"))
      ]))

  private static let log = LogView(
    captionWords: "Wharfside", pageHeading: "Look", summaryWords: "12 rows.", cautions: ["Not read."],
    action: "/file", endsAction: "/ends", fields: [], mainButton: ButtonView(text: "Bring in"), wrong: logRows,
    right: logRows)

  private static let logRows = LogRowsView(
    rowsHeading: "Rows", fileHref: "/wrong", fileWords: "As a file",
    rows: [LogRowView(lineWords: "Line 2", sentences: ["No date."])], moreWords: "And 3 more.")

  private static let whomToContact = WhomToContactView(
    choices: [
      FilterView(
        id: "stage", name: "stage", label: "Stage", options: [OptionView(value: "1", text: "Stage 1", isChosen: true)])
    ],
    found: FoundContactsView(
      stageWords: "Stage 1",
      sides: [
        ContactSideView(
          sideRole: "Their side", who: "Tom", post: "Team manager", agency: "Eastgate", phone: "020",
          phoneHref: "tel:020",
          hours: "Mondays", email: "tom@eastgate.example.org", state: "soon", stateWords: "Away",
          reasons: ["Holds it."],
          others: [OtherContactView(askWords: "Ask", who: "Amina", phone: "020", phoneHref: "tel:020")])
      ]))

  private static let agency = AgencyView(
    agencyName: "Marsh Lane", newPostHref: "/p", newPersonHref: "/q", missing: MissingView(lines: ["No administrator"]),
    posts: [
      PostRowView(
        text: "Nurse", href: "/n", holderWords: "Held by Amina", tierWords: "practitioner", phoneWords: "020",
        state: "soon", stateWords: "Away")
    ], allPosts: Link(text: "All 30 posts", href: "/p"),
    tierRows: [TierRowView(text: "director", href: "/d", holderWords: "Nobody")],
    people: [
      PersonRowView(
        text: "Amina", href: "/a", holderWords: "Nurse", leavingHref: "/l", state: "soon", stateWords: "Long ago")
    ], allPeople: Link(text: "All 211 people", href: "/q"),
    links: [Link(text: "Bring in a file", href: "/i")])

  private static let closedDays = ClosedDaysView(
    pageHeading: "Closed days", leadWords: "Lead", warningWords: "Soon",
    coming: ClosedSpansView(spans: [ClosedSpanView(spanWords: "Thursday", name: "Moving", action: "/a")]),
    past: PastSpansView(pastSpans: [ClosedSpanView(spanWords: "Friday", name: "Moved", action: "")]), nothing: nil,
    action: "/p", fields: [.inset("x")], mainButton: ButtonView(text: "Add"),
    record: ClosedDaysRecordView(
      entries: [DirectoryEntryView(what: "Changed", details: ["Days: 1"], who: "By Amina", reason: "Moved")]))

  private static let noClosedDays = ClosedDaysView(
    pageHeading: "Closed days", leadWords: "Lead", nothing: nothing, action: "/p", fields: [.inset("x")],
    mainButton: ButtonView(text: "Add"))

  private static let pace = PartnershipSettingView(
    pageHeading: "Pace", paceHeading: "Leads to", paceLines: ["At once"], usualWords: "Usual", action: "/p",
    fields: [.inset("x")], mainButton: ButtonView(text: "Save"))

  private static let rows = DirectoryRowsView(
    pageHeading: "People", leadWords: "Look.", action: "/people", fields: [.inset("x")],
    news: MissingView(lines: ["Somebody is new"]), newsHeading: "New", foundWords: "1 found",
    rows: [
      DirectoryRowView(
        PersonRowView(
          text: "Amina", href: "/a", holderWords: "Nurse", leavingHref: "/l", state: "soon", stateWords: "Long ago"))
    ], nothing: nothing,
    pages: pages)

  private static let imported = ImportView(
    agencyName: "Marsh Lane", summaryWords: "1 line", movedWords: "Changed meanwhile",
    mistakes: ImportLinesView(rows: [ImportLineView(lineWords: "Line 2", sentences: ["Wrong."])]),
    effects: ImportLinesView(rows: [ImportLineView(lineWords: "Line 2", sentences: ["Adds."])]), action: "/i",
    fields: [.inset("x")], mainButton: ButtonView(text: "Go on"))
}
