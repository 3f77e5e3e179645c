import Foundation

/// A message that a mail server hands over: its headers, and its parts where it has some. Only what says what kind of
/// message it is and which of ours it is about is looked at.
public struct IncomingMail: Sendable {
  /// Names in small letters, in order.
  let headers: [(name: String, value: String)]
  let parts: [IncomingMail]
  /// Of a message without parts, as it came.
  let body: Substring

  /// What is beyond this is not looked at.
  public static let mostBytes = 1_000_000

  public init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(Self.mostBytes), as: UTF8.self).replacing("\r\n", with: "\n")
    self.init(text[...], depth: 0)
  }

  /// - Parameter depth: of the parts within parts; nobody needs many.
  private init(_ text: Substring, depth: Int) {
    // Some mail servers put a line of their own before the first header.
    let whole = text.hasPrefix("From ") ? text.drop(while: { $0 != "\n" }).dropFirst() : text
    let head = whole.range(of: "\n\n")
    headers = Self.headers(head.map { whole[..<$0.lowerBound] } ?? whole)
    let rest = head.map { whole[$0.upperBound...] } ?? ""
    let type = Self.first("content-type", headers)
    let kind = type.lowercased()
    if depth < 4, kind.hasPrefix("multipart/"), let border = Self.parameter("boundary", of: type) {
      (parts, body) = (Self.parts(rest, border).map { IncomingMail($0, depth: depth + 1) }, "")
    } else if depth < 4, kind.hasPrefix("message/rfc822") || kind.hasPrefix("text/rfc822-headers") {
      (parts, body) = ([IncomingMail(rest, depth: depth + 1)], "")
    } else {
      (parts, body) = ([], rest)
    }
  }

  subscript(name: String) -> String { Self.first(name, headers) }

  func has(_ name: String) -> Bool { headers.contains { $0.name == name } }

  private static func first(_ name: String, _ headers: [(name: String, value: String)]) -> String {
    headers.first { $0.name == name }?.value ?? ""
  }

  /// A line that begins with a space goes on with the one before.
  static func headers(_ text: Substring) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.first == " " || line.first == "\t" {
        if !found.isEmpty { found[found.count - 1].value += " " + line.trimmingCharacters(in: .whitespaces) }
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        found.append((line[..<colon].lowercased(), value))
      }
    }
    return found
  }

  private static func parts(_ text: Substring, _ border: String) -> [Substring] {
    var parts: [Substring] = []
    var start: Substring.Index?
    var line = text.startIndex
    while line < text.endIndex {
      let end = text[line...].firstIndex(of: "\n") ?? text.endIndex
      let words = text[line..<end]
      let next = end == text.endIndex ? end : text.index(after: end)
      if words.hasPrefix("--" + border) {
        if let start { parts.append(text[start..<line]) }
        start = words.hasPrefix("--" + border + "--") ? nil : next
        if start == nil { break }
      }
      line = next
    }
    // The end of a message that was cut short counts too.
    if let start, start < text.endIndex { parts.append(text[start...]) }
    return parts
  }

  static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard pair.count == 2, pair[0].lowercased() == name else { continue }
      let value = pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
      return value.isEmpty ? nil : value
    }
    return nil
  }
}
