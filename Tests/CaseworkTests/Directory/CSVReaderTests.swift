import Casework
import Testing

/// RFC 4180, rule by rule, with the lines on which records begin.
@Suite struct CSVReaderTests {
  struct Line: Sendable, CustomTestStringConvertible {
    var says: String
    var text: String
    var records: [CSVReader.Record] = []
    var fault: CSVReader.Fault?
    var testDescription: String { says }
  }

  private static func at(_ line: Int, _ fields: String...) -> CSVReader.Record {
    CSVReader.Record(line: line, fields: fields)
  }

  static let lines = [
    Line(says: "each record on a line", text: "a,b\r\nc,d\r\n", records: [at(1, "a", "b"), at(2, "c", "d")]),
    Line(says: "the last line may have no end", text: "a,b\r\nc,d", records: [at(1, "a", "b"), at(2, "c", "d")]),
    Line(says: "LF alone ends a line", text: "a\nb\n", records: [at(1, "a"), at(2, "b")]),
    Line(says: "spaces belong to a field", text: " a , b ", records: [at(1, " a ", " b ")]),
    Line(says: "fields may be empty", text: ",a,\n,,", records: [at(1, "", "a", ""), at(2, "", "", "")]),
    Line(says: "quotes go around a field", text: "\"a\",\"\"", records: [at(1, "a", "")]),
    Line(says: "commas and quotes inside", text: "\"a,b\",\"say \"\"c\"\"\"", records: [at(1, "a,b", "say \"c\"")]),
    Line(
      says: "line breaks inside keep the count", text: "\"a\r\nb\",c\r\nd,e",
      records: [at(1, "a\r\nb", "c"), at(3, "d", "e")]),
    Line(says: "a byte order mark is no text", text: "\u{FEFF}a,b", records: [at(1, "a", "b")]),
    Line(says: "blank lines hold nothing", text: "\n\na\n\r\n\nb\n\n", records: [at(3, "a"), at(6, "b")]),
    Line(says: "but an empty field in quotes is one", text: "\"\"\n", records: [at(1, "")]),
    Line(says: "every script", text: "Siân,王,أحمد", records: [at(1, "Siân", "王", "أحمد")]),
    Line(says: "nothing at all", text: "", records: []),
    Line(says: "a quote that never ends", text: "a\n\"b\nc", fault: .openQuote(line: 2)),
    Line(says: "text after a quote", text: "a\n\"b\"c,d", fault: .textAfterQuote(line: 2)),
    Line(says: "a quote inside", text: "a\nb\"c", fault: .quoteInside(line: 2)),
    Line(says: "a carriage return alone", text: "a\rb", fault: .bareReturn(line: 1)),
    Line(says: "a nought", text: "a\n\u{0}", fault: .nul(line: 2)),
  ]

  @Test(arguments: lines) func reads(line: Line) {
    let result = Result { () throws(CSVReader.Fault) in try CSVReader.records(Array(line.text.utf8)) }
    #expect(result == (line.fault.map { .failure($0) } ?? .success(line.records)))
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(throws: CSVReader.Fault.notUTF8(line: 2)) { try CSVReader.records([0x61, 0x0A, 0xE9, 0x2C]) }
  }
}
