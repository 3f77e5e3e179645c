import CaseRules
import Casework
import Hummingbird
import Wording

/// Shown when a form arrives after its sign-in has ended: what was typed travels through signing in, unsent.
struct SignedOutPage: Sendable {
  let kit: Kit

  func page(_ visit: Visit) async throws -> Page {
    let back = GuestReturn(kit: kit)
    if let key = try await back.key(visit) { return back.page(key, visit) }
    var view = try await SignInView.of(kit, to: LocalPath.checked(visit.target), typed: visit.form.carried.encoded)
    view.explain = SignInWords.signedOut.lines.joined(separator: " ")
    view.kept = KeptView(visit.form)
    return Page(title: SignInWords.signedOut.title, template: "pages/sign-in", view: view, status: 403)
  }

  /// The time between the two steps of signing in has run out.
  func tooLate(_ visit: Visit) async throws -> Page {
    var view = try await SignInView.of(kit, to: LocalPath.checked(visit.form["to"]), typed: visit.form["typed"])
    view.explain = SignInWords.tooLate
    return Page(title: SignInWords.title, template: "pages/sign-in", view: view, status: 403)
  }
}

extension SentForm {
  /// What travels through signing in.
  var carried: SentForm {
    var form = self
    form.fields.removeAll { $0.name == "csrf" || $0.name.contains("password") }
    return form
  }
}

/// Shown after that sign-in: the same form, to be sent with one button under the new session.
enum ResumePage {
  static func page(typed: String, to: String) throws -> Page {
    let form = try SentForm(encoded: typed.utf8)
    let text = SignInWords.resume
    let hidden = form.fields.filter { $0.name != "csrf" && $0.name != "once" }
    let view = ResumeView(
      pageHeading: text.title, words: text.lines, kept: KeptView(form), action: to,
      hidden: hidden.map { HiddenFieldView(name: $0.name, value: $0.value) },
      sendWords: SignInWords.resumeButton, leaveWords: SignInWords.resumeLeave)
    return Page(title: text.title, template: "pages/resume", view: view)
  }
}

struct ResumeView: View {
  var pageHeading: String
  var words: [String]
  var kept: KeptView?
  var action: String
  var hidden: [HiddenFieldView]
  var sendWords: String
  var leaveWords: String
}
