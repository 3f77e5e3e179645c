import CaseRules

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

struct DemoPeopleView: View {
  var people: [DemoPersonView]
}

struct DemoPersonView: View {
  var personId: String
  var who: String
  var post: String
  var agency: String
  var what: String

  init(_ person: PersonCard) {
    personId = person.id.text
    who = person.name
    post = person.posts.first?.title ?? ""
    agency = person.posts.first?.agency ?? ""
    what = person.about ?? ""
  }
}
