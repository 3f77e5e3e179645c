@testable import Web

extension Sample {
  static let cases = [
    Sample("pages/case", fullCase), Sample("pages/act", act), Sample("pages/answer", answer),
    Sample("pages/home", home), Sample("pages/home", emptyHome),
    Sample(
      "pages/duties", AllDutiesView(pageHeading: "All that I owe", duties: [duty], nothing: nothing, pages: pages)),
    Sample("pages/reports", reports), Sample("pages/report", report), Sample("pages/looks", looks),
    Sample("pages/erased", erased), Sample("pages/mishap", mishap), Sample("pages/blank-form", blankForm),
    Sample("pages/told", told), Sample("pages/undelivered", undelivered), Sample("pages/cases", caseList),
    Sample("pages/search", search),
    Sample("pages/cases", CaseListView(nothing: nothing, searchHref: "/search", ownLooksHref: "/looks/mine")),
    Sample("pages/search", SearchView(nothing: nothing)), Sample("pages/year", year),
    Sample("pages/overview", overview), Sample("pages/late", late),
    Sample("pages/records", records), Sample("pages/redaction", redaction), Sample("pages/subject-access", subjects),
    Sample("pages/redaction-review", redactionReview), Sample("pages/verify", verify),
    Sample(
      "pages/record",
      RecordView(
        pageHeading: "Record of case ABC", filesHeading: "As a file", files: [Link(text: "PDF", href: "/pdf")],
        lacking: "No Word document", record: Markup(html: "<p>All of it</p>"))),
  ]

  static let why = WhyView(of: "Answer", steps: ["5 working days."], source: "In the policy: 2.", warning: "sooner.")

  static let duty = DutyView(
    verb: "Answer", href: "/cases/a", about: "J.R.", withWhom: "Tom", dueWords: "By Friday", state: "late",
    stateWords: "Overdue", gone: "40", why: why, isTight: true, note: "Told by email")

  static let side = SideView(
    sideRole: "Raises", name: "Amina", isYou: true, post: "Nurse", agency: "Marsh Lane", phone: "020",
    phoneHref: "tel:020",
    state: "met", stateWords: "There today", deputy: "Speak to Priya")

  static let position = PositionView(agency: "Marsh Lane", heading: "Keeps", paragraphs: ["Because"], asOf: "Today")

  static let pages = PaginationView(
    label: "Cases", firstHref: "?0", previousHref: "?1", nextHref: "?3",
    numbers: [PageNumberView(number: "2", href: "?2", isCurrent: true)])

  static let filters = FiltersView(
    action: "/cases",
    choices: [
      FilterView(id: "by", name: "by", label: "By", options: [OptionView(value: "a", text: "A", isChosen: true)])
    ])

  static let entry = EntryView(
    entryId: "e1", number: "1", href: "?entry=1#e1", when: "Friday", machineTime: "2026-04-17", what: "Answered",
    who: "Tom", post: "Nurse",
    agency: "Marsh Lane", recordedWords: "Later", details: ["On behalf"],
    related: [Link(text: "Corrected by entry 2", href: "?entry=2#e2")], quote: ["Because"],
    correction: CorrectionView(words: "Correct", href: "/c"), isRemoved: true)

  static let nothing = NothingView(heading: "Nothing", words: ["Here"], href: "/", linkText: "Go")

  static let fullCase = CaseView(
    pageHeading: "Answer", reference: "ABC-1234", aboutWords: "J.R.", stageWords: "Stage 1", policyWords: "Under it",
    policyHref: "/policies/a", urgentWords: "Stopped", showEmergency: true, urgentContacts: [contact],
    counterparts: CounterpartsView(raising: side, receiving: [side], nobody: "Nobody"), agencyInLead: "It leads",
    settlement: position,
    nextWords: ["Wait"],
    mainActions: [MainActionView(href: "/a", text: "Answer", isSecond: true)],
    otherActions: OtherActionsView(actions: [Link(text: "B", href: "/b")]),
    stages: [
      RungView(
        place: "present", placeWords: "Now", name: "Stage 1", who: "Managers", dates: "Opened", isPresent: true,
        duties: [duty])
    ], otherDuties: DutiesView(duties: [duty]), positions: PositionsView(ours: position, theirs: [position]),
    agreed: AgreedView(actions: [
      ActionView(
        what: "Visit", owner: "Tom", dueWords: "Friday", state: "met", stateWords: "Done", href: "/d", linkText: "Done")
    ]),
    meetings: meetings,
    files: AttachmentsView(attachments: [
      AttachmentView(name: "a.pdf", href: "/f", what: "PDF, 1 kB", who: "Added by Tom", note: "A letter")
    ]), filters: filters, entryCountWords: "1 entry", entries: [entry], noEntries: "None", pages: pages, same: same,
    fileHref: "/cases/a/record", governedWords: "North governs.", keptWords: "Kept until 2051",
    toldHref: "/cases/a/told",
    looksHref: "/cases/a/looks",
    mishap: Link(text: "Something went wrong", href: "/cases/a/mishap"), conflicts: conflicts,
    circle: CircleView(circleHeading: "Who else", lines: ["Hester, as an adviser"]))

