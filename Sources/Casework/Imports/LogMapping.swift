public import CaseRules

/// What the columns of a partnership's log are, and what values in them mean that nobody here knows. It is remembered
/// for the next file.
public struct LogMapping: Sendable, Equatable {
  /// The heading of each column that is read, as it stands in the file.
  public var columns: [LogColumn: String] = [:]
  /// By column and value as it was typed: one of the vocabulary, or empty for "not recorded".
  public var values: [LogColumn: [String: String]] = [:]

  public init() {}

  /// What was remembered, as far as the file has those headings, and guesses for the rest.
  public init(for sheet: LogSheet, remembered: LogMapping?) {
    let known = (remembered?.columns ?? [:]).filter { sheet.headings.contains($0.value) }
    let rest = sheet.headings.filter { !known.values.contains($0) }
    let isOurs = !known.isEmpty
    columns = known
    values = remembered?.values ?? [:]
    // Where the file is one that was mapped before, what was left out then was left out on purpose.
    if !isOurs { columns = LogHeadings.guesses(rest) }
  }

  /// How a value is compared: small letters and digits alone.
  public static func folded(_ value: String) -> String {
    String(value.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension LogMapping {
  /// Without values that may say who is concerned: what is remembered stands unsealed.
  public func remembered(on today: Day) -> LogMapping {
    let check = IdentityCheck(known: KnownIdentities(), today: today)
    var mapping = self
    mapping.values = values.mapValues { $0.filter { check.findings(in: $0.key).isEmpty } }
    return mapping
  }

  /// By column and folded value.
  var folded: [LogColumn: [String: String]] {
    values.mapValues { values in
      Dictionary(values.map { (Self.folded($0.key), $0.value) }) { first, _ in first }
    }
  }

  /// A line for each column, `ground=Reason`, and for each value, `ground:drift=Delay`.
  public var text: String {
    var lines: [String] = []
    for column in LogColumn.allCases {
      if let heading = columns[column] { lines.append("\(column.rawValue)=\(Self.oneLine(heading))") }
      for (value, id) in (values[column] ?? [:]).sorted(by: { $0.key < $1.key }) {
        lines.append("\(column.rawValue):\(id)=\(Self.oneLine(value))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Lines that are none of ours are left out.
  public init(text: String) {
    for line in text.split(separator: "\n") {
      guard let end = line.firstIndex(of: "=") else { continue }
      let (name, value) = (line[..<end], String(line[line.index(after: end)...]))
      let parts = name.split(separator: ":", maxSplits: 1)
      guard let column = parts.first.flatMap({ LogColumn(rawValue: String($0)) }) else { continue }
      if name.contains(":") {
        values[column, default: [:]][value] = parts.count == 2 ? String(parts[1]) : ""
      } else {
        columns[column] = value
      }
    }
  }

  /// A heading with a line break in it is compared without.
  private static func oneLine(_ heading: String) -> String { heading.replacing("\n", with: " ") }
}
