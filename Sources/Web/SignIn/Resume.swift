import CaseRules
import Casework
import Hummingbird
import Wording

/// Shown when a form arrives after its sign-in has ended: what was typed travels through signing in, unsent.
struct SignedOutPage: Sendable {
  let kit: Kit

  func page(_ visit: Visit) -> Page {
    let text = SignInWords.signedOut
    var carried = visit.form
    carried.fields.removeAll { $0.name == "csrf" || $0.name.contains("password") }
    let view = SignedOutView(
      heading: text.title, lines: text.lines, to: visit.path, carried: carried.encoded,
      typedHeading: ProblemWords.typedHeading, typed: TypedView.all(visit.form), fields: SignInPages.fields(Filled()),
      button: SignInWords.button)
    return Page(title: text.title, template: "pages/signed-out", view: view, status: 403)
  }
}

struct SignedOutView: View {
  var heading: String
  var lines: [String]
  var to: String
  var carried: String
  var typedHeading: String
  var typed: TypedListView?
  var fields: [FieldItem]
  var button: String
}

/// Shown after that sign-in: the same form, to be sent with one button under the new session.
enum ResumePage {
  static func page(typed: String, to: String) throws -> Page {
    let form = try Form(encoded: typed.utf8)
    let text = SignInWords.resume
    let view = ResumeView(
      heading: text.title, lines: text.lines, action: to,
      hidden: form.fields.filter { $0.name != "csrf" && $0.name != "once" }
        .map { HiddenFieldView(name: $0.name, value: $0.value) },
      typedHeading: ProblemWords.typedHeading, typed: TypedView.all(form), button: SignInWords.resumeButton,
      leave: SignInWords.resumeLeave)
    return Page(title: text.title, template: "pages/resume", view: view)
  }
}

struct ResumeView: View {
  var heading: String
  var lines: [String]
  var action: String
  var hidden: [HiddenFieldView]
  var typedHeading: String
  var typed: TypedListView?
  var button: String
  var leave: String
}
