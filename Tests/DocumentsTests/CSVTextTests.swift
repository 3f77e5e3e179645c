import Testing

@testable import Documents

/// A file of rows opens in every spreadsheet and runs in none.
@Suite struct CSVTextTests {
  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+44 1632", "\"'+44 1632\""), ("-2", "\"'-2\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
    ("  =cmd|' /C calc'!A0", "\"'  =cmd|' /C calc'!A0\""), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""),
    ("＝1", "\"'＝1\""), ("%0A", "\"'%0A\""), ("\u{0}=1", "\"'\u{0}=1\""),
  ]) func aFormulaStandsBehindAnApostrophe(value: String, cell: String) {
    #expect(CSVText.cell(value) == cell)
  }

  @Test(arguments: [
    ("Nia Vale", "Nia Vale"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("O'Neill", "\"O'Neill\""),
    ("a\nb", "\"a\nb\""), ("Siân 李", "Siân 李"), ("1-2", "1-2"),
  ]) func everythingElseStaysAsItIs(value: String, cell: String) {
    #expect(CSVText.cell(value) == cell)
  }

  @Test func linesEndAsTheStandardHasIt() {
    var sheet = CSVText(header: ["A", "B"])
    sheet.add(["1", "2,3"])
    #expect(sheet.text == "\u{FEFF}A,B\r\n1,\"2,3\"\r\n")
  }
}
