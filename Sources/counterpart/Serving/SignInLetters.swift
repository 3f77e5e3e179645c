import CaseRules
import Casework
import Logging
import Notices
import Wording

/// The messages of signing in, in words.
struct SignInLetters: SignInMail {
  let sender: any Sender
  let randomness: any Randomness
  let now: @Sendable () -> Instant

  func sendLink(_ url: String, to address: String, minutes: Int) async {
    await send(EmailLinkWords.subject, EmailLinkWords.message(url, minutes: minutes), to: address)
  }

  func sendInvitation(_ url: String, to address: String, days: Int) async -> Bool {
    await send(EmailLinkWords.invitationSubject, EmailLinkWords.invitation(url, days: days), to: address)
  }

  func sendCaseLink(_ url: String, to address: String, days: Int) async -> Bool {
    await send(GuestWords.subject, GuestWords.message(url, days: days), to: address)
  }

  @discardableResult
  private func send(_ subject: String, _ paragraphs: [String], to address: String) async -> Bool {
    let message = Message(
      id: Hexadecimal.text(randomness.bytes(16)), recipient: address, subject: subject, paragraphs: paragraphs,
      sentAt: now().seconds)
    do {
      try await sender.send(message)
      return true
    } catch {
      // A mail server's words may quote the address; the log names nobody.
      let isPermanent = (error as? NotSent)?.isPermanent == true
      Logger(label: "counterpart").warning(
        "message not sent", metadata: ["message": "\(message.id)", "permanent": "\(isPermanent)"])
      return false
    }
  }
}
