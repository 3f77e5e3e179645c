import Curl
import Testing

/// Against real servers: what comes back, and each way in which nothing does.
@Suite struct HTTPClientTests {
  let servers: Servers
  let open: HTTPClient
  let plain: String
  let safe: String

  init() throws {
    servers = try Servers()
    open = HTTPClient(
      Reach(isPrivateAllowed: true, isPlainLoopbackAllowed: true, caFile: servers.ports.certificate), atOnce: 2)
    plain = "http://127.0.0.1:\(servers.ports.http)"
    safe = "https://localhost:\(servers.ports.https)"
  }

  @Test func whatIsAskedIsAnswered() async throws {
    let answer = try await open.send(HTTPRequest(.get, safe + "/hello", headers: [HTTPHeader("X-Say", "a word")]))
    #expect(answer.status == 200)
    #expect(answer.body == Array("hello".utf8))
    #expect(answer["x-said"] == "a word")
    #expect(try await open.send(HTTPRequest(.get, plain + "/missing")).status == 404)
  }

  @Test(arguments: [0, 5, 300_000])
  func aBodyArrivesWhole(_ count: Int) async throws {
    let body = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let answer = try await open.send(HTTPRequest(.post, safe + "/", body: body))
    #expect(answer.status == 201)
    #expect(answer.body == body)
  }

  @Test func nobodyIsSentElsewhereUnasked() async throws {
    #expect(try await open.send(HTTPRequest(.get, safe + "/elsewhere")).status == 302)
    let there = try await open.send(HTTPRequest(.get, safe + "/elsewhere"), within: HTTPLimits(redirects: 1))
    #expect(there.body == Array("hello".utf8))
    await #expect(throws: CurlFault.self) {
      try await open.send(HTTPRequest(.get, plain + "/elsewhere"), within: HTTPLimits(redirects: 1))
    }
  }

  @Test func limitsHold() async throws {
    await #expect(throws: CurlFault.tooLarge(mostBytes: 49_999)) {
      try await open.send(HTTPRequest(.get, safe + "/large"), within: HTTPLimits(mostBytes: 49_999))
    }
    #expect(
      try await open.send(HTTPRequest(.get, safe + "/large"), within: HTTPLimits(mostBytes: 50_000)).status == 200)
    let slow = await fault { try await open.send(HTTPRequest(.get, plain + "/slow"), within: HTTPLimits(seconds: 1)) }
    guard case .tooSlow = slow else { return #expect(Bool(false), "\(String(describing: slow))") }
  }

  @Test func aCertificateThatNobodyVouchesForIsRefused() async throws {
    let strange = HTTPClient(Reach(isPrivateAllowed: true))
    let fault = await fault { try await strange.send(HTTPRequest(.get, safe)) }
    guard case .untrusted = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
  }

  @Test func whoMayNotComeHereDoesNot() async throws {
    let outward = HTTPClient(Reach(isPrivateAllowed: false, caFile: servers.ports.certificate))
    await #expect(throws: CurlFault.privateAddress("127.0.0.1")) {
      try await outward.send(HTTPRequest(.get, "https://127.0.0.1:\(servers.ports.https)/hello"))
    }
    let named = await fault { try await outward.send(HTTPRequest(.get, safe)) }
    guard case .privateAddress = named else { return #expect(Bool(false), "\(String(describing: named))") }
    for address in [plain, "ftp://127.0.0.1/", "file:///etc/passwd", "", "https://a b", "https://x\r\ny/"] {
      await #expect(throws: CurlFault.self) { try await outward.send(HTTPRequest(.get, address)) }
    }
  }

  @Test func aCancelledTaskStops() async throws {
    let task = Task { [open, plain] in try await open.send(HTTPRequest(.get, plain + "/slow")) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    await #expect(throws: CurlFault.cancelled) { try await task.value }
  }

  @Test func noOneThereIsSaid() async throws {
    let fault = await fault { try await open.send(HTTPRequest(.get, "https://127.0.0.1:1/")) }
    guard case .unreachable = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
  }

  private func fault(_ work: () async throws -> HTTPAnswer) async -> CurlFault? {
    do {
      _ = try await work()
      return nil
    } catch {
      return error as? CurlFault
    }
  }
}
