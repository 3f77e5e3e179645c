import CaseRules
import Casework
import Wording

/// What follows on record of an invitation to one case: the link is made, goes on working, or ends.
struct GuestLinks {
  let context: SignedInContext

  /// - Returns: the page that shows the code once; nil for every act that needs no page of its own.
  func after(_ written: ActForm.Written, _ done: Handler.Handled, days: Int) async throws -> Page? {
    let signIns = context.kit.signIns
    switch written.command {
    case .inviteGuest(let guest, _, let agency):
      return try await invited(guest, agency, to: written.words["guestAddress"] ?? "", done, days: days)
    case .extendGuest(let guest):
      try await signIns.extendCaseGuest(guest, to: context.now + days * 86_400)
    case .endGuest(let guest):
      try await signIns.endCaseGuest(guest)
      try await signIns.endAll(of: PersonID(guest.text))
    default: break
    }
    return nil
  }

  private func invited(
    _ guest: PostID, _ agency: AgencyID, to address: String, _ done: Handler.Handled, days: Int
  ) async throws -> Page {
    let (kit, token) = (context.kit, context.kit.secret())
    let code = Self.code(kit.randomness.bytes(8))
    try await kit.signIns.add(
      CaseGuest(
        id: guest, caseID: done.caseID, agency: agency, tokenHash: kit.hash(token),
        codeHash: Self.hash(code, token, kit), endsAt: kit.now() + days * 86_400),
      forgettingBefore: kit.now() - CaseGuest.keptSeconds)
    let url = kit.settings.link("/case-links/\(token)")
    let isSent = await kit.mail?.sendCaseLink(url, to: address, days: days) ?? false
    let spoken = code.prefix(4) + " " + code.suffix(4)
    let view = ShownOnceView(
      pageHeading: GuestWords.codeTitle, words: isSent ? GuestWords.sent(days: days) : GuestWords.byHand(days: days),
      codes: [String(spoken)] + (isSent ? [] : [url]), goOnHref: "/cases/" + done.caseID.text,
      goOnWords: GuestWords.backToCase)
    var page = Page(title: GuestWords.codeTitle, template: "pages/shown-once", view: view)
    page.json = GuestInvitedJSON(
      case: done.caseID.text, entry: done.last, code: code, link: isSent ? nil : url)
    return page
  }

  /// Eight digits: what can be said on the telephone, and guessed in five tries by one in twenty million.
  static func code(_ bytes: [UInt8]) -> String {
    let number = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 100_000_000
    let digits = String(number)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Of the code with the link's token, which nobody can work out from what is stored.
  static func hash(_ code: String, _ token: String, _ kit: Kit) -> String {
    kit.hash(token + " " + code.filter(\.isNumber))
  }
}

private struct GuestInvitedJSON: Encodable, Sendable {
  var `case`: String
  var entry: Int
  var code: String
  /// Where no message was sent.
  var link: String?
}
