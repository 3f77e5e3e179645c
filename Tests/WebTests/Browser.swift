import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Web

/// Keeps cookies and fills forms like a browser with one tab.
final class Browser: Sendable {
  let front: Front
  private let channel = NIOAsyncTestingChannel()
  private let jar = Mutex<[String: String]>([:])

  private let logger: Logger

  init(_ front: Front, logger: Logger = World.silent) {
    self.front = front
    self.logger = logger
  }

  var cookies: [String: String] { jar.withLock { $0 } }
  func forget(_ name: String) { jar.withLock { $0[name] = nil } }
  func hold(_ name: String, _ value: String) { jar.withLock { $0[name] = value } }

  func get(_ path: String, _ more: [(String, String)] = []) async throws -> Answer {
    try await send(.get, path, more, body: nil)
  }

  /// Posts fields as they are; `secret` adds the one of the last page given.
  func post(
    _ path: String, _ form: SentForm, from page: Answer? = nil, _ more: [(String, String)] = []
  ) async throws -> Answer {
    var form = form
    if let secret = page?.hidden("csrf") { form.fields.append(SentForm.Field(name: "csrf", value: secret)) }
    let type = [("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin")]
    return try await send(
      .post, path, type.filter { old in !more.contains { $0.0 == old.0 } } + more, body: form.encoded)
  }

  func signIn(as person: String = "amina") async throws {
    let page = try await get("/sign-in")
    let answer = try await post("/demo/sign-ins", ["person": person], from: page)
    #expect(answer.status == 303)
  }

  func send(_ method: HTTPRequest.Method, _ path: String, _ more: [(String, String)], body: String?) async throws
    -> Answer
  {
    try await send(method, path, more, bytes: Array((body ?? "").utf8))
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, _ more: [(String, String)], bytes: [UInt8]
  ) async throws -> Answer {
    var headers = HTTPFields()
    let cookie = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    if !cookie.isEmpty { headers[.cookie] = cookie }
    headers[.accept] = "text/html"
    for (name, value) in more { headers[try #require(HTTPField.Name(name))] = value }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: bytes)))
    var logger = logger
    logger[metadataKey: "hb.request.id"] = "test"
    let source = ApplicationRequestContextSource(channel: channel, logger: logger)
    let response = try await front.respond(to: request, context: ArrivalContext(source: source))
    for line in response.headers[values: .setCookie] { keep(line) }
    let written = Written()
    try await response.body.write(written)
    return Answer(response, written.text)
  }

  private func keep(_ line: String) {
    let parts = line.split(separator: ";")[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let (name, value) = (String(parts[0]), String(parts[1]))
    jar.withLock { $0[name] = line.contains("Max-Age=0") ? nil : value }
  }
}

struct Answer: Sendable {
  let status: Int
  let headers: HTTPFields
  let text: String

  init(_ response: Response, _ text: String) {
    status = response.status.code
    headers = response.headers
    self.text = text
  }

  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

  /// The value of the page's last hidden field of that name.
  func hidden(_ name: String) -> String? {
    guard let found = text.ranges(of: "name=\"\(name)\" value=\"").last else { return nil }
    return String(text[found.upperBound...].prefix { $0 != "\"" })
  }
}

extension World {
  func browse(_ test: @Sendable (Browser) async throws -> Void) async throws {
    try await test(Browser(web().front))
  }
}

/// Keeps what an answer writes.
final class Written: ResponseBodyWriter {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
  func write(_ buffer: ByteBuffer) { bytes.withLock { $0 += buffer.readableBytesView } }
  func finish(_ trailers: HTTPFields?) {}
}
