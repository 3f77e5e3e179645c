internal import CCurl

/// Hands messages to a mail server.
public final class SMTPClient: Sendable {
  private let lanes: CurlLanes
  private let server: SMTPServer
  private let reach: Reach

  /// - Parameters:
  ///   - caFile: certificates in PEM form to trust instead of the system's own.
  ///   - atOnce: how many connections there may be.
  public init(_ server: SMTPServer, caFile: String? = nil, atOnce: Int = 2) {
    lanes = CurlLanes(atOnce)
    // The operator names the server: it may stand on this machine or beside it.
    reach = Reach(isPrivateAllowed: true, caFile: caFile)
    self.server = server
  }

  /// - Returns: what the server said when it took the message for all recipients.
  /// - Throws: a `CurlFault`; it says by itself whether trying again can help.
  public func send(_ letter: SMTPLetter, seconds: Int = 60) async throws -> SMTPReceipt {
    try Self.check(letter, server)
    return try await lanes.run { [server, reach] handle, stop in
      let exchange = CurlExchange(stop: stop, reach: reach, isPlain: false, mostBytes: 100_000)
      exchange.sending = letter.bytes[...]
      handle.clear()
      handle.set(letter, server, reach, seconds: seconds)
      let code = handle.perform(exchange)
      let talk = SMTPTalk(exchange.lines)
      if code == CURLE_OK { return .success(talk.receipt) }
      if !stop.isAsked, let refusal = talk.refusal(code, isNew: handle.number(CURLINFO_NUM_CONNECTS) > 0) {
        return .failure(.refused(refusal))
      }
      return .failure(handle.fault(code, exchange))
    }
  }

  private static func check(_ letter: SMTPLetter, _ server: SMTPServer) throws {
    guard ["smtp://", "smtps://"].contains(where: server.url.lowercased().hasPrefix) else {
      throw CurlFault.badAddress("A mail server’s address begins with smtp:// or smtps://, and this does not.")
    }
    guard !letter.recipients.isEmpty else { throw CurlFault.badAddress("The message has no recipient.") }
    for address in letter.recipients + [letter.sender] {
      let isOne = address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
      guard isOne, address.utf8.count <= 254, address.contains("@") else {
        throw CurlFault.badAddress("“\(address)” is no email address.")
      }
    }
  }
}

extension CurlHandle {
  fileprivate func set(_ letter: SMTPLetter, _ server: SMTPServer, _ reach: Reach, seconds: Int) {
    set(CURLOPT_URL, server.url)
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    let uses: curl_usessl =
      switch server.safety {
      case .demanded: CURLUSESSL_ALL
      case .offered: CURLUSESSL_TRY
      case .none: CURLUSESSL_NONE
      }
    set(CURLOPT_USE_SSL, Int(uses.rawValue))
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let file = reach.caFile { set(CURLOPT_CAINFO, file) }
    if let user = server.user { set(CURLOPT_USERNAME, user) }
    if let password = server.password { set(CURLOPT_PASSWORD, password) }
    set(CURLOPT_CONNECTTIMEOUT, min(seconds, 15))
    set(CURLOPT_TIMEOUT, seconds)
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, seconds)
    set(CURLOPT_MAIL_FROM, "<\(letter.sender)>")
    set(CURLOPT_MAIL_RCPT, letter.recipients.map { "<\($0)>" })
    set(CURLOPT_UPLOAD, 1)
    set(CURLOPT_INFILESIZE_LARGE, large: letter.bytes.count)
  }
}

/// What a mail server said, reply by reply.
struct SMTPTalk {
  private(set) var replies: [(code: Int, words: String)] = []

  init(_ lines: [String]) {
    var isGoingOn = false
    for line in lines {
      guard let code = Int(line.prefix(3)), line.utf8.count >= 3 else { continue }
      let words = String(line.dropFirst(4))
      if isGoingOn, let last = replies.last, last.code == code {
        replies[replies.count - 1].words += " " + words
      } else {
        replies.append((code, words))
      }
      isGoingOn = line.dropFirst(3).first == "-"
    }
  }

  /// The last yes, which answers the end of the message.
  var receipt: SMTPReceipt {
    let last = replies.last { $0.code == 250 }
    return SMTPReceipt(code: last?.code ?? 250, words: last?.words ?? "")
  }

  /// - Parameter isNew: whether the connection was made for this message, so that it began with a greeting.
  func refusal(_ code: CURLcode, isNew: Bool) -> CurlFault.Refusal? {
    guard let last = replies.lastIndex(where: { (400...599).contains($0.code) }) else { return nil }
    let isIntroduced = !isNew || replies[..<last].contains { $0.code == 250 }
    let stage: CurlFault.Refusal.Stage =
      switch code {
      case CURLE_LOGIN_DENIED: .signIn
      // The answer to a demand for TLS is no word about the message.
      case CURLE_USE_SSL_FAILED, CURLE_REMOTE_ACCESS_DENIED: .greeting
      default: isIntroduced ? .message : .greeting
      }
    return CurlFault.Refusal(stage: stage, code: replies[last].code, words: replies[last].words)
  }
}