  static let conflicts = ConflictsView(
    conflictHeading: "A conflict", lines: ["Ida is in the line."], advice: "Name another.")

  static let same = SameConcernView(
    sameHeading: "Another", sameWords: "Read it.",
    sameCases: [SameCaseView(href: "/cases/b", reference: "DEF", knownWords: "The same number")])

  static let act = ActView(
    pageHeading: "Escalate", caseWords: "ABC", leadWords: "Go", warningWords: "Mind", conflicts: conflicts,
    showEmergency: true,
    urgentContacts: [contact],
    recap: RecapView(
      recapHeading: "Next",
      rows: [
        SummaryRowView(key: "Stage 2", lines: ["Tom"], change: ChangeView(href: "/c", what: "it", changeId: "c")),
        SummaryRowView(key: "Stage 3", lines: [], change: nil),
      ]), due: duty, action: "/cases/a/escalations", isUpload: true, seen: "4", fields: everyField,
    earlier: EarlierView(summary: "Earlier", isOpen: true, fields: everyField),
    mainButton: ButtonView(text: "Go on", name: "go", value: "on", isGrave: true),
    otherButtons: [OtherButtonView(text: "Save", name: "save", value: "later")],
    links: [Link(text: "Leave", href: "/")],
    guidance: Markup(html: "<p>"), telling: TellingView(tells: ["The chair"]))

  static let answer = AnswerView(
    pageHeading: "Answer", caseWords: "ABC", asker: "Amina", asked: ["What"], sought: ["This"], fullHref: "/cases/a",
    due: duty, action: "/cases/a/answers", seen: "4", isAgree: true, isPart: true, isKeep: true, isNeed: true,
    choiceError: "Choose", fields: everyField,
    earlier: EarlierView(summary: "Earlier", isOpen: true, fields: everyField), mainButton: ButtonView(text: "Send"),
    guidance: Markup(html: "<p>"))

  static let home = HomeView(
    greeting: "You owe one thing", leadWords: "Today", hasLate: true, owe: DutiesView(duties: [duty]),
    owed: DutiesView(duties: [duty]), oweMore: MoreView(href: "/owe", words: "All"),
    owedMore: MoreView(href: "/owed", words: "All"), oweNothing: nil, owedNothing: nil,
    drafts: DraftListView(drafts: [DraftView(href: "/raise/a", words: "Begun", when: "Today")]),
    report: Link(text: "Report", href: "/reports/new"), reports: MoreView(href: "/reports", words: "One"),
    undelivered: MoreView(href: "/undelivered", words: "Two"),
    review: MoreView(href: "/records-to-review", words: "1 record"),
    disclosures: MoreView(href: "/disclosures", words: "1 thing"),
    subjects: Link(text: "Somebody asks", href: "/subject-access"),
    overview: Link(text: "What your agency owes", href: "/overview"),
    teams: TeamsView(
      teamsHeading: "The partnership’s view",
      partnerships: [
        TeamLinksView(
          partnershipName: "Wharfside", links: [Link(text: "The year in figures", href: "/partnerships/w/years")],
          warningWords: "Soon")
      ]))

  static let emptyHome = HomeView(
    greeting: "You owe nothing", leadWords: nil, hasLate: false, owe: nil, owed: nil, oweMore: nil, owedMore: nil,
    oweNothing: EmptyView(heading: "Nothing", words: "Here", href: "/g", linkText: "Read"),
    owedNothing: EmptyView(heading: "Nothing", words: "Here", href: "/g", linkText: "Read"), drafts: nil,
    report: Link(text: "Report", href: "/reports/new"))

  static let reports = ReportsView(
    newHref: "/reports/new", noneWords: "None",
    sections: [
      ReportSectionView(heading: "Mine", rows: [ReportRowView(href: "/reports/a", text: "Report", about: "Waiting")])
    ])

