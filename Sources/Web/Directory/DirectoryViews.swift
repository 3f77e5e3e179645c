/// `pages/contacts`.
struct WhomToContactView: View {
  var choices: [FilterView]
  var found: FoundContactsView?
  var explain: String?
}

struct FoundContactsView: View {
  var stageWords: String
  var sides: [ContactSideView]
}

/// `partials/contact`.
struct ContactSideView: View {
  var sideRole: String
  var who: String
  var post: String?
  var agency: String
  var phone, phoneHref, hours, email: String?
  var state, stateWords: String?
  var reasons: [String]
  /// Whom to ask, where nobody is mapped.
  var others: [OtherContactView] = []
}

struct OtherContactView: View {
  var askWords, who: String
  var phone, phoneHref: String?
}

/// `pages/agencies`.
struct AgenciesView: View { var agencies: [Link] }

/// `pages/agency`.
struct AgencyView: View {
  var agencyName, newPostHref, newPersonHref: String
  var missing: MissingView?
  var posts: [PostRowView]
  var tierRows: [TierRowView]
  var people: [PersonRowView]
  var links: [Link]
}

struct MissingView: View { var lines: [String] }

struct PostRowView: View {
  var text, href, holderWords: String
  var tierWords, phoneWords: String?
  var state, stateWords: String?
}

struct TierRowView: View {
  var text, href, holderWords: String
}

struct PersonRowView: View {
  var text, href, holderWords, leavingHref: String
  /// That the person’s way in rests.
  var state, stateWords: String?
}

/// `pages/gaps`.
struct GapsView: View {
  var partnerships: [PartnershipGapsView]
  var arbiters: Link
}

struct PartnershipGapsView: View {
  var partnershipName: String
  var counts: [String]
  var agencies: [AgencyGapsView]
  var noneWords: String?
}

struct AgencyGapsView: View {
  var agencyName: String
  /// Where the team keeps the agency itself, because nobody else does.
  var keepHref: String?
  var lines: [String]
  var administratorsHref: String
}

/// `pages/import`.
struct ImportView: View {
  var agencyName: String
  var summaryWords: String?
  var movedWords: String?
  var mistakes: ImportLinesView?
  var effects: ImportLinesView?
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}

struct ImportLinesView: View { var rows: [ImportLineView] }
struct ImportLineView: View {
  var lineWords: String
  var sentences: [String]
}

/// `pages/directory-record`.
struct DirectoryRecordView: View {
  var agencyName: String
  var entries: [DirectoryEntryView]
  var nothing: NothingView?
  var pages: PaginationView?
}
