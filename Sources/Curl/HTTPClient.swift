internal import CCurl

/// Asks other machines over HTTPS, and this one over HTTP where that is allowed.
public final class HTTPClient: Sendable {
  private let lanes: CurlLanes
  private let reach: Reach

  /// - Parameter atOnce: how many requests may be under way together.
  public init(_ reach: Reach, atOnce: Int = 4) {
    lanes = CurlLanes(atOnce)
    self.reach = reach
  }

  /// Any status is an answer.
  ///
  /// - Throws: a `CurlFault` where there is none.
  public func send(_ request: HTTPRequest, within limits: HTTPLimits = HTTPLimits()) async throws -> HTTPAnswer {
    let isPlain = try Self.isPlain(request, reach)
    return try await lanes.run { [reach] handle, stop in
      let exchange = CurlExchange(stop: stop, reach: reach, isPlain: isPlain, mostBytes: limits.mostBytes)
      handle.clear()
      handle.set(request, limits, reach, isPlain: isPlain)
      let code = handle.perform(exchange)
      guard code == CURLE_OK else { return .failure(handle.fault(code, exchange)) }
      return .success(
        HTTPAnswer(
          status: handle.number(CURLINFO_RESPONSE_CODE), headers: exchange.headers, body: exchange.body))
    }
  }

  private static func isPlain(_ request: HTTPRequest, _ reach: Reach) throws -> Bool {
    let texts = [request.url] + request.headers.flatMap { [$0.name, $0.value] }
    guard texts.allSatisfy({ !$0.utf8.contains { $0 < 0x20 } }) else {
      throw CurlFault.badAddress("An address or a header holds a line end or another sign that does not print.")
    }
    let start = request.url.prefix(8).lowercased()
    if start == "https://" { return false }
    guard start.hasPrefix("http://"), reach.isPlainLoopbackAllowed else {
      throw CurlFault.badAddress("An address must begin with https://, and this does not: \(request.url)")
    }
    return true
  }
}

extension CurlHandle {
  fileprivate func set(_ request: HTTPRequest, _ limits: HTTPLimits, _ reach: Reach, isPlain: Bool) {
    set(CURLOPT_URL, request.url)
    set(CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https")
    set(CURLOPT_REDIR_PROTOCOLS_STR, "https")
    set(CURLOPT_FOLLOWLOCATION, limits.redirects > 0 ? 1 : 0)
    set(CURLOPT_MAXREDIRS, limits.redirects)
    set(CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
    set(CURLOPT_TIMEOUT, limits.seconds)
    set(CURLOPT_USERAGENT, "Counterpart")
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let file = reach.caFile { set(CURLOPT_CAINFO, file) }
    // Without `Expect`, which would wait a second for servers that do not know it.
    set(CURLOPT_HTTPHEADER, request.headers.map { "\($0.name): \($0.value)" } + ["Expect:"])
    if request.method == .post {
      set(CURLOPT_POST, 1)
      set(post: request.body)
    }
  }

  func fault(_ code: CURLcode, _ exchange: CurlExchange) -> CurlFault {
    if exchange.stop.isAsked { return .cancelled }
    if exchange.isTooLarge { return .tooLarge(mostBytes: exchange.mostBytes) }
    if let address = exchange.refusedAddress { return .privateAddress(address) }
    let detail = detail(code)
    switch code {
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL:
      return .badAddress("That is no address that can be asked: \(detail)")
    case CURLE_OPERATION_TIMEDOUT: return .tooSlow(detail: detail)
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR, CURLE_USE_SSL_FAILED,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
      return .untrusted(detail: detail)
    default: return .unreachable(detail: detail)
    }
  }
}

extension CurlExchange {
  /// The headers of the last answer: those of redirects came before it.
  fileprivate var headers: [HTTPHeader] {
    let start = lines.lastIndex { $0.hasPrefix("HTTP/") } ?? 0
    return lines[start...].compactMap { line in
      guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("HTTP/") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return HTTPHeader(String(line[..<colon]), String(value))
    }
  }
}
