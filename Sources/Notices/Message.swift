/// One message to one mailbox, as it is before it goes anywhere. It names nobody whom a case is about.
public struct Message: Sendable, Equatable {
  /// Unique for ever, without the part behind the `@`.
  public var id: String
  public var recipient: String
  public var subject: String
  /// Paragraphs of plain text. One that is an address of ours stands as a link in the other form of the message.
  public var paragraphs: [String]
  /// Seconds since 1970.
  public var sentAt: Int
  /// The id that it shares with others, as mail programs put messages together; nil where it stands alone.
  public var root: String?

  public init(
    id: String, recipient: String, subject: String, paragraphs: [String], sentAt: Int, root: String? = nil
  ) {
    self.id = id
    self.recipient = recipient
    self.subject = subject
    self.paragraphs = paragraphs
    self.sentAt = sentAt
    self.root = root
  }
}

/// Brings a message on its way.
public protocol Sender: Sendable {
  /// - Throws: `NotSent`.
  func send(_ message: Message) async throws
}

/// Why a message did not go.
public struct NotSent: Error, Equatable, CustomStringConvertible {
  /// Whether trying again can't help.
  public var isPermanent: Bool
  /// Whether nothing could be sent to anybody: there is no way to the other side, or it takes nothing from here.
  public var isForAll: Bool
  /// One sentence, with the other side's own words.
  public var description: String

  public init(isPermanent: Bool, isForAll: Bool = false, _ description: String) {
    self.isPermanent = isPermanent
    self.isForAll = isForAll
    self.description = description
  }
}
