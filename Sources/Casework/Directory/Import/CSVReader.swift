/// Reads comma-separated values as RFC 4180 has them: fields in quotes may hold commas, quotes written twice, and line
/// breaks. Lines may end in CR LF, as there, or in LF alone. A byte order mark at the start is not part of the text.
public enum CSVReader {
  /// A record with the line on which it begins, counted from 1 in the file: a field may hold line breaks.
  public struct Record: Sendable, Equatable {
    public var line: Int
    public var fields: [String]
    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// Why the text is not such a file, and where.
  public enum Fault: Error, Equatable, Sendable {
    case notUTF8(line: Int)
    /// A quoted field that began on this line never ends.
    case openQuote(line: Int)
    /// Something follows the closing quote of a field.
    case textAfterQuote(line: Int)
    /// A quote stands inside a field that does not begin with one.
    case quoteInside(line: Int)
    /// A carriage return that is not part of a line's end.
    case bareReturn(line: Int)
    case nul(line: Int)
  }

  /// Every record but blank lines, which hold nothing.
  ///
  /// - Parameter separator: what parts the fields, where it is no comma.
  public static func records(
    _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")
  ) throws(Fault) -> [Record] {
    var reading = Reading(bytes, separator)
    return try reading.all()
  }

  private struct Reading {
    let bytes: [UInt8]
    let separator: UInt8
    var place = 0
    var line = 1

    init(_ bytes: [UInt8], _ separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    mutating func all() throws(Fault) -> [Record] {
      var records: [Record] = []
      while place < bytes.count {
        let first = line
        let start = place
        let fields = try record()
        let isBlank = fields == [""] && !bytes[start..<place].contains(quote)
        if !isBlank { records.append(Record(line: first, fields: fields)) }
      }
      return records
    }

    private mutating func record() throws(Fault) -> [String] {
      var fields: [String] = []
      while true {
        fields.append(place < bytes.count && bytes[place] == quote ? try quoted() : try plain())
        if place == bytes.count { return fields }
        if bytes[place] == separator {
          place += 1
          continue
        }
        try endOfLine()
        return fields
      }
    }

    private mutating func plain() throws(Fault) -> String {
      let start = place
      while place < bytes.count, !isEnd(bytes[place]) {
        if bytes[place] == quote { throw .quoteInside(line: line) }
        place += 1
      }
      return try text(Array(bytes[start..<place]), on: line)
    }

    private mutating func quoted() throws(Fault) -> String {
      let first = line
      var content: [UInt8] = []
      place += 1
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        guard byte == quote else {
          if byte == newline { line += 1 }
          content.append(byte)
          continue
        }
        guard place < bytes.count, bytes[place] == quote else {
          guard place == bytes.count || isEnd(bytes[place]) else { throw .textAfterQuote(line: line) }
          return try text(content, on: first)
        }
        content.append(quote)
        place += 1
      }
      throw .openQuote(line: first)
    }

    private mutating func endOfLine() throws(Fault) {
      if bytes[place] == carriageReturn {
        guard place + 1 < bytes.count, bytes[place + 1] == newline else { throw .bareReturn(line: line) }
        place += 1
      }
      place += 1
      line += 1
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == newline || byte == carriageReturn }

    private func text(_ content: [UInt8], on line: Int) throws(Fault) -> String {
      if content.contains(0) { throw .nul(line: line) }
      guard let text = String(validating: content, as: UTF8.self) else { throw .notUTF8(line: line) }
      return text
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
