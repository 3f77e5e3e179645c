import CaseRules
import Testing

@testable import Casework

/// Files as spreadsheets write them; a column that says who is concerned is gone as soon as it is read.
@Suite struct LogSheetTests {
  static let today = Day(number: 20_560)

  static func sheet(_ text: String) throws(LogFault) -> LogSheet { try LogSheet(Array(text.utf8), on: today) }

  static let text = "Ref,Date raised,Raising agency\r\nA1,03/04/2026,Zoë’s school\r\n"

  @Test func everyEncodingThatSpreadsheetsWriteIsTheSame() throws {
    let utf16 = Array(Self.text.utf16)
    let little = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    // E9, EB, 92 are é, ë and ’ in Windows-1252.
    let windows = Self.text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
    let files = [
      Array(Self.text.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big,
      windows,
      Array(Self.text.replacing(",", with: ";").utf8), Array(Self.text.replacing(",", with: "\t").utf8),
    ]
    for (place, file) in files.enumerated() {
      let sheet = try LogSheet(file, on: Self.today)
      #expect(sheet.headings == ["Ref", "Date raised", "Raising agency"], "\(place)")
      #expect(sheet.rows == [LogSheet.Row(line: 2, cells: ["A1", "03/04/2026", "Zoë’s school"])], "\(place)")
    }
    let plain = Array("Ref,Date\nA1,x\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try LogSheet(plain, on: Self.today).headings == ["Ref", "Date"], "UTF-16 without a mark")
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var fault: LogFault
    init(_ text: String, _ fault: LogFault) { (bytes, self.fault) = (Array(text.utf8), fault) }
    init(_ bytes: [UInt8], _ fault: LogFault) { (self.bytes, self.fault) = (bytes, fault) }
    var testDescription: String { "\(fault)" }
  }

  @Test(arguments: [
    Wrong("", .empty), Wrong("a,b\n", .empty), Wrong("\n\n", .empty), Wrong("a,b\n,\n ,\n", .empty),
    Wrong("a,b,A\n1,2,3\n", .headingTwice("A")), Wrong("a,b\n\"x,y\n", .openQuote(line: 2)),
    Wrong("a,b\nx\"y,1\n", .quoteInside(line: 2)), Wrong("a,b\n\"x\"y,1\n", .textAfterQuote(line: 2)),
    Wrong("a,b\nx\ry,1\n", .bareReturn(line: 2)), Wrong([0x61, 0x2C, 0x81, 0x0A, 0x62], .notText),
    Wrong([0xFF, 0xFE, 0x00, 0xD8], .notText), Wrong("a,b\nx\u{0}y,1\n", .nul(line: 2)),
    Wrong([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .spreadsheet(.otherKind)),
  ]) func aFileThatCannotBeReadSaysWhere(wrong: Wrong) {
    #expect(throws: wrong.fault) { try LogSheet(wrong.bytes, on: Self.today) }
  }

  @Test func aTitleAboveTheHeadingsAndEmptyRowsAreNoRows() throws {
    let sheet = try Self.sheet(
      "Escalation log 2025,,\n\nRef,Date raised,Stage\nA1,1/4/2025,2\n,,\nA2,2/4/2025\nA3,3/4/2025,2,x\n")
    #expect(sheet.headings == ["Ref", "Date raised", "Stage"])
    #expect(sheet.rows.map(\.line) == [4, 6, 7])
    #expect(sheet.rows[1].cells == ["A2", "2/4/2025", ""] && sheet.rows[2].misfit == 4)
  }

  @Test func whoIsConcernedIsNotKept() throws {
    let sheet = try Self.sheet(
      """
      Ref,Child's name,DOB,Notes,Date raised,Family
      A1,Jay Smith,03/04/2012,Jay Smith was seen,1/4/2025,Smith
      A2,Kim Jones,05/06/2014,Kim Jones of LS1 4AB,2/4/2025,Jones

      """)
    #expect(sheet.headings == ["Ref", "Date raised"])
    #expect(sheet.dropped == ["Child's name", "DOB", "Notes", "Family"])
    for word in ["Jay", "Smith", "Kim", "2012", "LS1"] { #expect(!sheet.kept.contains(word), "\(word)") }
    #expect(LogSheet(kept: sheet.kept) == sheet)
  }

  @Test func headingsSayWhatColumnsAre() throws {
    let sheet = try Self.sheet(
      "Ref no,Date raised,Raising agency,Receiving agency,Ground,Stage reached,Outcome,Date resolved,Days taken\n"
        + "1,2,3,4,5,6,7,8,9"
    )
    let mapping = LogMapping(for: sheet, remembered: nil)
    #expect(
      mapping.columns == [
        .reference: "Ref no", .raised: "Date raised", .raising: "Raising agency", .receiving: "Receiving agency",
        .ground: "Ground", .stage: "Stage reached", .outcome: "Outcome", .settled: "Date resolved",
      ])
  }

  @Test func whatWasChosenIsRemembered() throws {
    var mapping = LogMapping()
    mapping.columns = [.raised: "When", .ground: "Why=so"]
    mapping.values = [.ground: ["Delay: long": "drift", "x": ""]]
    #expect(LogMapping(text: mapping.text) == mapping)
    let sheet = try Self.sheet("When,Why=so,Outcome\n1/4/2025,x,agreed\n")
    #expect(LogMapping(for: sheet, remembered: mapping) == mapping, "what was left out then is left out again")
    mapping.values[.ground]?["Jay Smith LS1 4AB"] = "drift"
    #expect(mapping.remembered(on: Self.today).values == [.ground: ["Delay: long": "drift", "x": ""]])
  }
}
