/// A mail server that takes messages from here.
public struct SMTPServer: Equatable, Sendable {
  public enum Safety: String, CaseIterable, Sendable {
    /// No message goes over a line that anybody can read.
    case demanded
    /// Where the server offers it.
    case offered
    /// For a server on this machine.
    case none
  }

  /// `smtp://host:port`, where TLS is asked for once connected, or `smtps://host:port`, which begins with it.
  public var url: String
  public var safety: Safety
  public var user: String?
  public var password: String?

  public init(url: String, safety: Safety = .demanded, user: String? = nil, password: String? = nil) {
    (self.url, self.safety, self.user, self.password) = (url, safety, user, password)
  }
}

/// A message with its envelope.
public struct SMTPLetter: Equatable, Sendable {
  public var sender: String
  public var recipients: [String]
  /// The message in the form of RFC 5322, with line ends of two characters.
  public var bytes: [UInt8]

  public init(sender: String, recipients: [String], bytes: [UInt8]) {
    (self.sender, self.recipients, self.bytes) = (sender, recipients, bytes)
  }
}

/// What a server said when it took a message: its reply code and words.
public struct SMTPReceipt: Equatable, Sendable {
  public var code: Int
  public var words: String

  public init(code: Int, words: String) { (self.code, self.words) = (code, words) }
}
