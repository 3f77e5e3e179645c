import CaseRules
import Casework
import Documents
import Wording

/// Setting up an app that counts time: the secret on offer, its picture, and the codes on paper that come with it.
struct SecondFactorSetting: Sendable {
  let kit: Kit
  /// The hash of the token of the sign-in, whole or half, in which it is set up.
  let signIn: String

  private static let mostSeconds = 3600

  /// What stands on the page while nothing is confirmed: a reload shows the same secret.
  func offered(to person: PersonCard) async throws -> TimeCode {
    let oldest = kit.now() - Self.mostSeconds
    if let factor = try await kit.signIns.offered(to: person.id, during: signIn), factor.setAt > oldest {
      return TimeCode(secret: factor.secret, digest: kit.digest)
    }
    let secret = kit.randomness.bytes(TimeCode.secretBytes)
    try await kit.signIns.offer(
      secret: secret, to: person.id, during: signIn, at: kit.now(), forgettingBefore: oldest)
    return TimeCode(secret: secret, digest: kit.digest)
  }

  /// The step of a typed code under the secret on offer; nil where it is another's, or nothing is on offer.
  func step(of typed: String, for person: PersonID) async throws -> Int? {
    guard let factor = try await kit.signIns.offered(to: person, during: signIn) else { return nil }
    return TimeCode(secret: factor.secret, digest: kit.digest)
      .step(of: typed, seconds: kit.now().seconds, after: factor.lastStep)
  }

  /// Puts it into force and answers its recovery codes; nil where another request was first.
  ///
  /// - Parameter replacing: whether it may take the place of what is in force.
  func confirm(step: Int, for person: PersonID, replacing: Bool) async throws -> [String]? {
    let codes = RecoveryCode.make(kit.randomness)
    let hashes = codes.compactMap { RecoveryCode.hash($0, of: person.text, kit.digest) }
    let isConfirmed = try await kit.signIns.confirmOffered(
      of: person, during: signIn, step: step, recoveryHashes: hashes, replacing: replacing, at: kit.now())
    return isConfirmed ? codes : nil
  }

  /// - Parameter present: whether a code of what is in force now is asked for too.
  func page(
    _ code: TimeCode, for person: PersonCard, _ filled: Filled, title: String = SignInWords.setUpTitle, action: String,
    present: Bool
  ) -> Page {
    let address = code.address(for: person.signInName ?? person.id.text, at: SignInWords.issuer)
    let errors = Filled(SentForm(), filled.errors)
    var fields: [FieldItem] = [
      .text(
        errors, "code", SignInWords.newCode, Asking(hint: SignInWords.newCodeHint), autocomplete: "one-time-code",
        inputmode: "numeric", wide: "10")
    ]
    if present {
      fields.append(.text(errors, "present", SignInWords.presentCode, autocomplete: "off", wide: "20"))
    }
    let view = SecondFactorView(
      pageHeading: title, words: SignInWords.setUp,
      picture: QRPicture.svg(of: address, title: SignInWords.picture).map { Markup(html: $0) },
      secretWords: code.secretWords, accountName: person.signInName ?? person.name, action: action, fields: fields,
      mainButton: ButtonView(text: SignInWords.setUpButton))
    return Page(
      title: title, template: "pages/second-factor", view: view, errors: filled.errors,
      keepsTyped: false)
  }

  /// The codes, this once.
  static func codesPage(_ codes: [String], to: String) -> Page {
    let view = ShownOnceView(
      pageHeading: SignInWords.codesTitle, words: SignInWords.codes, codes: codes, goOnHref: to,
      goOnWords: SignInWords.codesKept)
    return Page(title: SignInWords.codesTitle, template: "pages/shown-once", view: view)
  }
}

/// `pages/second-factor`.
struct SecondFactorView: View {
  var pageHeading: String
  var words: [String]
  var picture: Markup?
  var secretWords: String
  var accountName: String
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}

/// `pages/shown-once`: what is stored only as a hash.
struct ShownOnceView: View {
  var pageHeading: String
  var words: [String]
  var codes: [String]
  var goOnHref: String
  var goOnWords: String
}
