public import CaseRules

/// Looks at a file while it passes, and says whether it is what the end of its name says. It unpacks nothing.
public struct ContentCheck: Sendable {
  public let type: AttachmentType
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var size = 0
  private var text = TextCheck()
  private static let mostHead = 16_384
  /// The list of what is in an archive stands at its end; a document's is much shorter.
  private static let mostTail = 262_144

  /// - Throws: `AttachmentFault.otherKind`.
  public init(name: String) throws(AttachmentFault) {
    let ending = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]).lowercased() } ?? ""
    guard let type = AttachmentType.allCases.first(where: { $0.endings.contains(ending) }) else {
      throw .otherKind(ending: ending)
    }
    self.type = type
  }

  public mutating func add(_ bytes: [UInt8]) {
    head += bytes.prefix(max(0, Self.mostHead - head.count))
    size += bytes.count
    switch type {
    case .docx, .xlsx, .odt:
      tail += bytes.suffix(Self.mostTail)
      if tail.count > 2 * Self.mostTail { tail.removeFirst(tail.count - Self.mostTail) }
    case .text: text.add(bytes)
    default: break
    }
  }

  /// - Throws: `AttachmentFault`: `empty`, `notWhatItSays`, `hasMacros`.
  public func finish() throws(AttachmentFault) {
    if size == 0 { throw .empty }
    if try !isWhatItSays() { throw .notWhatItSays(type) }
  }

  private func isWhatItSays() throws(AttachmentFault) -> Bool {
    switch type {
    case .pdf: return begins("%PDF-")
    case .jpeg: return head.starts(with: [0xFF, 0xD8, 0xFF])
    case .png: return head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .docx: return try isDocument("word/document.xml")
    case .xlsx: return try isDocument("xl/workbook.xml")
    case .odt:
      let kind = Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
      return try isArchive(of: ["content.xml", "META-INF/manifest.xml"])
        && head.dropFirst(ArchiveList.localHeader).starts(with: kind)
    case .text: return text.isText
    case .email: return MailHead(head).isMail
    }
  }

  private func begins(_ mark: String) -> Bool { head.starts(with: Array(mark.utf8)) }

  private func isDocument(_ main: String) throws(AttachmentFault) -> Bool {
    try isArchive(of: ["[Content_Types].xml", main])
  }

  private func isArchive(of wanted: [String]) throws(AttachmentFault) -> Bool {
    guard head.starts(with: ArchiveList.localMark), let names = ArchiveList.names(end: tail, of: size) else {
      return false
    }
    guard wanted.allSatisfy(names.contains) else { return false }
    let holdsPrograms = names.contains { name in
      name.hasSuffix("vbaProject.bin") || name.hasPrefix("Basic/") || name.hasPrefix("Scripts/")
    }
    if holdsPrograms { throw .hasMacros }
    return true
  }
}

/// The list of names that stands at the end of a ZIP archive (APPNOTE 4.3.12 and 4.3.16).
enum ArchiveList {
  static let localMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// Bytes before the name of an entry.
  static let localHeader = 30
  private static let entryMark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
  private static let endMark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let endSize = 22

  /// - Parameters:
  ///   - end: the last bytes of the file.
  ///   - size: of the whole file.
  /// - Returns: nil where there is no such list, or it does not stand where the end says.
  static func names(end: [UInt8], of size: Int) -> Set<String>? {
    guard end.count >= endSize else { return nil }
    let first = end.count - endSize
    let at = stride(from: first, through: max(0, first - 65_535), by: -1).first { at in
      end[at...].starts(with: endMark) && at + endSize + number(end, at + 20, 2) == end.count
    }
    guard let at else { return nil }
    let (count, length, offset) = (number(end, at + 10, 2), number(end, at + 12, 4), number(end, at + 16, 4))
    let start = offset - (size - end.count)
    guard start >= 0, start + length == at else { return nil }
    return names(end[start..<at], count)
  }

  private static func names(_ list: ArraySlice<UInt8>, _ count: Int) -> Set<String>? {
    var (names, rest): (Set<String>, ArraySlice<UInt8>) = ([], list)
    for _ in 0..<count {
      guard rest.count >= 46, rest.starts(with: entryMark) else { return nil }
      let base = rest.startIndex
      let name = number(rest, base + 28, 2)
      let whole = 46 + name + number(rest, base + 30, 2) + number(rest, base + 32, 2)
      guard whole <= rest.count else { return nil }
      names.insert(String(decoding: rest[(base + 46)..<(base + 46 + name)], as: UTF8.self))
      rest = rest.dropFirst(whole)
    }
    return rest.isEmpty ? names : nil
  }

  /// Little-endian.
  private static func number<Bytes: RandomAccessCollection>(_ bytes: Bytes, _ at: Int, _ length: Int) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
  }
}

/// Whether bytes that come one after another are text in UTF-8.
struct TextCheck: Sendable {
  private var carried: [UInt8] = []
  private var isSound = true

  var isText: Bool { isSound && carried.isEmpty }

  mutating func add(_ bytes: [UInt8]) {
    guard isSound else { return }
    let all = carried + bytes
    // A letter of several bytes may be cut in two.
    let cut = Self.unfinished(all)
    guard let text = String(validating: all.dropLast(cut), as: UTF8.self) else {
      isSound = false
      return
    }
    carried = Array(all.suffix(cut))
    isSound = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
  }

  private static func unfinished(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let needs = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return needs > back ? back : 0
    }
    return 0
  }
}

/// Whether a file begins as a message does: with header fields, among them who sent it and one of what, when or how
/// (RFC 5322).
struct MailHead {
  let isMail: Bool

  init(_ head: [UInt8]) {
    var names: Set<String> = []
    var isSound = !head.contains(0)
    for line in head.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
        // The last line may be cut; any other must be a field.
        isSound = isSound && line.endIndex == head.endIndex
        break
      }
      let name = line[..<colon]
      guard name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        isSound = false
        break
      }
      names.insert(String(decoding: name, as: UTF8.self).lowercased())
    }
    isMail = isSound && names.contains("from") && !names.isDisjoint(with: ["date", "subject", "received"])
  }
}
