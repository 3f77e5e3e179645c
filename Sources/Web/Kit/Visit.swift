import CaseRules
import Casework

/// What is known about one request before its handler runs.
struct Visit: Sendable {
  /// Names the request in the log and on the apology page.
  var id: String
  var method: String
  var path: String
  /// The path with its query, to come back to. Nothing that names anybody is ever in a query.
  var target: String
  /// Who asks, for throttling and for what a person sees of their own sign-ins: never logged.
  var address: String
  /// Such as “Firefox on Windows”.
  var browser = ""
  var wantsJSON: Bool
  var session: Session?
  /// What this visitor's forms must carry: the session's form secret, or the value of the form cookie.
  var secret: String
  /// The secret was made just now: a page with a form sets the form cookie.
  var secretIsNew = false
  var form = SentForm()
  /// A file that is still coming in; the form then holds the fields before it.
  var upload: Upload?
  /// The request provably comes from our own pages.
  var isFromHere = false
  /// The link to one case that was first used in this browser.
  var guestKey: GuestKey?
  /// The key of the notice that the redirect before this page left.
  var noticeKey: String?
}

/// A sign-in that still holds, with what pages say about its person.
struct Session: Sendable {
  var tokenHash: String
  var formSecret: String
  var person: PersonCard
  var post: PostCard
  var proofs: Proofs
  /// What a token of the person's own allows; nil for a browser's session.
  var scope: AccessToken.Scope?
  /// When it ends unless another page is asked for.
  var idleEnd: Instant
  /// When it ends in any case.
  var end: Instant
}
