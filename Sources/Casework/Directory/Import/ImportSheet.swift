import CaseRules

/// The lines of a file of posts and people, by their columns. Which columns there are, the first line says.
struct ImportSheet {
  struct Line {
    var number: Int
    var values: [ImportColumn: String]

    subscript(column: ImportColumn) -> String { values[column] ?? "" }
  }

  private(set) var columns: Set<ImportColumn> = []
  private(set) var lines: [Line] = []
  private(set) var mistakes: [(line: Int, mistake: ImportMistake)] = []

  init(_ bytes: [UInt8]) {
    do {
      let records = try CSVReader.records(bytes)
      let header = records.isEmpty ? nil : header(records[0])
      if let header { for record in records.dropFirst() { add(record, header) } }
      if mistakes.isEmpty, records.count < 2 { mistakes.append((1, .empty)) }
    } catch {
      mistakes.append(Self.mistake(error))
    }
  }

  private mutating func header(_ record: CSVReader.Record) -> [ImportColumn]? {
    if record.fields.count == 1, record.fields[0].contains(where: { $0 == ";" || $0 == "\t" }) {
      mistakes.append((record.line, .otherSeparator))
      return nil
    }
    var found: [ImportColumn] = []
    for field in record.fields {
      let name = field.trimmed.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
      guard let column = ImportColumn(rawValue: name) else {
        mistakes.append((record.line, .unknownColumn(field)))
        continue
      }
      if found.contains(column) { mistakes.append((record.line, .columnTwice(field))) }
      found.append(column)
    }
    for needed in [ImportColumn.post, .title] where !found.contains(needed) {
      mistakes.append((record.line, .columnMissing(needed)))
    }
    for (one, other) in [(ImportColumn.person, ImportColumn.signInName), (.signInName, .person)]
    where found.contains(one) && !found.contains(other) {
      mistakes.append((record.line, .columnMissing(other)))
    }
    if found.contains(.personEmail), !found.contains(.person) {
      mistakes.append((record.line, .columnMissing(.person)))
    }
    columns = Set(found)
    return mistakes.isEmpty ? found : nil
  }

  private mutating func add(_ record: CSVReader.Record, _ header: [ImportColumn]) {
    guard record.fields.count == header.count else {
      let mistake = ImportMistake.fieldCount(expected: header.count, found: record.fields.count)
      return mistakes.append((record.line, mistake))
    }
    let values = zip(header, record.fields.map(\.trimmed))
    lines.append(Line(number: record.line, values: Dictionary(values) { first, _ in first }))
  }

  private static func mistake(_ fault: CSVReader.Fault) -> (line: Int, mistake: ImportMistake) {
    switch fault {
    case .notUTF8(let line): (line, .notUTF8)
    case .openQuote(let line): (line, .openQuote)
    case .textAfterQuote(let line): (line, .textAfterQuote)
    case .quoteInside(let line): (line, .quoteInside)
    case .bareReturn(let line): (line, .bareReturn)
    case .nul(let line): (line, .nul)
    }
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
