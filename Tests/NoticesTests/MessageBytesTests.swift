import Foundation
import Testing

@testable import Notices

/// What goes over the wire: letters about one case hang together in a mailbox, and a letter keeps its own id.
@Suite struct MessageBytesTests {
  private func head(_ root: String?) throws -> [String] {
    let message = Message(
      id: "7K2M0QXR", recipient: "nia@example.org", subject: "To do", paragraphs: ["Answer."], sentAt: 0, root: root)
    let text = String(decoding: message.bytes(from: "counterpart@mail.example.org"), as: UTF8.self)
    let end = try #require(text.firstRange(of: "\r\n\r\n"))
    return text[..<end.lowerBound].components(separatedBy: "\r\n")
  }

  @Test func aLetterOfACaseNamesItsRoot() throws {
    let lines = try head("case-0abc-1f")
    #expect(lines.contains("Message-ID: <7K2M0QXR@mail.example.org>"))
    #expect(lines.contains("In-Reply-To: <case-0abc-1f@mail.example.org>"))
    #expect(lines.contains("References: <case-0abc-1f@mail.example.org>"))
  }

  @Test func aLetterOfSeveralStandsAlone() throws {
    let lines = try head(nil)
    #expect(!lines.contains { $0.hasPrefix("In-Reply-To:") || $0.hasPrefix("References:") })
  }

  /// A root that somebody answers to is the id of no letter.
  @Test func aRootIsNoLetter() {
    #expect(IncomingMail.ids(in: "<case-0abc-1f@mail.example.org> <7K2M0QXR@mail.example.org>") == ["7K2M0QXR"])
  }
}
