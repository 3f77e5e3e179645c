import CaseRules
import Foundation
import Testing

@testable import Documents

/// Workbooks are read by another program, and do no harm here.
@Suite struct WorkbookTests {
  private static let python: String = {
    let root = (0..<3).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
    return root.appending(path: ".venv/bin/python").path
  }()

  /// What a script of Python writes with openpyxl.
  private static func made(_ script: String) async throws -> [UInt8] {
    let lines =
      "import sys, io, datetime, zipfile, openpyxl\nout = io.BytesIO()\n" + script
      + "\nsys.stdout.buffer.write(out.getvalue())"
    return try await ConfinedProcess(
      program: python, arguments: ["-I", "-c", lines],
      limits: ProcessLimits(seconds: 120, processorSeconds: 120, memoryBytes: nil, outputBytes: 64 << 20)
    ).run([])
  }

  private static func sheet(_ rows: String) -> String {
    "book = openpyxl.Workbook()\nsheet = book.active\n\(rows)\nbook.save(out)"
  }

  private static func read(_ workbook: [UInt8], seconds: Int = 60) async throws -> String {
    String(decoding: try await WorkbookReader(python: python, seconds: seconds).text(workbook), as: UTF8.self)
  }

  @Test func itsRowsAreLines() async throws {
    let workbook = try await Self.made(
      Self.sheet(
        """
        sheet.append(["Log of 2025"])
        sheet.append(["Ref", "Date raised", "Outcome, at last"])
        sheet.append([12.0, datetime.datetime(2025, 4, 3), "agreed\\nby both"])
        sheet.append([])
        sheet.append(["A2", 46115, "=1+1"])
        book.create_sheet("Other").append(["never", "read"])
        """))
    #expect(WorkbookReader.isWorkbook(workbook))
    #expect(
      try await Self.read(workbook)
        == "Log of 2025\nRef,Date raised,\"Outcome, at last\"\n12,2025-04-03,agreed by both\n\nA2,46115\n")
  }

  @Test func whatIsNoWorkbookIsSaid() async throws {
    for bytes in [
      Array("PK\u{3}\u{4}xxxxxxxx".utf8),
      try await Self.made(
        "zipfile.ZipFile(out, 'w').writestr('a.txt', 'x')"),
    ] {
      await #expect(throws: LogFault.spreadsheet(.broken)) { try await Self.read(bytes) }
    }
  }

  /// 300 MB in 300 kB, and a sheet whose last cell is a million rows away.
  @Test func aBombIsTooLarge() async throws {
    let bomb = try await Self.made(
      """
      made = zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED)
      made.writestr('xl/worksheets/sheet1.xml', b' ' * 300_000_000)
      made.close()
      """)
    #expect(bomb.count < 1_000_000)
    await #expect(throws: LogFault.spreadsheet(.tooLarge)) { try await Self.read(bomb) }
    let far = try await Self.made(Self.sheet("sheet['A1'] = 'a'\nsheet['B1'] = 'b'\nsheet['XFD1000000'] = 'x'"))
    await #expect(throws: LogFault.spreadsheet(.tooLarge)) { try await Self.read(far) }
  }

  @Test func whereNothingReadsThemItIsSaid() async throws {
    await #expect(throws: LogFault.spreadsheet(.missing)) { try await WorkbookReader().text([1]) }
    await #expect(throws: LogFault.spreadsheet(.missing)) {
      try await WorkbookReader(python: "/usr/bin/python3").text([1])
    }
    #expect(!WorkbookReader().isSet)
  }
}
