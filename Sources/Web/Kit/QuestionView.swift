/// A page with one form, for `pages/question`: most pages with a form need no template of their own.
struct QuestionView: View {
  /// The page's `h1`; nil where the only field's label is it (`Asking(asHeading: true)`).
  var pageHeading: String?
  var captionWords: String?
  var leadWords: String?
  /// Where the form goes: a noun resource of ours.
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  /// Guidance beside the form: `context.kit.guidance("beside-concern")`.
  var guidance: Markup?
  /// What was typed before a sign-out.
  var kept: KeptView?
  var showEmergency = false
  var urgentContacts: [UrgentContactView] = []
}

struct ButtonView: View {
  var text: String
  var name: String?
  var value: String?
  var isGrave = false
}

struct OtherButtonView: View {
  var text, name, value: String
}

struct UrgentContactView: View {
  var who: String
  var phone, phoneHref, hours: String?
}