  static let report = ReportView(
    pageHeading: "Report", rows: [SummaryRowView(key: "What", lines: ["This"], change: nil)],
    settling: SettlingView(
      linkHeading: "Which case?", action: "/reports/a", fields: everyField,
      mainButton: ButtonView(text: "Link", name: "settle", value: "link"),
      otherButtons: [OtherButtonView(text: "Aside", name: "settle", value: "aside")]))

  static let row = CaseRowView(
    href: "/cases/a", reference: "ABC", aboutWords: "J.R.", stageWords: "Stage 1", otherSide: "Marsh Lane",
    dueWords: "Opened", state: "plain", stateWords: "Open")

  static let caseList = CaseListView(
    narrowing: NarrowingView(
      statuses: [OptionView(value: "open", text: "Open", isChosen: true)], fields: everyField, isOpen: true),
    rowsOfCases: RowsOfCasesView(cases: [row]), nothing: nil, pages: pages, searchHref: "/search",
    ownLooksHref: "/looks/mine",
    looks: Link(text: "Who looked", href: "/looks"), openings: Link(text: "Open a case", href: "/openings"))

  static let looks = LooksView(
    pageHeading: "Who looked", leadWords: "Newest first.",
    unusual: UnusualView(heading: "Unusual", lines: ["50 cases"]),
    looks: [
      LookView(
        who: "Tom", place: "Team manager, Eastgate", what: "Read the case", when: "midday", href: "/cases/a",
        reference: "ABC")
    ], nothing: nothing, pages: pages, file: Link(text: "As a file", href: "/looks/file"))

  static let undelivered = UndeliveredView(
    pageHeading: "Not arrived", leadWords: "See to them.",
    letters: [
      UndeliveredRow(
        who: "Team manager", place: "Eastgate", address: "a@example.org", why: "Refused", doubt: "Cut off",
        made: "Written today", keepHref: "/agencies/a/posts/b", againAction: "/c", settleAction: "/d")
    ], nothing: nothing, pages: pages)

  static let year = YearView(
    pageHeading: "Challenges raised", captionWords: "Wharfside", leadWords: "Good practice.", sumWords: "40",
    cautions: ["The year is not over."],
    tables: [
      YearTableView(
        tableId: "ground", tableHeading: "What it is about",
        counted: CountedView(
          mostWords: "40", rows: [CountedRow(rowLabel: "A threshold", number: "40", now: "46")],
          picture: Markup(html: ""), columns: CountedColumns(thenWords: "Then", nowColumn: "Today"),
          nowWords: "Too little")),
      YearTableView(tableId: "pairs", tableHeading: "Who", tooFew: "Too few"),
    ], times: TimesView(lines: ["3 working days."]),
    timing: YearTimingView(rows: [CountedRow(rowLabel: "Stage 1", number: "about 85 %")]),
    silentAgencies: SilentView(silentWords: "1 agency", agencies: ["Millrace Surgery"]),
    imported: ImportedYearView(
      importedHeading: "Brought in", importedLead: "By themselves.", importedWords: ["12 were."],
      tables: [YearTableView(tableId: "log-ground", tableHeading: "What", tooFew: "Too few")]),
    barriers: BarriersView(
      barrierWords: "40 people", barrierRows: [CountedRow(rowLabel: "Rank", number: "31")], hasRows: true),
    definitions: ["A year."],
    otherYears: OtherYearsView(years: [Link(text: "2024", href: "/")]),
    asFiles: YearFilesView(
      filesHeading: "As a file", files: [Link(text: "PDF", href: "/pdf")], lacking: "No Word document"),
    freeze: Link(text: "Freeze", href: "/frozen"))

  static let overview = AgencyOverviewView(
    pageHeading: "Open duties", sumWords: "12 duties are open.", scopeWords: "In all its cases.",
    ages: AgesView(
      agesHeading: "How long", rows: [CountedRow(rowLabel: "Up to 5 working days", number: "12")],
      picture: Markup(html: "")),
    owers: OwersView(
      owersHeading: "Who owes them",
      rows: [
        OwerRow(
          owerTitle: "Nurse", owerHref: "/overview/a", holders: "Amina", open: "12", late: "1", isLate: true,
          oldest: "since today")
      ]))

  static let late = LateView(
    pageHeading: "What runs late", sumWords: "8 challenges", leadWords: "Ask.", cautions: ["2 are not counted."],
    tables: year.tables, definitions: ["Late."], year: Link(text: "The year", href: "/years"))

