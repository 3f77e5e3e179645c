public import CaseRules

/// A log of past challenges as it was given: its headings and its rows. A column whose heading says that it names the
/// person concerned is dropped while it is read, and stands nowhere afterwards.
public struct LogSheet: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    /// Where it stands in the file, from 1.
    public var line: Int
    public var cells: [String]
    /// How many cells it has in the file, where they do not fit the headings.
    public var misfit: Int?
  }

  /// Without those that were dropped; empty for a column without one, which can't be chosen.
  public private(set) var headings: [String] = []
  public private(set) var rows: [Row] = []
  /// Headings of the columns that are not read.
  public private(set) var dropped: [String] = []

  public static let mostBytes = 20_000_000
  public static let mostRows = 100_000

  /// - Parameter bytes: separated values in UTF-8, UTF-16 or Windows-1252, parted by commas, semicolons or tabs.
  public init(_ bytes: [UInt8], on today: Day) throws(LogFault) {
    if bytes.count > Self.mostBytes { throw .tooLarge(mostBytes: Self.mostBytes) }
    if Self.isOtherKind(bytes) { throw .spreadsheet(.otherKind) }
    guard let text = SheetText.utf8(bytes) else { throw .notText }
    let records = try Self.records(text, SheetText.separator(text))
    guard let start = Self.start(records) else { throw .empty }
    let names = records[start].fields.map(\.trimmed)
    let identifying = Self.identifying(names, records[(start + 1)...], on: today)
    let kept = names.indices.filter { !identifying.contains($0) }
    headings = kept.map { names[$0] }
    dropped = identifying.map { names[$0] }
    for (place, name) in headings.enumerated() where !name.isEmpty {
      if headings[..<place].contains(where: { $0.lowercased() == name.lowercased() }) { throw .headingTwice(name) }
    }
    for record in records[(start + 1)...] {
      var cells = record.fields.map(\.trimmed)
      while cells.count > names.count, cells.last?.isEmpty == true { cells.removeLast() }
      if cells.allSatisfy(\.isEmpty) { continue }
      let misfit = cells.count > names.count ? cells.count : nil
      cells += Array(repeating: "", count: max(0, names.count - cells.count))
      rows.append(Row(line: record.line, cells: misfit == nil ? kept.map { cells[$0] } : [], misfit: misfit))
      if rows.count > Self.mostRows { throw .tooManyRows(most: Self.mostRows) }
    }
    if rows.isEmpty { throw .empty }
  }

  /// The columns that say who is concerned, by their headings or by what stands in them.
  private static func identifying(
    _ names: [String], _ records: ArraySlice<CSVReader.Record>, on today: Day
  ) -> [Int] {
    let check = IdentityCheck(known: KnownIdentities(), today: today)
    let known = LogHeadings.guesses(names).values
    return names.indices.filter { place in
      if LogHeadings.isOfIdentity(names[place]) { return true }
      if known.contains(names[place]) { return false }
      let cells = records.prefix(50).compactMap { $0.fields.count > place ? $0.fields[place].trimmed : nil }
      let filled = cells.filter { !$0.isEmpty }
      let found = filled.filter { cell in
        check.findings(in: String(cell.prefix(200))).contains { $0.kind != .oldDate && $0.kind != .mentioned }
      }
      return found.count * 2 > filled.count
    }
  }

  /// The headings are the first row with at least two filled cells: above them may stand a title.
  private static func start(_ records: [CSVReader.Record]) -> Int? {
    records.prefix(20).firstIndex { record in record.fields.filter { !$0.trimmed.isEmpty }.count > 1 }
  }

  /// Old workbooks of Excel and those with a password, and compressed files.
  private static func isOtherKind(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
  }

  private static func records(_ text: [UInt8], _ separator: UInt8) throws(LogFault) -> [CSVReader.Record] {
    do {
      return try CSVReader.records(text, separator: separator)
    } catch {
      throw switch error {
      case .notUTF8: .notText
      case .openQuote(let line): .openQuote(line: line)
      case .textAfterQuote(let line): .textAfterQuote(line: line)
      case .quoteInside(let line): .quoteInside(line: line)
      case .bareReturn(let line): .bareReturn(line: line)
      case .nul(let line): .nul(line: line)
      }
    }
  }
}

extension LogSheet {
  /// As it is kept until it has been brought in: without the columns that were dropped.
  public var kept: String {
    let head = Self.line(["\(dropped.count)"] + dropped + headings)
    return head + rows.map { Self.line(["\($0.line)", $0.misfit.map { "\($0)" } ?? ""] + $0.cells) }.joined()
  }

  /// Nil where the text is none of ours.
  public init?(kept text: String) {
    guard let records = try? CSVReader.records(Array(text.utf8)), let head = records.first?.fields,
      let count = head.first.flatMap({ Int($0) }), head.count > count
    else { return nil }
    dropped = Array(head[1..<(count + 1)])
    headings = Array(head[(count + 1)...])
    for record in records.dropFirst() {
      guard record.fields.count >= 2, let line = Int(record.fields[0]) else { return nil }
      rows.append(Row(line: line, cells: Array(record.fields.dropFirst(2)), misfit: Int(record.fields[1])))
    }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
  }
}
