import CaseRules
import Casework

@testable import Web

/// A page's template with a view that fills it. Every page has one or more, so that each name of each template is
/// checked: add yours to the list of your slice, and the slice to `all`.
struct Sample: Sendable {
  var template: String
  var view: any View
  init(_ template: String, _ view: any View) {
    self.template = template
    self.view = view
  }

  static var all: [Sample] { questions + signIn + info + cases + policies + raising + directory }

  static let given = GivenView(
    csrf: "c", once: "o", seen: "4",
    problem: ProblemView(errors: [ProblemLink(words: "Enter the date", href: "#on-day")], kept: true),
    endsWords: "Your sign-in ends at 3:42pm.")

  static let layout = LayoutView(
    title: "Answer", hasErrors: true, stylesheet: "/styles/a.css", partnership: "Wharfside",
    signedIn: SignedInView(
      name: "Amina", post: "Nurse", agency: "Marsh Lane", csrf: "c", guestWords: "Invited", hasAccount: true,
      changePostHref: "/posts"),
    ending: EndingView(
      script: "/scripts/a.js", idleSeconds: "1", lastSeconds: "2", warningSeconds: "3", idleWords: "Soon",
      lastWords: "Late",
      endedWords: "Over", stayWords: "Stay", csrf: "c"),
    nav: [NavView(text: "Policies", href: "/policies", isCurrent: true)], demo: DemoView(words: "Invented."),
    notices: [NoticeView(heading: "Recorded", words: "It is there.", href: "/", linkText: "See it", isNote: true)],
    backHref: "/", backText: "Back", main: Markup(html: "<p>"))
}

extension Sample {
  static let contact = UrgentContactView(
    who: "Front door", phone: "020 7946 0000", phoneHref: "tel:+44", hours: "All day")

  static let questions = [
    Sample(
      "pages/question",
      QuestionView(
        pageHeading: "Try", captionWords: "1 of 2", leadWords: "Two questions.", action: "/tries",
        fields: everyField, mainButton: ButtonView(text: "Go on", name: "go", value: "on", isGrave: true),
        otherButtons: [OtherButtonView(text: "Save", name: "save", value: "later")],
        links: [Link(text: "Leave", href: "/")], guidance: Markup(html: "<p>"), showEmergency: true,
        urgentContacts: [contact]))
  ]

  static var everyField: [FieldItem] {
    var errors = FieldErrors()
    for name in ["a", "b", "c", "d", "e", "f", "g", "h"] { errors.add(name, "Enter it", target: name + "-day") }
    let filled = Filled(
      ["a": "1", "b": "2", "c": "x", "d": "y", "e-day": "1", "e-month": "2", "e-year": "2026", "f": "9am", "g": "yes"],
      errors)
    let asking = Asking(
      asHeading: true, caption: "1 of 2", hint: "Say it", isOptional: true,
      examples: ExamplesView(strong: "Good", weak: "Bad"))
    let options = [Option("x", "X", hint: "An X"), Option("y", "Y", isAfterOr: true)]
    return [
      .text(filled, "a", "A", asking, autocomplete: "name", inputmode: "numeric", wide: "10"),
      .textArea(filled, "b", "B", asking, limitWords: "Up to 5,000"), .radios(filled, "c", "C", options, asking),
      .checkboxes(filled, "d", "D", options, asking, across: true), .date(filled, "e", "E", asking),
      .time(filled, "f", "F", asking),
      .yesNo(filled, "g", "G", asking, unsure: "I do not know", yesHint: "Yes", noHint: "No"),
      .select(filled, "h", "H", options, asking), .inset("Mind"), .heading("Part two"), .hidden("i", "j"),
      .fold("More", isOpen: true), .foldEnd,
      FieldItem(textField: TextFieldView(id: "k", name: "k", label: "K", maxLength: "9")),
      FieldItem(
        marked: MarkedView(
          markedWords: "Found in it",
          pieces: [
            PieceView(plain: "We rang "), PieceView(mark: "Jo Hill", why: "a name"),
            PieceView(mark: "Friday Club", why: "perhaps a name", isHint: true),
          ])),
    ]
  }

