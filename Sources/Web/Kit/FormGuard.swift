import HTTPTypes
import Hummingbird

/// Lets a change through only where it comes from our own page: the form's secret, and what the browser says of the
/// request's origin.
struct FormGuard: Sendable {
  func check(_ visit: Visit, _ request: Request) throws(Problem) {
    guard !Self.isFromElsewhere(request) else { throw .forged }
    let sent = visit.form["csrf"] ?? Self.secretHeader.flatMap { request.headers[$0] }
    guard let sent, !visit.secretIsNew, Self.equal(sent, visit.secret) else { throw .forged }
  }

  /// The browser says so; a client that says nothing is not known to be ours.
  static func isFromHere(_ request: Request) -> Bool {
    guard !isFromElsewhere(request) else { return false }
    return site(request) == "same-origin" || origin(request).map { $0 != "null" } == true
  }

  static func isFromElsewhere(_ request: Request) -> Bool {
    if let site = site(request), site != "same-origin", site != "none" { return true }
    guard let origin = origin(request) else { return false }
    if origin == "null" { return site(request) != "same-origin" }
    return host(of: origin) != request.head.authority
  }

  /// For JSON with a session cookie, where there is no field.
  static let secretHeader = HTTPField.Name("X-Form-Secret")

  private static func site(_ request: Request) -> String? {
    HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
  }

  private static func origin(_ request: Request) -> String? { request.headers[.origin] }

  private static func host(of origin: String) -> String? {
    origin.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
  }

  /// Takes the same time wherever the first difference stands.
  static func equal(_ one: String, _ other: String) -> Bool {
    let left = Array(one.utf8)
    let right = Array(other.utf8)
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
