/// What a handler returns to show a page: `Page(title: "Answer", template: "cases/answer", view: AnswerView(…))`.
///
/// The body template (`Embedded/cases/answer.mustache`) is rendered with `view`, then `layout` around it.
/// The body draws its own single `h1`, `{{>partials/error-summary}}` above it, and `{{>partials/form-keys}}` in each
/// form; `csrf`, `once` and `problem` are given to every body, beside its view.
struct Page: Sendable {
  /// Unique among pages; never names a person concerned. The layout adds the product's name, and "Error: " where due.
  var title: String
  /// Path below `Embedded/`, without `.mustache`.
  var template: String
  var view: any View
  /// Shown as the summary "There is a problem"; the status becomes 422 where it is 200.
  var errors = FieldErrors()
  /// Whether what was typed stands in the form again; a password never does.
  var keepsTyped = true
  var back: Link?
  var status = 200
  /// Stands in for the notice that a redirect left behind.
  var notices: [NoticeView]?
  /// What a client that asks for JSON gets instead of the page; without it such a client gets 406.
  var json: (any Encodable & Sendable)?
  /// The case's position that the person has before them, carried by its forms, so that a stale page is noticed.
  var seen: Int?
  /// Without the person and the navigation: for "Hide this screen".
  var isBare = false
}

/// A notification banner after an action; it stays until the next page.
struct NoticeView: View, Equatable {
  var heading: String
  var words: String?
  var href: String?
  var linkText: String?
  /// False for something done, true for something to know.
  var isNote = false
}
