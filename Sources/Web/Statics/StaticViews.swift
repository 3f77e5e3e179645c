import CaseRules
import Casework
import Wording

/// A page that draws `partials/emergency` and nothing else of its own.
struct EmergencyView: View {
  var urgentContacts: [UrgentContactView] = []
}

/// `partials/contacts`, until a partnership's own contacts are known.
struct ContactsView: View {
  var urgentContacts: [UrgentContactView] = []
  var contacts: ContactListView?
}

struct ContactListView: View {
  var heading: String
  var people: [ContactView]
}

extension ContactListView {
  /// The own partnership of somebody signed in, every partnership otherwise; nil where none says whom to ask.
  init?(_ partnerships: PublicPages.Partnerships, for session: Session?) async throws {
    let own = session?.post.partnershipID.text
    let named = try await partnerships().filter { !$0.support.isEmpty && (own == nil || $0.id == own) }
    guard !named.isEmpty else { return nil }
    heading = InfoWords.contacts(count: named.count)
    people = named.map { ContactView(who: $0.name, what: $0.support) }
  }
}

struct ContactView: View {
  var who, what: String
  var phone, phoneHref, address: String?
}

struct GuidancePageView: View {
  var guidancePage: Markup
}

struct FrontView: View {
  var signInHref: String?
  var urgentContacts: [UrgentContactView] = []
}

struct CookiesView: View {
  var cookies: [CookieView]

  init(_ kit: Kit) {
    cookies = CookieName.allCases.map { cookie in
      let words =
        switch cookie {
        case .session: InfoWords.sessionCookie
        case .half: InfoWords.halfCookie
        case .link: InfoWords.linkCookie
        case .guest: InfoWords.guestCookie
        case .provider: InfoWords.providerCookie
        case .form: InfoWords.formCookie
        case .notice: InfoWords.noticeCookie
        }
      return CookieView(cookieName: kit.name(of: cookie), purpose: words.purpose, lasts: words.lasts)
    }
  }
}

struct CookieView: View {
  var cookieName, purpose, lasts: String
}

struct AccessibilityView: View {
  var organisation = InfoWords.organisation
  var contactAddress, contactPhone: String?
  var answerWithin = InfoWords.answerWithin
  var prepared = InfoWords.statementPrepared
  var reviewed: String?
  var knownProblems: KnownProblemsView? = KnownProblemsView(problems: InfoWords.knownProblems)
  var inNorthernIreland = false
}

struct KnownProblemsView: View {
  var problems: [String]
}
