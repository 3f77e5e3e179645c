public import CaseRules

/// Reads workbooks of Excel (`.xlsx`) as separated values, with Python's openpyxl in a process of its own: what unpacks
/// to more than it may, computes for too long or is no workbook ends there.
public actor WorkbookReader {
  private let python: String?
  private let seconds: Int
  private var isRunning = false

  /// - Parameter python: the Python of an environment that has openpyxl; nil where workbooks are not read.
  public init(python: String? = nil, seconds: Int = 60) {
    self.python = python
    self.seconds = seconds
  }

  /// Whether there is something to read workbooks with, as far as the settings say.
  public nonisolated var isSet: Bool { python != nil }

  /// Whether the bytes begin like a workbook, or like any other compressed file.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// The first sheet that has rows, in UTF-8, a line for each row; values as they were last worked out, and days as
  /// `2026-04-03`.
  public func text(_ workbook: [UInt8]) async throws(LogFault) -> [UInt8] {
    guard let python else { throw .spreadsheet(.missing) }
    if isRunning { throw .spreadsheet(.busy) }
    isRunning = true
    defer { isRunning = false }
    let process = ConfinedProcess(
      program: python, arguments: ["-I", "-B", "-c", Self.driver],
      limits: ProcessLimits(
        seconds: seconds, processorSeconds: seconds, memoryBytes: 512 << 20, outputBytes: 64 << 20))
    do {
      let answer = try await process.run(workbook)
      if let fault = Self.fault(answer) { throw LogFault.spreadsheet(fault) }
      return Array(answer.dropFirst())
    } catch let fault as LogFault {
      throw fault
    } catch {
      throw .spreadsheet(Self.fault(error))
    }
  }

  /// The first byte says how it went.
  private static func fault(_ answer: [UInt8]) -> LogFault.SpreadsheetFault? {
    switch answer.first {
    case UInt8(ascii: "+"): nil
    case UInt8(ascii: "L"): .tooLarge
    default: .broken
    }
  }

  private static func fault(_ error: any Error) -> LogFault.SpreadsheetFault {
    switch error as? ConversionFault {
    case .missing, .tooOld: .missing
    case .tooSlow: .tooSlow
    case .busy: .busy
    // Ended by a limit: of memory, of time, of what it wrote.
    case .failed, nil: .tooLarge
    }
  }

  /// What Python runs. A part may say that it is small and not be: it is unpacked no further than it says, and all of
  /// them together may say no more than 200 MB. What a workbook says of its own size is not believed either.
  private static let driver = """
    import sys
    try:
        import openpyxl
    except ImportError:
        sys.exit(\(ConfinedProcess.missing))
    import csv, datetime, io, zipfile
    out = sys.stdout.buffer
    def end(sign):
        out.write(sign)
        out.flush()
        sys.exit(0)
    data = io.BytesIO(sys.stdin.buffer.read())
    try:
        parts = zipfile.ZipFile(data).infolist()
    except Exception:
        end(b"B")
    if len(parts) > 2000 or sum(part.file_size for part in parts) > 200_000_000:
        end(b"L")
    try:
        book = openpyxl.load_workbook(data, read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    except MemoryError:
        end(b"L")
    except Exception:
        end(b"B")
    def text(value):
        if value is None:
            return ""
        if isinstance(value, datetime.datetime):
            return value.date().isoformat()
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        return " ".join(str(value).replace("\\0", " ").split())
    try:
        for sheet in sheets:
            sheet.reset_dimensions()
            made = io.StringIO()
            writer = csv.writer(made, lineterminator="\\n")
            filled = 0
            for count, row in enumerate(sheet.iter_rows(values_only=True)):
                if count > \(mostRows):
                    end(b"L")
                cells = [text(value) for value in row[:\(mostColumns)]]
                while cells and not cells[-1]:
                    cells.pop()
                filled += len(cells) > 1
                writer.writerow(cells)
            if filled > 1:
                out.write(b"+" + made.getvalue().encode("utf-8"))
                sys.exit(0)
    except MemoryError:
        end(b"L")
    except Exception:
        end(b"B")
    out.write(b"+")
    """

  private static let mostRows = 110_000
  private static let mostColumns = 200
}
