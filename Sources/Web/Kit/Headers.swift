import HTTPTypes
import Hummingbird

/// What every answer says to the browser.
struct SecurityHeaders: Sendable {
  let settings: WebSettings

  func add(to response: inout Response, requestID: String) {
    for (name, value) in Self.always {
      // A download brings a policy of its own, which allows less.
      guard let name = HTTPField.Name(name), name != Self.contentPolicy || response.headers[name] == nil else {
        continue
      }
      response.headers[name] = value
    }
    if settings.behindTLS, let name = HTTPField.Name("Strict-Transport-Security") {
      response.headers[name] = "max-age=63072000; includeSubDomains"
    }
    if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = requestID }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
  }

  static let contentPolicy = HTTPField.Name("Content-Security-Policy")

  /// The referrer policy is `same-origin`, not `no-referrer`: under `no-referrer` browsers send `Origin: null` with our
  /// own forms, and the origin could not be checked. Other sites get no referrer under either.
  static let always: [(String, String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    (
      "Permissions-Policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
  ]
}
