public import CaseRules
import Foundation

/// The beginning of a backup, as lines that a person can read.
public struct BackupHeader: Sendable {
  public var taken: Instant
  /// The schema of the store that it was taken of.
  public var schema: Int
  /// Rows of all tables.
  public var rows: Int { tables.reduce(0) { $0 + $1.rows } }
  var tables: [(table: BackupTable, rows: Int)]
  /// Policies and calendars that the store was served with, by their paths.
  var files: [String]
  /// What knows the master key, and the one that was taking over.
  var keyChecks: [String]
  /// Under a passphrase; nil where it was not asked for.
  var masterKey: WrappedMasterKey?
  public var hasMasterKey: Bool { masterKey != nil }

  static let title = "counterpart-backup 1"
  static let anyTitle = "counterpart-backup "

  /// Ends in an empty line.
  var text: String {
    var lines = [Self.title, "taken \(taken.iso)", "schema \(schema)"]
    lines += keyChecks.map { "key \($0)" }
    if let masterKey { lines.append("master-key \(masterKey.text)") }
    lines += tables.map {
      "table \($0.table.name) \($0.rows) \(Self.list($0.table.columns)) \(Self.list($0.table.key))"
    }
    lines += files.map { "file \($0)" }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// Nil for lines of another shape.
  init?(text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.first == Self.title else { return nil }
    var (taken, schema): (Instant?, Int?) = (nil, nil)
    (tables, files, keyChecks) = ([], [], [])
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { return nil }
      switch words[0] {
      case "taken": taken = Instant(iso: words[1])
      case "schema": schema = Int(words[1])
      case "key": keyChecks.append(words[1])
      case "master-key":
        masterKey = WrappedMasterKey(text: words[1])
        if masterKey == nil { return nil }
      case "table":
        guard let table = Self.table(words[1]) else { return nil }
        tables.append(table)
      case "file": files.append(words[1])
      default: return nil
      }
    }
    guard let taken, let schema else { return nil }
    (self.taken, self.schema) = (taken, schema)
  }

  init(
    taken: Instant, schema: Int, tables: [(table: BackupTable, rows: Int)], files: [String], keyChecks: [String],
    masterKey: WrappedMasterKey?
  ) {
    (self.taken, self.schema, self.tables) = (taken, schema, tables)
    (self.files, self.keyChecks, self.masterKey) = (files, keyChecks, masterKey)
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ",") }

  private static func table(_ text: String) -> (table: BackupTable, rows: Int)? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 4, let rows = Int(words[1]), rows >= 0 else { return nil }
    let table = BackupTable(words[0], words[2], by: words[3])
    // The names become part of a statement.
    let isName = ([table.name] + table.columns).allSatisfy { name in
      !name.isEmpty && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (97...122).contains($0) }
    }
    return isName && !table.columns.isEmpty ? (table, rows) : nil
  }
}
