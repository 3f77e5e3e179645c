/// Six digits from a shared secret and the time (RFC 6238 with HMAC-SHA-1 and steps of 30 seconds: what every
/// authenticator app can do).
public struct TimeCode: Sendable {
  /// As RFC 4226 asks: as long as the hash.
  public static let secretBytes = 20
  static let step = 30
  static let digits = 6

  private let secret: [UInt8]
  private let digest: any Digest

  public init(secret: [UInt8], digest: any Digest) {
    self.secret = secret
    self.digest = digest
  }

  /// The step whose code this is: the present one, or one before or after it, because clocks differ.
  ///
  /// - Parameters:
  ///   - typed: what the person typed; spaces between the digits don't matter.
  ///   - seconds: the time since 1970.
  ///   - last: the newest step that was used already; its code and older ones are refused.
  public func step(of typed: String, seconds: Int, after last: Int) -> Int? {
    let code = typed.filter { !$0.isWhitespace }
    let now = seconds / Self.step
    return [now, now - 1, now + 1].first { $0 > last && Self.isEqual(self.code(atStep: $0), code) }
  }

  /// Each step's code.
  func code(atStep step: Int, digits: Int = TimeCode.digits) -> String {
    let message = withUnsafeBytes(of: UInt64(step).bigEndian) { [UInt8]($0) }
    let hash = digest.hmacSHA1(message, key: secret)
    let start = Int(hash[hash.count - 1] & 15)
    let number = hash[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
    let most = (0..<digits).reduce(1) { product, _ in product * 10 }
    let text = String(number % most)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// Takes the same time wherever the first difference stands.
  private static func isEqual(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// What an app reads from a QR code.
  ///
  /// - Parameter account: the person's sign-in name.
  public func address(for account: String, at issuer: String) -> String {
    let label = Self.escaped(issuer) + ":" + Self.escaped(account)
    return "otpauth://totp/\(label)?secret=\(Base32.text(secret))&issuer=\(Self.escaped(issuer))"
  }

  /// For people who type the secret: groups of four.
  public var secretWords: String {
    Base32.text(secret).enumerated().map { $0 > 0 && $0 % 4 == 0 ? " \($1)" : "\($1)" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
      default: "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

/// RFC 4648, without padding.
enum Base32 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  static func text(_ bytes: [UInt8]) -> String {
    var (text, held, bits) = ("", 0, 0)
    for byte in bytes {
      held = held << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(letters[held >> bits & 31])
      }
      held &= (1 << bits) - 1
    }
    if bits > 0 { text.append(letters[held << (5 - bits) & 31]) }
    return text
  }
}
