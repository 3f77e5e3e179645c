/// The whole of a page with one form, for `pages/form`: most question pages need no template of their own.
struct FormPageView: View {
  /// The page's `h1`; nil where the first field's label is it.
  var heading: String?
  var caption: String?
  /// Paragraphs between the heading and the form.
  var intro: [String] = []
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  /// Rendered guidance that stands beside the form.
  var guidance: Markup?
  /// The case's position that the person had before them, so that a stale page is noticed.
  var seen: String?
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
