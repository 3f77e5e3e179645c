import CaseRules
import Casework
import Wording

/// The way back for somebody invited to one case whose sign-in has ended: the code once more, in the same browser, and
/// what was typed is shown again, to be sent.
struct GuestReturn: Sendable {
  let kit: Kit

  /// This browser's link, where the page that was asked for belongs to the case that it opens.
  func key(_ visit: Visit) async throws -> GuestKey? {
    guard visit.session == nil, GuestGate.lets(through: visit.path), let key = visit.guestKey,
      let guest = try await kit.signIns.caseGuest(tokenHash: kit.hash(key.token)),
      guest.browserHash == kit.hash(key.browser), Self.isWithin(guest, visit.path)
    else { return nil }
    return key
  }

  /// The page that asks for the code and carries a form which arrived too late.
  func page(_ key: GuestKey, _ visit: Visit) -> Page {
    let carried = SentForm(fields: [
      .init(name: "to", value: visit.target), .init(name: "typed", value: visit.form.carried.encoded),
    ])
    var page = GuestCodePage.page(key.path, Filled(carried), kept: KeptView(visit.form))
    page.status = 403
    return page
  }

  static func isWithin(_ guest: CaseGuest, _ path: String) -> Bool {
    let page = "/cases/" + guest.caseID.text
    return path == page || path.hasPrefix(page + "/") || path.hasPrefix(page + "?")
  }
}

/// The page that asks for the code of a link to one case.
enum GuestCodePage {
  /// - Parameters:
  ///   - filled: carries where to go afterwards and what was typed before, as `to` and `typed`.
  ///   - kept: what was typed, to be copied.
  static func page(_ path: String, _ filled: Filled, kept: KeptView? = nil) -> Page {
    let carried = ["to", "typed"].compactMap { name in
      filled.form[name].flatMap { $0.isEmpty ? nil : FieldItem.hidden(name, $0) }
    }
    let isBack = carried.count == 2
    let view = QuestionView(
      pageHeading: isBack ? GuestWords.backTitle : GuestWords.openTitle,
      leadWords: isBack ? GuestWords.back : GuestWords.open, action: path,
      fields: carried + [
        .text(
          Filled(SentForm(), filled.errors), "code", GuestWords.code, Asking(hint: GuestWords.codeHint),
          autocomplete: "one-time-code", inputmode: "numeric", wide: "10")
      ], mainButton: ButtonView(text: GuestWords.button), kept: kept)
    return Page(
      title: isBack ? GuestWords.backTitle : GuestWords.openTitle, template: "pages/question", view: view,
      errors: filled.errors, keepsTyped: false)
  }
}
