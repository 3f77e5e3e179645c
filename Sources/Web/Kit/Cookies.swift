import HTTPTypes
import Hummingbird

/// The only cookies; the cookies page lists them.
enum CookieName: String, CaseIterable {
  /// Who is signed in. Ends with the browser, at sign-out, or at the limits.
  case session
  /// The first of two steps of signing in is done. Ends after ten minutes.
  case half
  /// The browser that asked for a link by email. Ends with the link.
  case link
  /// The browser in which a link to one case was first used, and the link. Ends with what is kept of the link.
  case guest
  /// The browser that went to its agency's provider. Ends after ten minutes.
  case provider
  /// Proves that a form before sign-in came from our page.
  case form
  /// Carries one notice over one redirect; lives a minute.
  case notice
}

extension Kit {
  func name(of cookie: CookieName) -> String { (settings.secureCookies ? "__Host-" : "") + cookie.rawValue }

  /// A `Set-Cookie` field. Nil seconds: until the browser closes; 0 removes it.
  func cookie(_ cookie: CookieName, _ value: String, forSeconds seconds: Int?) -> HTTPField {
    var text = "\(name(of: cookie))=\(value); Path=/; HttpOnly; SameSite=Lax"
    if settings.secureCookies { text += "; Secure" }
    if let seconds { text += "; Max-Age=\(seconds)" }
    return HTTPField(name: .setCookie, value: text)
  }

  func cookie(_ cookie: CookieName, of request: Request) -> String? {
    guard let value = request.cookies[name(of: cookie)]?.value, value.utf8.count <= 160 else { return nil }
    return value
  }
}
