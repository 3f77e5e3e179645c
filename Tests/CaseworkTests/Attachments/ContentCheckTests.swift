import CaseRules
import Casework
import Testing

/// A file is what the end of its name says, by its content; nothing of it is unpacked.
@Suite struct ContentCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var says: String
    var name: String
    var bytes: [UInt8]
    var fault: AttachmentFault?

    init(_ says: String, _ name: String, _ bytes: [UInt8], refused fault: AttachmentFault? = nil) {
      (self.says, self.name, self.bytes, self.fault) = (says, name, bytes, fault)
    }

    init(_ says: String, _ name: String, _ text: String, refused fault: AttachmentFault? = nil) {
      self.init(says, name, Array(text.utf8), refused: fault)
    }

    var testDescription: String { says }
  }

  static let word = ["[Content_Types].xml", "word/document.xml"]
  static let odtKind = "application/vnd.oasis.opendocument.text"
  static let odt = Archive([("mimetype", odtKind), ("content.xml", "<x/>"), ("META-INF/manifest.xml", "<x/>")]).bytes

  static let cases: [Case] = [
    Case("a PDF", "a.pdf", "%PDF-1.7\n…"),
    Case("a capital ending", "A.PDF", "%PDF-1.7\n…"),
    Case("a page that calls itself a PDF", "a.pdf", "<html><body>", refused: .notWhatItSays(.pdf)),
    Case("a PDF that begins later", "a.pdf", " %PDF-1.7", refused: .notWhatItSays(.pdf)),
    Case("a JPEG", "a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0]),
    Case("the other ending of a JPEG", "a.b.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0]),
    Case("a PNG", "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]),
    Case("a PNG that calls itself a JPEG", "a.jpg", [0x89, 0x50, 0x4E, 0x47], refused: .notWhatItSays(.jpeg)),
    Case("a Word document", "a.docx", Archive(word).bytes),
    Case("an archive that is no document", "a.docx", Archive(["a.exe"]).bytes, refused: .notWhatItSays(.docx)),
    Case(
      "a workbook is no Word document", "a.docx", Archive(["[Content_Types].xml", "xl/workbook.xml"]).bytes,
      refused: .notWhatItSays(.docx)),
    Case("a workbook", "a.xlsx", Archive(["[Content_Types].xml", "xl/workbook.xml"]).bytes),
    Case("a Word document with macros", "a.docx", Archive(word + ["word/vbaProject.bin"]).bytes, refused: .hasMacros),
    Case("a Word document that was cut", "a.docx", Archive(word).bytes.dropLast(3), refused: .notWhatItSays(.docx)),
    Case(
      "a Word document with something behind it", "a.docx", Archive(word).bytes + [1, 2, 3],
      refused: .notWhatItSays(.docx)),
    Case(
      "a program with a document behind it", "a.docx", [0x4D, 0x5A] + Archive(word).bytes,
      refused: .notWhatItSays(.docx)),
    Case("a list that says too much", "a.docx", Archive(word, claims: 9).bytes, refused: .notWhatItSays(.docx)),
    Case("an OpenDocument text", "a.odt", odt),
    Case(
      "an archive without its kind", "a.odt", Archive(["content.xml", "META-INF/manifest.xml"]).bytes,
      refused: .notWhatItSays(.odt)),
    Case("text", "a.txt", "Zoë’s plan\r\n\tfor Monday"),
    Case("text with a null", "a.txt", "a\0b", refused: .notWhatItSays(.text)),
    Case("text in another encoding", "a.txt", [0x5A, 0x6F, 0xEB, 0x0A], refused: .notWhatItSays(.text)),
    Case("text that ends in the middle of a letter", "a.txt", [0x61, 0xC3], refused: .notWhatItSays(.text)),
    Case("an email", "a.eml", "Received: by x\r\n\tfolded\r\nFrom: a@example.org\r\nSubject: b\r\n\r\nText"),
    Case("text is no email", "a.eml", "Dear all,\nFrom: me", refused: .notWhatItSays(.email)),
    Case("an email that nobody sent", "a.eml", "Subject: b\n\n", refused: .notWhatItSays(.email)),
    Case("nothing in it", "a.pdf", "", refused: .empty),
    Case("a program", "a.exe", "MZ", refused: .otherKind(ending: "exe")),
    Case("a document that may hold macros", "a.docm", Archive(word).bytes, refused: .otherKind(ending: "docm")),
    Case("a name without an end", "letter", "a", refused: .otherKind(ending: "")),
    Case("two ends: the last says it", "a.pdf.exe", "%PDF-", refused: .otherKind(ending: "exe")),
  ]

  @Test(arguments: cases, [1, 7, 100_000]) func contentDecides(_ given: Case, _ step: Int) throws {
    var found: AttachmentFault?
    do {
      var check = try ContentCheck(name: given.name)
      for start in stride(from: 0, to: given.bytes.count, by: step) {
        check.add(Array(given.bytes[start..<min(start + step, given.bytes.count)]))
      }
      try check.finish()
    } catch {
      found = error
    }
    #expect(found == given.fault)
  }

  @Test func aLongDocumentIsReadByItsEnd() throws {
    let filler = String(repeating: "x", count: 700_000)
    let bytes = Archive(Self.word.map { ($0, "") } + [("word/media/image1.png", filler)]).bytes
    var check = try ContentCheck(name: "long.docx")
    for start in stride(from: 0, to: bytes.count, by: 65_536) {
      check.add(Array(bytes[start..<min(start + 65_536, bytes.count)]))
    }
    try check.finish()
  }
}

/// A ZIP archive whose entries are kept as they are.
struct Archive {
  private(set) var bytes: [UInt8] = []

  init(_ names: [String], claims: Int? = nil) { self.init(names.map { ($0, "x") }, claims: claims) }

  init(_ entries: [(name: String, text: String)], claims: Int? = nil) {
    var list: [UInt8] = []
    for (name, text) in entries.map({ (Array($0.name.utf8), Array($0.text.utf8)) }) {
      // Of version 2.0, kept as they are, on no day, with no sum.
      let common = Self.number(20, 2) + [UInt8](repeating: 0, count: 12)
      let sizes = Self.number(text.count, 4) + Self.number(text.count, 4) + Self.number(name.count, 2)
      list += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + common + sizes + [UInt8](repeating: 0, count: 12)
      list += Self.number(bytes.count, 4) + name
      bytes += [0x50, 0x4B, 3, 4] + common + sizes + Self.number(0, 2) + name + text
    }
    let (start, count) = (bytes.count, Self.number(claims ?? entries.count, 2))
    bytes += list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
    bytes += Self.number(list.count, 4) + Self.number(start, 4) + Self.number(0, 2)
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
