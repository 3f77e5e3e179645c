import Wording

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
  /// The way to those that are not shown, where there are many.
  var allPosts: Link?
  var tierRows: [TierRowView]
  var people: [PersonRowView]
  var allPeople: Link?
  var links: [Link]

  /// Longer than a page is read.
  private static let most = 25

  /// A large agency's page shows the first, and leads to lists in pages.
  func shortened(_ agency: String) -> AgencyView {
    var view = self
    if posts.count > Self.most {
      view.posts = Array(posts.prefix(Self.most))
      view.allPosts = Link(text: AgencyRowWords.allPosts(posts.count), href: "/agencies/\(agency)/posts")
    }
    if people.count > Self.most {
      view.people = Array(people.prefix(Self.most))
      view.allPeople = Link(text: AgencyRowWords.allPeople(people.count), href: "/agencies/\(agency)/people")
    }
    return view
  }
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
  /// Looked for, and not shown.
  var signInName = ""
  /// That they have not signed in for long, or never.
  var state, stateWords: String?
}

/// `pages/gaps`.
struct GapsView: View {
  var partnerships: [PartnershipGapsView]
  var arbiters: Link
  var signInHelp: Link
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
