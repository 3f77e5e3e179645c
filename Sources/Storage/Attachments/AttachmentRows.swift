import CaseRules
import Casework
import Crypto

/// The rows of files inside a transaction.
enum AttachmentRows {
  /// Bytes of a file in one sealed part.
  static let partSize = 65_536
  /// Parts that are read or written at once: a megabyte.
  static let atOnce = 16

  /// Gives a file that lies here to an entry: its key is kept, wrapped under the case's.
  ///
  /// - Throws: a `StorageFault` where the file is not there any more.
  static func give(
    _ attachment: SealedAttachment, to caseID: CaseID, at position: Int, under caseKey: SymmetricKey,
    on connection: any SQLConnection
  ) throws {
    let wrapped = try Sealing.wrap(
      SymmetricKey(data: attachment.key), under: caseKey,
      for: Place.attachmentKey(attachment.id, of: caseID, position))
    let given = try connection.run(
      "UPDATE attachments SET case_id = $1, position = $2, wrapped = $3 WHERE id = $4 AND case_id IS NULL",
      [.text(caseID.text), .integer(position), .blob(wrapped), .text(attachment.id)])
    guard given == 1 else { throw StorageFault.failed(detail: "a file was gone before it was recorded") }
  }

  /// Destroys a case's files with their keys: all of them, or that of one entry.
  static func forget(_ caseID: CaseID, _ position: Int? = nil, on connection: any SQLConnection) throws {
    let (which, values): (String, [SQLValue]) =
      position.map { ("case_id = $1 AND position = $2", [.text(caseID.text), .integer($0)]) }
      ?? ("case_id = $1", [.text(caseID.text)])
    try forget(where: which, values, on: connection)
  }

  /// Forgets a file that no entry has.
  static func forget(unrecorded id: String, on connection: any SQLConnection) throws {
    try forget(where: "id = $1 AND case_id IS NULL", [.text(id)], on: connection)
  }

  /// Forgets what was begun before this moment and never recorded.
  static func forget(unrecordedBefore moment: Instant, on connection: any SQLConnection) throws {
    try forget(where: "case_id IS NULL AND begun_at < $1", [.integer(moment.seconds)], on: connection)
  }

  private static func forget(where which: String, _ values: [SQLValue], on connection: any SQLConnection) throws {
    try connection.run(
      "DELETE FROM attachment_parts WHERE attachment IN (SELECT id FROM attachments WHERE \(which))", values)
    try connection.run("DELETE FROM attachments WHERE \(which)", values)
  }

  /// The sealed parts of a file after one of them, in order.
  static func parts(
    of id: String, after number: Int, on connection: any SQLConnection
  ) throws -> [(number: Int, sealed: [UInt8])] {
    try connection.rows(
      "SELECT number, sealed FROM attachment_parts WHERE attachment = $1 AND number > $2 ORDER BY number LIMIT $3",
      [.text(id), .integer(number), .integer(atOnce)]
    ).map { (try $0.integer(0), try $0.blob(1)) }
  }
}
