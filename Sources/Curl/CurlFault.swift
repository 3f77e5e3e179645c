/// Why nothing was brought there, or no answer brought back.
public enum CurlFault: Error, Equatable, Sendable {
  /// The address has not the form that is needed, or says a kind of connection that is not allowed.
  case badAddress(String)
  /// The address is one of this machine or of a private network, where the sender may not go.
  case privateAddress(String)
  /// No connection, or it broke. The words are libcurl's own.
  case unreachable(detail: String)
  /// It took longer than the limits allow.
  case tooSlow(detail: String)
  /// The other side's certificate is not trusted, or it does not speak TLS where that is demanded.
  case untrusted(detail: String)
  /// The answer is larger than the limits allow.
  case tooLarge(mostBytes: Int)
  /// The task was cancelled.
  case cancelled
  /// A mail server refused the message: its reply code and its own words.
  case refused(Refusal)

  /// What a mail server said no to, and for how long.
  public struct Refusal: Equatable, Sendable {
    public var stage: Stage
    /// The reply code, 400 to 599.
    public var code: Int
    /// The server's words, in one line, without the code.
    public var words: String

    public init(stage: Stage, code: Int, words: String) {
      (self.stage, self.code, self.words) = (stage, code, words)
    }

    public enum Stage: Equatable, Sendable {
      /// Before any message was spoken of: the greeting, or the introduction.
      case greeting
      /// The name and password.
      case signIn
      /// The sender, a recipient or the message itself.
      case message
    }
  }

  /// Whether trying again can't help: the server refused this message for good. What is wrong with the way there (a
  /// password, a certificate, a line that is down) can be mended while the message waits.
  public var isPermanent: Bool {
    switch self {
    case .refused(let refusal): refusal.stage == .message && refusal.code >= 500
    case .badAddress: true
    case .privateAddress, .unreachable, .tooSlow, .untrusted, .tooLarge, .cancelled: false
    }
  }
}

extension CurlFault {
  /// Whether the same would have met any other message: there is no way there, or the other side takes nothing now.
  public var isForAll: Bool {
    switch self {
    case .refused(let refusal): refusal.stage != .message
    case .privateAddress, .unreachable, .tooSlow, .untrusted: true
    case .badAddress, .tooLarge, .cancelled: false
    }
  }
}

extension CurlFault: CustomStringConvertible {
  /// One sentence for a log or an operator; it holds what the other side said.
  public var description: String {
    switch self {
    case .badAddress(let why): why
    case .privateAddress(let host): "\(host) is an address of this machine or of a private network, and is refused."
    case .unreachable(let detail): "It can’t be reached: \(detail)"
    case .tooSlow(let detail): "It took too long: \(detail)"
    case .untrusted(let detail): "The connection is not safe: \(detail)"
    case .tooLarge(let most): "The answer is larger than \(most) bytes."
    case .cancelled: "It was stopped."
    case .refused(let refusal): "The mail server refused with \(refusal.code): \(refusal.words)"
    }
  }
}
