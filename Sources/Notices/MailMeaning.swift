import Foundation

/// What a message that came in is, as far as it matters here.
public enum MailMeaning: Sendable, Equatable {
  /// Letters with these ids, of which the first is meant, can't be delivered: the other side's words.
  case cameBack(ids: [String], said: String)
  /// One was put into its reader's mailbox.
  case delivered(ids: [String])
  /// Somebody wrote; the ids of letters that they answer, where they answer any.
  case written(by: String, ids: [String])
  /// A program wrote: it gets no answer.
  case automatic
}

extension IncomingMail {
  public var meaning: MailMeaning {
    if let report = first(of: "message/delivery-status") { return Self.meaning(of: report, ids: returnedIDs) }
    if isAutomatic { return .automatic }
    guard let sender = Self.address(of: has("return-path") ? self["return-path"] : self["from"]) else {
      return .automatic
    }
    let answered = Self.ids(in: self["in-reply-to"] + " " + self["references"])
    return .written(by: sender, ids: answered)
  }

  /// The id of the message itself.
  public var id: String? { Self.ids(in: self["message-id"]).first }

  /// RFC 3834 says who gets no answer; the rest are habits of programs that came before it.
  private var isAutomatic: Bool {
    let submitted = self["auto-submitted"].lowercased().prefix { $0.isLetter || $0 == "-" }
    if !submitted.isEmpty, submitted != "no" { return true }
    if ["bulk", "junk", "list", "auto_reply"].contains(self["precedence"].lowercased()) { return true }
    let marks = [
      "list-id", "list-unsubscribe", "list-post", "x-autoreply", "x-autorespond", "x-auto-response-suppress",
      "x-failed-recipients", "feedback-id",
    ]
    if marks.contains(where: has) { return true }
    if has("return-path"), Self.address(of: self["return-path"]) == nil { return true }
    if self["content-type"].lowercased().hasPrefix("multipart/report") { return true }
    let name = (Self.address(of: self["from"]) ?? "").split(separator: "@").first.map { $0.lowercased() } ?? ""
    let programs = ["mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply", "bounce"]
    return name.isEmpty || programs.contains { name.hasPrefix($0) } || name.hasPrefix("owner-")
      || name.hasSuffix("-request") || name.hasSuffix("-bounces")
  }

  private func first(of kind: String) -> IncomingMail? {
    for part in parts {
      if part["content-type"].lowercased().hasPrefix(kind) { return part }
      if let found = part.first(of: kind) { return found }
    }
    return nil
  }

  /// Ids of the message that is sent back with a report, or of whose headers are.
  private var returnedIDs: [String] {
    let returned = first(of: "message/rfc822") ?? first(of: "text/rfc822-headers")
    return Self.ids(in: returned?.parts.first?["message-id"] ?? "")
  }

  /// RFC 3464: a block about the message, then one for each recipient. A letter of ours has one.
  private static func meaning(of report: IncomingMail, ids: [String]) -> MailMeaning {
    let blocks = report.body.split(separator: "\n\n", omittingEmptySubsequences: true).map { headers($0) }
    let all = ids + blocks.flatMap { $0 }.filter { $0.name == "original-envelope-id" }.map(\.value)
    for block in blocks {
      func field(_ name: String) -> String { block.first { $0.name == name }?.value ?? "" }
      let action = field("action").lowercased()
      if action == "failed" {
        let words = field("diagnostic-code").split(separator: ";", maxSplits: 1).last.map(String.init) ?? ""
        let said = [field("status"), words.trimmingCharacters(in: .whitespaces)].filter { !$0.isEmpty }
        // A status is often the beginning of the words too.
        let isRepeated = said.count == 2 && said[1].contains(said[0])
        return .cameBack(ids: all, said: tidy(isRepeated ? said[1] : said.joined(separator: " ")))
      }
      if action == "delivered" { return .delivered(ids: all) }
    }
    return .automatic
  }

  /// The parts of `<id@host>` before the sign, of such as ours can be.
  static func ids(in text: String) -> [String] {
    text.split(separator: "<", omittingEmptySubsequences: false).dropFirst().prefix(50).compactMap { rest in
      let id = rest.prefix { $0 != "@" && $0 != ">" }
      let isOne = (8...64).contains(id.utf8.count) && id.utf8.allSatisfy { Self.isLetterOrDigit($0) }
      return isOne ? String(id) : nil
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// `name <a@b>`, `<a@b>` or `a@b`; nil for none, and for one that no letter could go to.
  static func address(of header: String) -> String? {
    let inside = header.split(separator: "<", omittingEmptySubsequences: false)
    let bare = inside.count > 1 ? inside[inside.count - 1].prefix { $0 != ">" } : header[...]
    let text = bare.trimmingCharacters(in: .whitespaces)
    let isOne = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2C && $0 != 0x22 }
    let signs = text.utf8.count { $0 == 0x40 }
    return isOne && signs == 1 && (3...254).contains(text.utf8.count) && !text.hasPrefix("@") && !text.hasSuffix("@")
      ? text : nil
  }

  /// Another machine's words, fit to be shown: printable, in one line, not long.
  private static func tidy(_ text: String) -> String {
    let signs = text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : Character($0) }
    return String(String(signs).split(separator: " ").joined(separator: " ").prefix(300))
  }
}
