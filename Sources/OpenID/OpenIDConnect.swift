public import CaseRules
public import Casework
public import Curl
import Foundation

/// OpenID Connect: the authorisation code flow, with PKCE.
public struct OpenIDConnect: SingleSignOn {
  private let client: HTTPClient
  private let shelf: KeyShelf
  private let digest: any Digest
  private let now: @Sendable () -> Instant

  public init(_ client: HTTPClient, digest: any Digest, now: @escaping @Sendable () -> Instant) {
    self.client = client
    shelf = KeyShelf(client)
    self.digest = digest
    self.now = now
  }

  public func address(_ question: IdentityQuestion, at provider: IdentityProvider) async throws -> String {
    let document = try await shelf.document(of: provider, now: now())
    var fields = [
      ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", question.redirect),
      ("scope", "openid profile email"), ("state", question.state), ("nonce", question.nonce),
      ("code_challenge", Base64URL.text(digest.sha256(Array(question.verifier.utf8)))),
      ("code_challenge_method", "S256"),
    ]
    if let most = provider.maxAge { fields.append(("max_age", "\(most)")) }
    return document.authorization + (document.authorization.contains("?") ? "&" : "?") + Self.form(fields)
  }

  public func identity(
    code: String, _ question: IdentityQuestion, at provider: IdentityProvider, now: Instant
  ) async throws -> ProvedIdentity {
    let document = try await shelf.document(of: provider, now: now)
    let token = try await token(for: code, question, provider, document)
    let header = try TokenHeader(token)
    let keys = try await shelf.keys(of: provider, having: header, now: now)
    let claims: [String: Claim]
    do {
      claims = try keys.claims(of: token, header.keyID, header.algorithm)
    } catch TokenFault.unknownKey {
      throw IdentityFault(.token, "The token is signed with a key that \(provider.issuer) does not publish.")
    } catch {
      throw IdentityFault(.token, "The token’s signature is not right.")
    }
    return try ClaimCheck(provider: provider, question: question, now: now).identity(claims)
  }

  /// Reads what a provider says of itself: where it signs people in, and where it changes codes for tokens.
  public func check(_ provider: IdentityProvider) async throws -> (authorization: String, token: String) {
    let document = try await shelf.document(of: provider, now: now())
    return (document.authorization, document.token)
  }

  private func token(
    for code: String, _ question: IdentityQuestion, _ provider: IdentityProvider, _ document: ProviderDocument
  ) async throws -> String {
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", question.redirect),
      ("code_verifier", question.verifier),
    ]
    var headers = [
      HTTPHeader("Content-Type", "application/x-www-form-urlencoded"), HTTPHeader("Accept", "application/json"),
    ]
    if !provider.clientSecret.isEmpty, document.takesSecretInHeader {
      // Both halves are encoded as in a form before they are put together (RFC 6749, 2.3.1).
      let pair = Self.encoded(provider.clientID) + ":" + Self.encoded(provider.clientSecret)
      headers.append(HTTPHeader("Authorization", "Basic " + Data(pair.utf8).base64EncodedString()))
    } else {
      fields.append(("client_id", provider.clientID))
      if !provider.clientSecret.isEmpty { fields.append(("client_secret", provider.clientSecret)) }
    }
    let answer: HTTPAnswer
    do {
      answer = try await client.send(
        HTTPRequest(.post, document.token, headers: headers, body: Array(Self.form(fields).utf8)))
    } catch let fault as CurlFault {
      throw IdentityFault(.provider, "\(document.token): \(fault.description)")
    }
    let said = (try? JSONDecoder().decode([String: Claim].self, from: Data(answer.body))) ?? [:]
    if answer.status >= 500 || answer.status == 429 {
      throw IdentityFault(.provider, "\(document.token) answers with \(answer.status).")
    }
    guard answer.status == 200, let token = said["id_token"]?.text else {
      let error = said["error"]?.text ?? "no id_token"
      let kind: IdentityFault.Kind = error == "invalid_client" ? .provider : .code
      throw IdentityFault(kind, "\(document.token) answers with \(answer.status): \(error.prefix(60)).")
    }
    return token
  }

  private static func form(_ fields: [(String, String)]) -> String {
    fields.map { encoded($0) + "=" + encoded($1) }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
