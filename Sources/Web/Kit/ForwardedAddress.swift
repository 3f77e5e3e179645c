import HTTPTypes
import Hummingbird

/// Whose address a request comes from where a proxy stands in front. Addresses throttle failed sign-ins and are never
/// logged; behind a proxy that is not believed, everybody would share one.
struct ForwardedAddress: Sendable {
  /// The proxies whose `X-Forwarded-For` is believed, as their addresses.
  let proxies: Set<String>

  /// The last address of the list that is no proxy's: what stands before it, anybody may have written.
  func address(of request: Request, from peer: String) -> String {
    guard proxies.contains(peer), let name = HTTPField.Name("X-Forwarded-For") else { return peer }
    let told = request.headers[values: name].joined(separator: ",").split(separator: ",")
    let last = told.map { $0.trimmingPrefix { $0 == " " } }.map { String($0.prefix { $0 != " " }) }
      .last { !proxies.contains($0) }
    guard let last, Self.isAddress(last) else { return peer }
    return last
  }

  /// Its letters and length only: it is compared, never connected to.
  private static func isAddress(_ text: String) -> Bool {
    (2...45).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && ($0.isHexDigit || ".:".contains($0)) }
  }
}
