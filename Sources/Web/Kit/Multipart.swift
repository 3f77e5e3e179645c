/// A form with a file, as browsers send it (`multipart/form-data`, RFC 7578). What no browser writes is refused.
enum Multipart {
  static let mostParts = 100
  private static let mostHeaderBytes = 4_000

  /// The boundary that a content type names; nil for another type.
  static func boundary(of type: String) -> [UInt8]? {
    let parts = type.split(separator: ";").map { $0.filter { $0 != " " } }
    guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
    let named = parts.dropFirst().first { $0.lowercased().hasPrefix("boundary=") }
    let text = (named ?? "").dropFirst("boundary=".count).filter { $0 != "\"" }
    return (1...70).contains(text.utf8.count) ? Array(text.utf8) : nil
  }

  static func form(_ body: [UInt8], boundary: [UInt8]) throws(Problem) -> SentForm {
    let line = Array("\r\n--".utf8) + boundary
    // The first line has no line before it.
    var rest = (Array("\r\n".utf8) + body)[...]
    guard rest.starts(with: line) else { throw .malformed }
    rest = rest.dropFirst(line.count)
    var form = SentForm()
    var count = 0
    while !rest.starts(with: Array("--".utf8)) {
      guard rest.starts(with: Array("\r\n".utf8)), count < mostParts, let end = start(of: line, in: rest.dropFirst(2))
      else { throw .malformed }
      try add(rest[(rest.startIndex + 2)..<end], to: &form)
      rest = rest[(end + line.count)...]
      count += 1
    }
    return form
  }

  private static func add(_ part: ArraySlice<UInt8>, to form: inout SentForm) throws(Problem) {
    let gap = Array("\r\n\r\n".utf8)
    guard let end = start(of: gap, in: part.prefix(mostHeaderBytes)) else { throw .malformed }
    let content = part[(end + gap.count)...]
    let (name, file) = try Self.part(part[..<end])
    if file != nil {
      // A field in which no file was chosen is sent without content.
      if !content.isEmpty { form.files.append(SentForm.File(name: name, bytes: Array(content))) }
    } else {
      guard let value = String(validating: content, as: UTF8.self) else { throw .malformed }
      form.fields.append(SentForm.Field(name: name, value: value))
    }
  }

  /// The name of a part's field by the part's head, and what its file was called where it is one.
  static func part(_ head: ArraySlice<UInt8>) throws(Problem) -> (name: String, file: String?) {
    guard let head = String(validating: head, as: UTF8.self) else { throw .malformed }
    let lines = head.split(whereSeparator: \.isNewline)
    let said = lines.first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let said, said.contains("form-data"), let name = parameter("name", of: said) else { throw .malformed }
    return (name, parameter("filename", of: said))
  }

  /// What stands between quotation marks after `; name=`. Browsers write a quotation mark inside as `%22`.
  private static func parameter(_ name: String, of line: Substring) -> String? {
    guard let found = line.firstRange(of: "; \(name)=\"") else { return nil }
    let after = line[found.upperBound...]
    return after.firstIndex(of: "\"").map { String(after[..<$0]) }
  }

  static func start(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      let last = buffer.count - wanted.count
      var at = 0
      while at <= last {
        if buffer[at] == wanted[0], wanted.indices.allSatisfy({ buffer[at + $0] == wanted[$0] }) {
          return bytes.startIndex + at
        }
        at += 1
      }
      return nil
    }
  }
}
