/// What the browser keeps in which a link to one case was first used: a secret of its own, to which the link is bound,
/// and the link, so that whoever was away for too long needs only the code. Neither opens anything without it.
struct GuestKey: Sendable, Equatable {
  var browser: String
  var token: String

  init(browser: String, token: String) {
    (self.browser, self.token) = (browser, token)
  }

  /// Nil for what is no such cookie.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 64 && $0.allSatisfy(\.isHexDigit) }) else { return nil }
    self.init(browser: parts[0], token: parts[1])
  }

  var text: String { browser + "." + token }
  var path: String { "/case-links/" + token }
}
