/// A JSON value that keeps the order of its keys, so that a person can read what a program prints.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSON
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A text, or null.
  public static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  /// Two spaces for each level.
  public var pretty: String { written(indent: "") }

  /// All on one line.
  public var line: String {
    switch self {
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.value.line }.joined(separator: ",") + "}"
    default: pretty
    }
  }

  private func written(indent: String) -> String {
    let deeper = indent + "  "
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let value): return String(value)
    case .text(let value): return Self.quoted(value)
    case .list(let items):
      return Self.nested("[", items.map { $0.written(indent: deeper) }, "]", indent)
    case .object(let members):
      return Self.nested(
        "{", members.map { Self.quoted($0.key) + ": " + $0.value.written(indent: deeper) }, "}", indent)
    }
  }

  private static func nested(_ open: String, _ parts: [String], _ close: String, _ indent: String) -> String {
    if parts.isEmpty { return open + close }
    let inner = parts.map { indent + "  " + $0 }.joined(separator: ",\n")
    return open + "\n" + inner + "\n" + indent + close
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case let control where control.value < 32:
        let hex = String(control.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
