import Foundation

extension Message {
  /// The message in the form of RFC 5322: plain text first, then the same as simple HTML.
  ///
  /// - Parameter sender: the mailbox that it comes from.
  public func bytes(from sender: String) -> [UInt8] {
    let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
    let border = "=_counterpart_\(id)"
    let root = root.map { "<\(Self.plain($0))@\(Self.plain(domain))>" }
    let thread = root.map { ["In-Reply-To: \($0)", "References: \($0)"] } ?? []
    let head =
      [
        "Date: \(Self.date(sentAt))", "From: Counterpart <\(Self.plain(sender))>", "To: <\(Self.plain(recipient))>",
        "Subject: \(Self.word(subject))", "Message-ID: <\(Self.plain(id))@\(Self.plain(domain))>",
      ] + thread + [
        "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All", "MIME-Version: 1.0",
        "Content-Type: multipart/alternative; boundary=\"\(border)\"", "",
      ]
    let parts = [("plain", text), ("html", html)].flatMap { kind, body in
      [
        "--\(border)", "Content-Type: text/\(kind); charset=utf-8", "Content-Transfer-Encoding: base64", "",
        Self.lines(Data(body.utf8).base64EncodedString()),
      ]
    }
    return Array((head + parts + ["--\(border)--", ""]).joined(separator: "\r\n").utf8)
  }

  var text: String { paragraphs.joined(separator: "\r\n\r\n") + "\r\n" }

  var html: String {
    let body = paragraphs.map { paragraph in
      let words = Self.escaped(paragraph)
      return Self.isAddress(paragraph) ? "<p><a href=\"\(words)\">\(words)</a></p>" : "<p>\(words)</p>"
    }
    return "<!doctype html>\r\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>\(Self.escaped(subject))"
      + "</title></head>\r\n<body>\r\n" + body.joined(separator: "\r\n") + "\r\n</body></html>\r\n"
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(where: \.isWhitespace)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// Without signs that would end a header or an address.
  private static func plain(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F && $0 != "<" && $0 != ">" })
  }

  /// A header's text: as it is where that can be, else as an encoded word (RFC 2047).
  private static func word(_ text: String) -> String {
    if text.utf8.count <= 60, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.contains("=?") { return text }
    var words: [String] = []
    var run: [UInt8] = []
    for sign in text where !sign.isNewline {
      if run.count + sign.utf8.count > 42 { (words, run) = (words + [Self.encoded(run)], []) }
      run += sign.utf8
    }
    return (words + [encoded(run)]).joined(separator: "\r\n ")
  }

  private static func encoded(_ bytes: [UInt8]) -> String { "=?utf-8?B?\(Data(bytes).base64EncodedString())?=" }

  private static func lines(_ text: String) -> String {
    var lines: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(rest.prefix(76))
      rest = rest.dropFirst(76)
    }
    return lines.joined(separator: "\r\n")
  }

  /// As mail writes a moment, in UTC.
  static func date(_ seconds: Int) -> String {
    let (day, time) = (Int((Double(seconds) / 86_400).rounded(.down)), ((seconds % 86_400) + 86_400) % 86_400)
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    // Days since 1 March of the year 0 make leap days the last of their year.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let date = ofYear - (153 * month + 2) / 5 + 1
    let number = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (number <= 2 ? 1 : 0)
    let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    return "\(weekdays[((day % 7) + 7) % 7]), \(two(date)) \(months[number - 1]) \(year) "
      + "\(two(time / 3_600)):\(two(time / 60 % 60)):\(two(time % 60)) +0000"
  }
}