  static let signIn = [
    Sample(
      "pages/sign-in",
      SignInView(
        explain: "You were away.", kept: KeptView(["words": "Kept"]),
        demoPeople: DemoPeopleView(people: [DemoPersonView(FewPeople.amina)], passwordWords: "It is this."), to: "/",
        typed: "a=b", fields: everyField, mainButton: ButtonView(text: "Sign in"))),
    Sample(
      "pages/providers",
      ProvidersView(pageHeading: "Whose", words: "Choose", providers: [Link(text: "Trust", href: "/t")])),
    Sample("pages/signed-out", NoView()),
    Sample(
      "pages/second-factor",
      SecondFactorView(
        pageHeading: "Set up", words: ["Scan"], picture: Markup(html: "<svg/>"), secretWords: "JBSW Y3DP",
        accountName: "amina", action: "/sign-in/second-factor", fields: everyField,
        mainButton: ButtonView(text: "Confirm"))),
    Sample(
      "pages/shown-once",
      ShownOnceView(pageHeading: "Codes", words: ["Keep"], codes: ["A-B"], goOnHref: "/", goOnWords: "Kept")),
    Sample(
      "pages/account",
      AccountView(
        rows: [AccountRow(key: "Password", lines: ["Not shown"], "/account/password", "your password")],
        notes: [
          AccountNoteView(
            SignInNote(
              id: "n", person: FewPeople.amina.id, at: Instant(seconds: 0), what: .signedOut, address: "", browser: "x")
          )
        ])),
    Sample(
      "pages/tokens",
      TokensView(
        pageHeading: "Keys", words: ["A key"],
        list: TokenListView(tokens: [
          TokenView(
            name: "n", scope: "Look", post: "Nurse", used: "Never", ends: "Soon", action: "/account/tokens/1/ends")
        ]), action: "/account/tokens", fields: everyField, mainButton: ButtonView(text: "Make"))),
    Sample(
      "pages/feeds",
      FeedsView(
        pageHeading: "Calendar", words: ["An address"],
        list: FeedListView(feeds: [FeedView(name: "n", made: "Today", action: "/account/calendar/mine/ends")]),
        action: "/account/calendar", fields: everyField, mainButton: ButtonView(text: "Make"))),
    Sample(
      "pages/resume",
      ResumeView(
        pageHeading: "Again", words: ["Here"], kept: KeptView(["words": "Kept"]), action: "/tries",
        hidden: [HiddenFieldView(name: "a", value: "b")], sendWords: "Send", leaveWords: "Leave")),
  ]

  static let info = [
    Sample(
      "pages/error",
      ErrorView(
        pageHeading: "No", words: ["Not this."], requestId: "1", kept: KeptView(["words": "Kept"]),
        links: [Link(text: "Home", href: "/")])),
    Sample("pages/guidance-index", EmergencyView(urgentContacts: [contact])),
    Sample("pages/guidance-page", GuidancePageView(guidancePage: Markup(html: "<p>"))),
    Sample("pages/help", contacts), Sample("pages/support", contacts),
    Sample("pages/front", FrontView(signInHref: "/sign-in", urgentContacts: [contact])),
    Sample(
      "pages/accessibility",
      AccessibilityView(
        contactAddress: "a@example.org", contactPhone: "020", reviewed: "today",
        knownProblems: KnownProblemsView(problems: ["One"]), inNorthernIreland: true)),
    Sample("pages/hidden", NoView()),
  ]

  static let contacts = ContactsView(
    urgentContacts: [contact],
    contacts: ContactListView(
      heading: "Who helps",
      people: [ContactView(who: "Lead", what: "Advice", phone: "020", phoneHref: "tel:020", address: "a@example.org")]))
}
