import HTTPTypes
import Hummingbird
import Testing

@testable import Web

/// Whom a failed sign-in is counted against, behind a proxy and without one.
@Suite struct ForwardedAddressTests {
  static let proxies: Set<String> = ["127.0.0.1", "10.0.0.2"]

  @Test(arguments: [
    ("127.0.0.1", "192.0.2.7", "192.0.2.7"),
    ("127.0.0.1", "198.51.100.1, 192.0.2.7", "192.0.2.7"),
    ("127.0.0.1", "192.0.2.7,10.0.0.2", "192.0.2.7"),
    ("127.0.0.1", "2001:db8::7", "2001:db8::7"),
    ("192.0.2.9", "192.0.2.7", "192.0.2.9"),
    ("127.0.0.1", "", "127.0.0.1"),
    ("127.0.0.1", "Robin Example", "127.0.0.1"),
    ("127.0.0.1", "127.0.0.1", "127.0.0.1"),
    ("127.0.0.1", String(repeating: "1", count: 46), "127.0.0.1"),
  ])
  func onlyAProxyIsBelieved(peer: String, told: String, address: String) throws {
    var headers = HTTPFields()
    headers[try #require(HTTPField.Name("X-Forwarded-For"))] = told
    let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/", headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: .init()))
    #expect(ForwardedAddress(proxies: Self.proxies).address(of: request, from: peer) == address)
  }
}
