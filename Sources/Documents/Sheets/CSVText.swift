/// Rows as comma-separated values that every spreadsheet opens, and none of them runs: what a spreadsheet would take
/// for a formula stands behind an apostrophe.
public struct CSVText: Sendable {
  /// Lines end as RFC 4180 has it. The mark at the start tells spreadsheets that it is UTF-8.
  public private(set) var text = "\u{FEFF}"

  public init(header: [String]) { add(header) }

  public mutating func add(_ cells: [String]) { text += cells.map(Self.cell).joined(separator: ",") + "\r\n" }

  static func cell(_ value: String) -> String {
    let start = value.unicodeScalars.first { !$0.properties.isWhitespace && $0.value >= 0x20 }
    let isFormula = start.map { formulas.contains($0) } ?? false
    let hasControl = value.unicodeScalars.first.map { $0.value < 0x20 } ?? false
    let safe = isFormula || hasControl ? "'" + value : value
    let isPlain = safe.unicodeScalars.allSatisfy { !quoted.contains($0) }
    return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// Also in their wide forms, which some programs take for the same.
  private static let formulas: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"]
  private static let quoted: Set<Unicode.Scalar> = [",", "\"", "\n", "\r", ";", "\t", "'"]
}
