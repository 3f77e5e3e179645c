public import Curl
import Foundation

/// A service of GOV.UK Notify, as its key names it.
public struct NotifyAccount: Sendable, Equatable {
  /// Without a slash at its end.
  public var url: String
  public var id: String
  public var secret: String
  /// A template whose subject is `((subject))` and whose body is `((body))`.
  public var template: String

  public static let publicURL = "https://api.notifications.service.gov.uk"

  /// - Parameter key: as Notify shows it once: a name, the service's id and a secret, each of the two a UUID.
  /// - Returns: nil where the key has not that form.
  public init?(key: String, template: String, url: String = publicURL) {
    let signs = Array(key.trimmingCharacters(in: .whitespacesAndNewlines))
    guard signs.count >= 73, signs[signs.count - 37] == "-" else { return nil }
    (id, secret) = (String(signs[(signs.count - 73)..<(signs.count - 37)]), String(signs.suffix(36)))
    guard UUID(uuidString: id) != nil, UUID(uuidString: secret) != nil, UUID(uuidString: template) != nil else {
      return nil
    }
    self.template = template
    self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
  }
}

/// Hands messages to GOV.UK Notify, which sends them. It is told the words of a message and its id, by which it later
/// says what became of it.
public struct NotifySender: Sender {
  /// HMAC with SHA-256.
  public typealias Signing = @Sendable (_ message: [UInt8], _ key: [UInt8]) -> [UInt8]

  private let client: HTTPClient
  private let service: NotifyAccount
  private let seconds: @Sendable () -> Int
  private let limits: HTTPLimits
  private let sign: Signing

  /// - Parameter seconds: since 1970. Notify believes a moment that is at most 30 seconds from its own.
  public init(
    _ client: HTTPClient, _ service: NotifyAccount, seconds: @escaping @Sendable () -> Int,
    within limits: HTTPLimits = HTTPLimits(), sign: @escaping Signing
  ) {
    (self.client, self.service, self.seconds, self.limits, self.sign) = (client, service, seconds, limits, sign)
  }

  private struct Order: Encodable {
    struct Words: Encodable { var subject, body: String }
    var address, template, reference: String
    var personalisation: Words

    enum CodingKeys: String, CodingKey {
      case address = "email_address"
      case template = "template_id"
      case reference, personalisation
    }
  }

  private struct Refusal: Decodable {
    struct Reason: Decodable { var error, message: String }
    var errors: [Reason]
  }

  public func send(_ message: Message) async throws {
    let order = Order(
      address: message.recipient, template: service.template, reference: message.id,
      personalisation: Order.Words(subject: message.subject, body: message.paragraphs.joined(separator: "\n\n")))
    let request = HTTPRequest(
      .post, service.url + "/v2/notifications/email",
      headers: [HTTPHeader("Authorization", "Bearer " + token), HTTPHeader("Content-Type", "application/json")],
      body: Array(try JSONEncoder().encode(order)))
    do {
      let answer = try await client.send(request, within: limits)
      if answer.status != 201 { throw Self.refusal(answer) }
    } catch let fault as CurlFault {
      throw NotSent(isPermanent: false, isForAll: fault.isForAll, "GOV.UK Notify: \(fault.description)")
    }
  }

  /// A JSON Web Token that names the service and the moment.
  private var token: String {
    let head = Self.coded(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
    let claims = Self.coded(Array(#"{"iss":"\#(service.id)","iat":\#(seconds())}"#.utf8))
    let signature = sign(Array("\(head).\(claims)".utf8), Array(service.secret.utf8))
    return "\(head).\(claims).\(Self.coded(signature))"
  }

  private static func coded(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// What is wrong with the service, its key, its limits or Notify itself would meet every message, and passes or is
  /// put right. Only a word about the address is about this message for good.
  private static func refusal(_ answer: HTTPAnswer) -> NotSent {
    let said = try? JSONDecoder().decode(Refusal.self, from: Data(answer.body))
    let words = said?.errors.map(\.message).joined(separator: " ") ?? ""
    let sentence = "GOV.UK Notify refused with \(answer.status): \(words.prefix(300))"
    switch answer.status {
    case 400:
      let isAddress = said?.errors.contains { $0.error == "ValidationError" && $0.message.hasPrefix("email_address") }
      return NotSent(isPermanent: isAddress ?? false, sentence)
    case 401, 403, 429, 500...: return NotSent(isPermanent: false, isForAll: true, sentence)
    default: return NotSent(isPermanent: false, sentence)
    }
  }
}
