public import Curl

/// Hands messages to a mail server.
public struct SMTPSender: Sender {
  private let client: SMTPClient
  private let sender: String

  /// - Parameter sender: the mailbox that messages come from.
  public init(_ client: SMTPClient, from sender: String) { (self.client, self.sender) = (client, sender) }

  public func send(_ message: Message) async throws {
    do {
      _ = try await client.send(
        SMTPLetter(sender: sender, recipients: [message.recipient], bytes: message.bytes(from: sender)))
    } catch let fault as CurlFault {
      throw NotSent(isPermanent: fault.isPermanent, isForAll: fault.isForAll, fault.description)
    }
  }
}
