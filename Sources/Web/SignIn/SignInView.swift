import CaseRules
import Casework
import Wording

/// `pages/sign-in`.
struct SignInView: View {
  /// Why this page was shown.
  var explain: String?
  var kept: KeptView?
  var demoPeople: DemoPeopleView?
  /// The page to go to afterwards.
  var to: String?
  /// A form that was typed before a sign-out, encoded.
  var typed: String?
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}

extension SignInView {
  /// The page with every way in that there is.
  static func of(_ kit: Kit, _ filled: Filled = Filled(), to: String?, typed: String?) async throws -> SignInView {
    let people = kit.settings.demo ? try await kit.people.demoPeople() : []
    let invented = DemoPeopleView(
      people: people.map(DemoPersonView.init), passwordWords: kit.settings.demoPassword.map(SignInWords.demoPassword))
    return SignInView(
      demoPeople: people.isEmpty ? nil : invented, to: to, typed: typed, fields: fields(filled),
      mainButton: ButtonView(text: SignInWords.button), links: try await otherWays(kit, to))
  }

  /// Links cannot carry what was typed before a sign-out; the page shows it, to be copied.
  private static func otherWays(_ kit: Kit, _ to: String?) async throws -> [Link] {
    let end = to.map { "?to=" + SentForm.escaped($0) } ?? ""
    var links: [Link] = []
    if kit.mail != nil { links.append(Link(text: EmailLinkWords.title, href: "/sign-in/email" + end)) }
    if kit.singleSignOn != nil, try await !kit.signIns.identityProviders().isEmpty {
      links.append(Link(text: ProviderWords.title, href: "/sign-in/organisation" + end))
    }
    return links
  }

  private static func fields(_ filled: Filled) -> [FieldItem] {
    [
      .text(filled, "name", SignInWords.name, autocomplete: "username", wide: "20"),
      .text(filled, "password", SignInWords.password, type: "password", autocomplete: "current-password", wide: "20"),
    ]
  }
}

struct DemoPeopleView: View {
  var people: [DemoPersonView]
  var passwordWords: String?
}

struct DemoPersonView: View {
  var personId: String
  var who: String
  var post: String
  var agency: String
  var what: String
  var signInName: String?

  init(_ person: PersonCard) {
    personId = person.id.text
    who = person.name
    post = person.posts.first?.title ?? ""
    agency = person.posts.first?.agency ?? ""
    what = person.about ?? ""
    signInName = person.signInName
  }
}
