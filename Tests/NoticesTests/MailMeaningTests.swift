import Testing

@testable import Notices

/// What comes back is told from what somebody wrote and from what a program wrote, whatever it looks like.
@Suite struct MailMeaningTests {
  static let id = "7K2M0QXR9T4BHWE3PQ2N"

  static func meaning(_ text: String) -> MailMeaning { IncomingMail(Array(text.utf8)).meaning }

  private static let whole = """
    Content-Type: message/rfc822

    From: Counterpart <c@example.org>
    Message-ID: <\(id)@example.org>
    Subject: x

    words
    """

  static func report(action: String = "failed", status: String = "5.1.1", more: String = "", returned: String? = nil)
    -> String
  {
    """
    From pipe Tue Mar  3 09:00:00 2026
    Return-Path: <>
    From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status;
     boundary="4F2/mail.example.org"
    Message-ID: <20260303090000.4F2@mail.example.org>

    This is a MIME-encapsulated message.

    --4F2/mail.example.org
    Content-Type: text/plain; charset=us-ascii

    I'm sorry to have to inform you.

    --4F2/mail.example.org
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example.org
    \(more)Arrival-Date: Tue,  3 Mar 2026 09:00:00 +0000

    Final-Recipient: rfc822; gone@example.org
    Action: \(action)
    Status: \(status)
    Diagnostic-Code: smtp; 550 5.1.1 <gone@example.org>: no such
        mailbox here

    --4F2/mail.example.org
    \(returned ?? whole)

    --4F2/mail.example.org--
    """
  }

  @Test func aBounceNamesItsLetterAndWhy() {
    let said = "550 5.1.1 <gone@example.org>: no such mailbox here"
    #expect(Self.meaning(Self.report()) == .cameBack(ids: [Self.id], said: said))
    let lines = Self.report().replacing("\n", with: "\r\n")
    #expect(Self.meaning(lines) == .cameBack(ids: [Self.id], said: said))
    let headers = "Content-Type: text/rfc822-headers\n\nmessage-id: <\(Self.id)@example.org>"
    #expect(Self.meaning(Self.report(returned: headers)) == .cameBack(ids: [Self.id], said: said))
    let envelope = Self.report(more: "Original-Envelope-Id: \(Self.id)\n", returned: "")
    #expect(Self.meaning(envelope) == .cameBack(ids: [Self.id], said: said))
  }

  @Test(arguments: [("delayed", MailMeaning.automatic), ("relayed", .automatic), ("delivered", .delivered(ids: [id]))])
  func whatHasNotFailedIsNoBounce(action: String, meaning: MailMeaning) {
    #expect(Self.meaning(Self.report(action: action)) == meaning)
  }

  @Test func aBounceThatWasCutShortStillCounts() {
    let whole = Self.report()
    for length in stride(from: 0, to: whole.count, by: 7) {
      if case .written = Self.meaning(String(whole.prefix(length))), length > 200 { Issue.record("at \(length)") }
    }
    let cut = Self.report(
      returned: "Content-Type: message/rfc822\n\nMessage-ID: <\(Self.id)@example.org>\n\nhalf a wor")
    #expect(
      Self.meaning(cut.replacing("\n--4F2/mail.example.org--", with: ""))
        == .cameBack(ids: [Self.id], said: "550 5.1.1 <gone@example.org>: no such mailbox here"))
  }

  /// Words of a stranger's machine are shown to people: in one line, printable, not long.
  @Test func theOtherSidesWordsAreTidied() {
    let odd = Self.report().replacing(
      "no such\n    mailbox here", with: "\u{1b}[31m" + String(repeating: "w ", count: 400))
    guard case .cameBack(_, let said) = Self.meaning(odd) else { return #expect(Bool(false)) }
    #expect(said.count == 300 && !said.contains("\u{1b}"))
  }

  static let reply = """
    Return-Path: <callum@example.org>
    From: "Callum, of <Social> care" <callum@example.org>
    To: counterpart@example.org
    Message-ID: <abc.def@outlook.example.org>
    In-Reply-To: <\(id)@example.org>
    References: <OTHEROTHEROTHER@example.org>
     <\(id)@example.org>
    Subject: RE: KT4-9QX2: To do
    Content-Type: text/plain

    About the child.
    """

  @Test func aReplySaysWhoAndToWhat() {
    #expect(Self.meaning(Self.reply) == .written(by: "callum@example.org", ids: [Self.id, "OTHEROTHEROTHER", Self.id]))
    let bare = "From: a@example.org\n\nwords"
    #expect(Self.meaning(bare) == .written(by: "a@example.org", ids: []))
    #expect(Self.meaning("Auto-Submitted: no\nFrom: a@example.org\n\n") == .written(by: "a@example.org", ids: []))
  }

  @Test(arguments: [
    "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (vacation)", "Precedence: bulk", "Precedence: LIST",
    "X-Auto-Response-Suppress: All", "List-Id: <a.example.org>", "X-Autoreply: yes", "Return-Path: <>",
    "From: MAILER-DAEMON@example.org", "From: noreply@example.org", "From: list-request@example.org",
    "From: nobody", "From: a@b@c", "From: a@example.org, b@example.org", "From:", "From: @example.org",
    "Content-Type: multipart/report; report-type=disposition-notification; boundary=x",
  ])
  func aProgramGetsNoAnswer(header: String) {
    let own = header.split(separator: ":")[0] + ":"
    let others = Self.reply.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(own) }
    let isSender = own == "From:"
    let kept = isSender ? others.filter { !$0.hasPrefix("Return-Path:") } : others
    #expect(Self.meaning(([header] + kept.map(String.init)).joined(separator: "\n")) == .automatic)
  }

  @Test(arguments: ["", "\n", "\n\n\n", ":", "a", "\0\0", "Content-Type: multipart/mixed; boundary=x", "From: a\n b\n"])
  func whatIsNoMessageIsNothing(text: String) {
    #expect(Self.meaning(text) == .automatic)
  }

  @Test func partsWithinPartsEnd() {
    var text = "words"
    for depth in 0..<5_000 { text = "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n\(text)" }
    #expect(Self.meaning("From: a@example.org\n" + text) == .written(by: "a@example.org", ids: []))
    #expect(IncomingMail((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }).meaning == .automatic)
  }
}
