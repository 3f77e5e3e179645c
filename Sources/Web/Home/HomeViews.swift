/// Everything that `pages/home` may name.
struct HomeView: View {
  var greeting: String
  var leadWords: String?
  var hasLate: Bool
  var owe, owed: DutiesView?
  var oweMore, owedMore: MoreView?
  var oweNothing, owedNothing: EmptyView?
  var drafts: DraftListView?
  var report: Link
  /// Reports that wait for a lead.
  var reports: MoreView?
  /// Messages that did not arrive, for those who keep the addresses.
  var undelivered: MoreView?
  /// For those who oversee an agency.
  /// Records of cases whose time has come, for a lead.
  var review: MoreView?
  /// What reached the wrong person and nobody has judged, for a lead.
  var disclosures: MoreView?
  /// Where a lead finds what is held about somebody who asks.
  var subjects: Link?
  var overview: Link?
  /// What is for the teams of partnerships.
  var teams: TeamsView?
}

struct TeamsView: View {
  var teamsHeading: String
  var partnerships: [TeamLinksView]
}

struct TeamLinksView: View {
  var partnershipName: String
  var links: [Link]
  /// That bank holidays are known for a short while only.
  var warningWords: String?
}

struct MoreView: View { var href, words: String }

struct EmptyView: View {
  var heading: String
  var words: String?
  var href, linkText: String?
}

struct NothingView: View {
  var heading: String
  var words: [String]
  var href, linkText: String?
}

struct DraftListView: View { var drafts: [DraftView] }
struct DraftView: View { var href, words, when: String }

struct AllDutiesView: View {
  var pageHeading: String
  var duties: [DutyView]
  var nothing: NothingView?
  var pages: PaginationView?
}

struct CaseListView: View {
  var narrowing: NarrowingView?
  var rowsOfCases: RowsOfCasesView?
  var nothing: NothingView?
  var pages: PaginationView?
  var searchHref: String
  var ownLooksHref: String
  /// For a safeguarding lead, and for a manager.
  var looks, openings: Link?
}

struct NarrowingView: View {
  var statuses: [OptionView]
  var fields: [FieldItem]
  /// What was asked stands open, and so does what is wrong with it.
  var isOpen: Bool
}

struct SearchView: View {
  var query, resultWords, comparedWords: String?
  var fields: [FieldItem] = []
  var isOpen = false
  var rowsOfCases: RowsOfCasesView?
  var nothing: NothingView?
}

struct RowsOfCasesView: View { var cases: [CaseRowView] }

struct CaseRowView: View {
  var href, reference, aboutWords, stageWords, otherSide: String
  var dueWords: String?
  var state, stateWords: String
}
