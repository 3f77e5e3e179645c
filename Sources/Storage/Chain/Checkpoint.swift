import Crypto

/// What the whole store held at one moment, signed: somebody outside can keep the line and prove later that nothing
/// from before it was cut off or removed.
public struct Checkpoint: Sendable, Equatable, CustomStringConvertible {
  /// Events of all cases.
  public var events: Int
  public var cases: Int
  /// SHA-256 over the heads of all cases in the order of their ids.
  public var heads: String
  /// Rows of the access log, and the chain of the last one.
  public var looks: Int
  public var lastLook: String
  /// HMAC under a key that stands outside the database.
  public var signature: String

  init(events: Int, cases: Int, heads: String, looks: Int, lastLook: String, signedWith key: SymmetricKey) {
    self.events = events
    self.cases = cases
    self.heads = heads
    self.looks = looks
    self.lastLook = lastLook
    signature = ""
    signature = code(key)
  }

  /// The line to hand out.
  public var description: String { content + " signed=\(signature)" }

  /// Reads a line that was handed out; nil where it is none. Says nothing of its signature.
  public init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let names = ["events", "cases", "heads", "looks", "look", "signed"]
    guard words.count == names.count + 1, words[0] == Self.title else { return nil }
    var values: [String] = []
    for (word, name) in zip(words.dropFirst(), names) {
      guard word.hasPrefix(name + "=") else { return nil }
      values.append(String(word.dropFirst(name.count + 1)))
    }
    guard let events = Int(values[0]), let cases = Int(values[1]), let looks = Int(values[3]) else { return nil }
    self.events = events
    self.cases = cases
    heads = values[2]
    self.looks = looks
    lastLook = values[4]
    signature = values[5]
  }

  func isSigned(with key: SymmetricKey) -> Bool {
    guard let bytes = Hex.bytes(signature) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(bytes, authenticating: Array(content.utf8), using: key)
  }

  /// The newest one that the store keeps.
  static func last(on connection: any SQLConnection) throws -> Checkpoint? {
    let row = try connection.first("SELECT line FROM checkpoints ORDER BY events DESC, looks DESC LIMIT 1")
    return try row.flatMap { Checkpoint(line: try $0.text(0)) }
  }

  private static let title = "counterpart-checkpoint-1"

  private var content: String {
    "\(Self.title) events=\(events) cases=\(cases) heads=\(heads) looks=\(looks) look=\(lastLook)"
  }

  private func code(_ key: SymmetricKey) -> String {
    Hex.text(Array(HMAC<SHA256>.authenticationCode(for: Array(content.utf8), using: key)))
  }
}

/// One hash over the heads of all cases, fed in the order of their ids.
struct HeadsHash {
  private var hash = SHA256()
  private(set) var cases = 0

  mutating func add(_ caseID: String, _ position: Int, _ chain: [UInt8]) {
    var fields = Fields("head")
    fields.add(caseID)
    fields.add(position)
    fields.add(chain)
    hash.update(data: fields.bytes)
    cases += 1
  }

  var text: String { Hex.text(Array(hash.finalize())) }
}
