import Mustache

/// HTML that we have rendered ourselves: the one thing a template may draw without escaping.
struct Markup: Sendable, MustacheCustomRenderable {
  let html: String
  var renderText: String { html }
  var isNull: Bool { html.isEmpty }
}

/// Escapes byte by byte. Mustache's own way compares whole characters, so a quotation mark followed by a combining
/// accent is another character to it, passes unescaped, and would close an attribute.
struct EscapedHTML: MustacheContentType {
  static let name = "HTML5"

  func escapeText(_ text: String) -> String { Self.escape(text) }

  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: needsEscape) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x22 || byte == 0x27
  }
}