  static let subjects = SubjectView(
    pageHeading: "About one person", leadWords: "For a person who asks.", cautionWords: "Make sure who asks.",
    action: "/subject-access", fields: [], mainButton: ButtonView(text: "Find"),
    otherButtons: [OtherButtonView(text: "Later", name: "do", value: "later")],
    links: [Link(text: "Search", href: "/search")],
    found: SubjectFoundView(
      countWords: "1 case", moreWords: "Only 200.",
      cases: [
        SubjectCaseView(
          href: "/cases/a", about: "ABC, J.R.", words: "Nobody has looked.", links: [Link(text: "Look", href: "/l")])
      ], bundleHeading: "What goes", bundleWords: "1 case is in it.",
      taking: SubjectTakingView(
        action: "/subject-access", fields: [], mainButton: ButtonView(text: "Take"),
        otherButtons: [OtherButtonView(text: "Later", name: "do", value: "later")],
        links: [Link(text: "Search", href: "/search")])))

  static let redaction = RedactionView(
    pageHeading: "Take words out", caseWords: "ABC", leadWords: "Choose.", cautions: ["Names stay."],
    counts: ["“Kyle” stands in 1 place."], action: "/cases/a/record/5/redaction", seen: "5", fields: [],
    mainButton: ButtonView(text: "Ask"), otherButtons: [OtherButtonView(text: "Save", name: "do", value: "save")],
    links: [Link(text: "Back", href: "/cases/a")])

  static let redactionReview = RedactionReviewView(
    pageHeading: "Look", caseWords: "ABC", leadWords: "Read it.", markedWords: "Chosen by Ann",
    taken: [TakenView(placeWords: "3. What was said", text: "A sentence.", whyWords: "Harm")],
    takenHeading: "Taken out",
    wordsHeading: "Words", filesHeading: "Files", recordHeading: "The record", nothingWords: "Nothing",
    hiddenWords: ["Kyle"], files: [Link(text: "a.pdf", href: "/f")], noFiles: "None",
    stopped: StoppedReviewView(stoppedWords: "Ask:", people: ["Dora"]),
    letting: LettingView(action: "/r", seen: "5", fields: [], mainButton: ButtonView(text: "Let it go")),
    links: [Link(text: "Again", href: "/again")], record: Markup(html: "<p>All of it</p>"))

  static let records = RecordsView(
    pageHeading: "The record", caseWords: "ABC", leadWords: "A document.", makeHref: "/cases/a/records",
    makeWords: "Make it", madeHeading: "Made",
    made: [
      MadeView(
        line: "For a court", standing: "The latest", redactionWords: "Nobody has looked.", fullWords: "In full:",
        links: [Link(text: "PDF", href: "/cases/a/record/3/pdf")],
        redactionLinks: [Link(text: "Look", href: "/cases/a/record/3/redaction/review")])
    ],
    none: "None", lacking: "No PDF")

  static let verify = VerifyView(
    pageHeading: "Check a record", leadWords: "Enter the code.",
    found: FoundView(heading: "It was made", lines: ["Nothing since."]), action: "/verify", fields: [],
    mainButton: ButtonView(text: "Check"))

  static let blankForm = BlankFormView(
    pageHeading: "To answer", policyWords: "Under the policy", leadWords: "Print it.",
    questions: [BlankQuestionView(asks: "Where?", hint: "One.", options: ["Here"], blanks: ["1"])],
    afterHeading: "Afterwards", after: ["Enter it."])

  static let mishap = MishapView(
    pageHeading: "It went wrong", caseWords: "ABC", leadWords: "Choose.",
    sections: [
      MishapSectionView(
        heading: "Which?", lines: ["One of these."], steps: StepsView(["Ring."]),
        choices: ChoicesView([
          MishapRowView(name: "Entry 2", lines: ["5pm"], links: [Link(text: "Remove it", href: "/cases/a/removals")])
        ]), none: "None", more: LinksView([Link(text: "All", href: "/disclosures")]))
    ])

  static let erased = ErasedView(
    reference: "ABC", pageHeading: "The record was erased", whenWords: "Erased at 5pm", whyWords: "It was ordered.",
    leftWords: "Every word is gone.", links: [Link(text: "Who was told", href: "/cases/a/told")])

  static let told = ToldView(
    pageHeading: "Who was told", leadWords: "Newest first.",
    told: [
      ToldRow(
        who: "Team manager", place: "Eastgate", what: "To do: answer", how: "By email", doubt: "Cut off", seen: "Seen")
    ],
    nothing: nothing, pages: pages)

  static let search = SearchView(
    query: "ABC", resultWords: "1 case", comparedWords: "We compared them.", fields: everyField, isOpen: true,
    rowsOfCases: RowsOfCasesView(cases: [row]), nothing: nil)
}
