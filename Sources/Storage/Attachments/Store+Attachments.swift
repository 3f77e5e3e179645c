public import CaseRules
public import Casework
import Crypto

extension Store: Attachments {
  public func beginAttachment(at now: Instant) async throws -> any AttachmentWriting {
    let id = Hex.text(SecureRandomness().bytes(16))
    try await writes.write { connection in
      try AttachmentRows.forget(unrecordedBefore: now - Self.unrecordedSeconds, on: connection)
      try connection.run("INSERT INTO attachments (id, begun_at) VALUES ($1, $2)", [.text(id), .integer(now.seconds)])
    }
    return SealingAttachment(id, in: self)
  }

  public func attachment(
    of caseID: CaseID, at position: Int, parts: Int
  ) async throws -> (any AttachmentReading)? {
    try await opening { keys in
      try await database.read { connection -> OpenAttachment? in
        let row = try connection.first(
          "SELECT id, wrapped FROM attachments WHERE case_id = $1 AND position = $2",
          [.text(caseID.text), .integer(position)])
        guard let row, let caseKey = try CaseKeys(connection: connection, keys: keys).key(of: caseID) else {
          return nil
        }
        let id = try row.text(0)
        guard
          let key = try? Sealing.unwrap(
            row.blob(1), under: caseKey, for: Place.attachmentKey(id, of: caseID, position))
        else { throw StorageFault.unreadable(caseID: caseID.text, position: position) }
        return OpenAttachment(database: self.database, id: id, key: key, parts: parts)
      }
    }
  }

  /// How long a file may lie here without its entry: longer than any upload takes.
  private static let unrecordedSeconds = 86_400
}

/// Seals a file part by part as it comes. What it keeps in memory does not grow with the file.
private actor SealingAttachment: AttachmentWriting {
  private let id: String
  private let store: Store
  private let key = SymmetricKey(size: .bits256)
  private var waiting: [UInt8] = []
  private var rows: [[SQLValue]] = []
  private var (size, parts) = (0, 0)
  private var (digest, hash) = (SHA256(), SHA256())

  init(_ id: String, in store: Store) { (self.id, self.store) = (id, store) }

  func add(_ bytes: [UInt8]) async throws {
    hash.update(data: bytes)
    size += bytes.count
    waiting += bytes
    var start = 0
    // The last part is marked, so one is held back until more comes.
    while waiting.count - start > AttachmentRows.partSize {
      try seal(waiting[start..<(start + AttachmentRows.partSize)], isLast: false)
      start += AttachmentRows.partSize
      if rows.count == AttachmentRows.atOnce { try await keep() }
    }
    waiting.removeFirst(start)
  }

  func finish() async throws -> SealedAttachment {
    try seal(waiting[...], isLast: true)
    waiting = []
    try await keep()
    return SealedAttachment(
      id: id, key: key.withUnsafeBytes { [UInt8]($0) }, size: size, parts: parts,
      digest: Hex.text(Array(digest.finalize())), hash: Hex.text(Array(hash.finalize())))
  }

  func abandon() async throws {
    let id = id
    try await store.writes.write { try AttachmentRows.forget(unrecorded: id, on: $0) }
  }

  private func seal(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws {
    parts += 1
    let place = Place.attachmentPart(parts, of: id, isLast: isLast)
    let sealed = try Sealing.seal(Array(bytes), under: key, for: place)
    digest.update(data: sealed)
    rows.append([.text(id), .integer(parts), .blob(sealed)])
  }

  private func keep() async throws {
    let rows = rows
    self.rows = []
    try await store.writes.write { try Self.insertion.run(rows, on: $0) }
  }

  private static let insertion = Insertion(into: "attachment_parts", ["attachment", "number", "sealed"])
}

private struct OpenAttachment: AttachmentReading {
  let database: any SQLDatabase
  let id: String
  let key: SymmetricKey
  let parts: Int

  func bytes(from part: Int) async throws -> (bytes: [UInt8], next: Int)? {
    guard part <= parts else { return nil }
    let id = id
    let rows = try await database.read { try AttachmentRows.parts(of: id, after: part - 1, on: $0) }
    var (bytes, next): ([UInt8], Int) = ([], part)
    for row in rows where row.number <= parts {
      let place = Place.attachmentPart(next, of: id, isLast: next == parts)
      guard row.number == next, let opened = try? Sealing.open(row.sealed, under: key, for: place) else {
        throw StorageFault.damaged(detail: "a part of a file does not open")
      }
      bytes += opened
      next += 1
    }
    if next == part { throw StorageFault.damaged(detail: "parts of a file are missing") }
    return (bytes, next)
  }
}
