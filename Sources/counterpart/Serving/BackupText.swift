import CaseRules
import Documents
import Storage

/// What commands print of a backup.
enum BackupText {
  static func json(_ header: BackupHeader, path: String, bytes: Int) -> JSON {
    .object([
      .init("file", .text(path)), .init("taken", .text(header.taken.iso)), .init("schema", .number(header.schema)),
      .init("rows", .number(header.rows)), .init("bytes", .number(bytes)),
      .init("masterKey", .bool(header.hasMasterKey)),
    ])
  }
}
