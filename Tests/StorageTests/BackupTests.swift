import CaseRules
import Casework
import Foundation
import Testing

@testable import Engines
@testable import Storage

/// Back up, put into another place, and compare.
@Suite struct BackupTests {
  /// A place with cases, looks, a draft, a password, an erasure and a checkpoint.
  static func filled() async throws -> Engine {
    let engine = try await VerifyTests.filled()
    let store = try engine.open()
    try await store.save(Draft(id: "d", person: PersonID("p1"), savedAt: Samples.now, body: "{}"))
    try await store.setPassword("scrypt$x", signInName: "nia", for: PersonID("p1"))
    _ = try await SecondFactorTests.put([1, 2, 3], into: store, of: PersonID("p1"), recoveryHashes: ["r1", "r2"])
    try await store.add(
      AccessToken(
        id: "k", tokenHash: "h", person: PersonID("p1"), post: Samples.post, name: "n", scope: .read,
        madeAt: Samples.now, endsAt: Samples.now + 60))
    try await store.putAll([("person", "p1", "{}"), ("agency", "a1", "{\"name\":\"Ysgol \u{1F600}\"}")])
    _ = try await store.append(
      Samples.append("c3", after: 4, events: [Samples.event("removed")], erasing: [1]))
    try await store.close()
    return engine
  }

  static func backup(_ engine: Engine, to path: String? = nil) async throws -> String {
    let path = try path ?? (scratch() + "/store.backup")
    _ = try await Backup(of: try engine.database(), name: "store").write(to: path, at: Samples.now)
    return path
  }

  static func scratch() throws -> String {
    let folder = NSTemporaryDirectory() + "backup-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Every row of every table that is kept, and which.
  static func rows(_ database: any SQLDatabase) async throws -> [String: [[SQLValue]]] {
    let rows = try await database.read { connection in
      var all: [String: [[SQLValue]]] = [:]
      for table in BackupTable.all {
        try table.each(on: connection) { all[table.name, default: []].append($0.values) }
      }
      return all
    }
    try database.close()
    return rows
  }

  @Test func everyTableAndColumnIsKeptOrLeftOutOnPurpose() throws {
    let database = try SQLiteDatabase(path: try Self.scratch() + "/new.sqlite")
    let found = try database.writeNow { writer in
      try Migration.run(Migration.all, on: writer, path: "")
      var found: [String: Set<String>] = [:]
      for row in try writer.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'") {
        let name = try row.text(0)
        found[name] = Set(try writer.rows("SELECT name FROM pragma_table_info('\(name)')").map { try $0.text(0) })
      }
      return found
    }
    try database.close()
    #expect(Set(found.keys) == Set(BackupTable.all.map(\.name) + BackupTable.leftOut))
    for table in BackupTable.all { #expect(found[table.name] == Set(table.columns), "\(table.name)") }
  }

  @Test func whatIsRestoredIsWhatWasBackedUp() async throws {
    let (engine, other) = (try await Self.filled(), try Engine())
    let path = try await Self.backup(engine)
    let restore = try Restore(from: path)
    let store = try await restore.fill(try other.database(), name: "other", key: engine.key)
    try await restore.finish(store)
    #expect(try await store.verify().isEmpty)
    #expect(try await store.draft("d", of: PersonID("p1"))?.body == "{}")
    #expect(try await store.words(of: CaseID("c1")) == [1: "w0", 2: "w1", 3: "w2", 4: "w3"])
    try store.database.close()
    #expect(try await Self.rows(try other.database()) == Self.rows(try engine.database()))
  }

  @Test func aRestoredStoreHasEveryIndex() async throws {
    let (engine, other) = (try await Self.filled(), try Engine())
    let restore = try Restore(from: try await Self.backup(engine))
    try await restore.finish(try await restore.fill(try other.database(), name: "other", key: engine.key))
    let (new, restored) = (try await Self.indexes(engine), try await Self.indexes(other))
    #expect(new.count > 10)
    #expect(restored == new)
  }

  private static func indexes(_ engine: Engine) async throws -> [String] {
    let database = try engine.database()
    let sql = engine.place.indexes
    let found = try await database.read { try $0.rows(sql).map { try $0.text(0) }.sorted() }
    try database.close()
    return found
  }

  @Test func aRestoredStoreGoesOn() async throws {
    let (engine, other) = (try await Self.filled(), try Engine())
    let restore = try Restore(from: try await Self.backup(engine))
    let store = try await restore.fill(try other.database(), name: "other", key: engine.key)
    try await restore.finish(store)
    #expect(try await store.append(Samples.append("c1", after: 4, key: "new")) == .appended(last: 5))
    let repeated = try await store.append(Samples.append("c1", after: 3))
    #expect(repeated == .repeated(CaseID("c1"), last: 4))
    #expect(try await store.verify().isEmpty)
  }

  /// Every place where one byte may change, of each part of the file: its lines, its rows, its end.
  @Test func oneChangedByteIsRefused() async throws {
    let path = try await Self.backup(try await Self.filled())
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let places = Array(stride(from: 0, to: whole.count, by: 97)) + [whole.count - 1, whole.count - 40]
    for place in places {
      var bytes = whole
      bytes[place] ^= 0x01
      let changed = path + ".changed"
      try Data(bytes).write(to: URL(fileURLWithPath: changed))
      #expect(throws: BackupFault.self, "byte \(place)") { try Restore(from: changed) }
    }
  }

  @Test func aBackupThatIsCutShortIsRefused() async throws {
    let path = try await Self.backup(try await Self.filled())
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let cut = path + ".cut"
    for length in [whole.count - 1, whole.count - 33, whole.count / 2, 60, 30] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: cut))
      #expect(throws: BackupFault.cutShort(path: cut), "\(length) bytes") { try Restore(from: cut) }
    }
    try Data().write(to: URL(fileURLWithPath: cut))
    #expect(throws: BackupFault.notABackup(path: cut)) { try Restore(from: cut) }
  }

  @Test func aStoreThatHoldsSomethingIsLeftAlone() async throws {
    let (engine, other) = (try await Self.filled(), try await VerifyTests.filled())
    let restore = try Restore(from: try await Self.backup(engine))
    let before = try await Self.rows(try other.database())
    await #expect(throws: BackupFault.notEmpty(name: "other")) {
      try await restore.fill(try other.database(), name: "other", key: engine.key)
    }
    #expect(try await Self.rows(try other.database()) == before)
  }

  @Test func anotherStoresKeyIsRefusedBeforeAnythingIsWritten() async throws {
    let (engine, other) = (try await Self.filled(), try Engine())
    let path = try await Self.backup(engine)
    let restore = try Restore(from: path)
    await #expect(throws: BackupFault.otherKey(path: path)) {
      try await restore.fill(try other.database(), name: "other", key: other.key)
    }
    _ = try other.open()
  }

  /// Interrupted after its first rows: no program opens what is there, and the next run completes it.
  @Test(arguments: [1, 7, 30]) func anInterruptedRestoreGoesOn(rows: Int) async throws {
    struct Interrupted: Error {}
    let (engine, other) = (try await Self.filled(), try Engine())
    let path = try await Self.backup(engine)
    let (header, digest) = try BackupHeader.checked(path) { _, _, _ in }
    let filling = RestoreFilling(header: header, path: path, digest: digest, name: "other", batch: rows)
    let database = try other.database()
    #expect(throws: Interrupted.self) {
      try database.writeNow { writer in try filling.run(on: writer) { _, _, _ in throw Interrupted() } }
    }
    try database.close()
    #expect { try other.open() } throws: { ($0 as? StorageFault)?.description.contains("not finished") ?? false }
    let another = try await Self.backup(engine)
    await #expect(throws: BackupFault.otherRestore(name: "other")) {
      try await Self.differing(another).fill(try other.database(), name: "other", key: engine.key)
    }
    let restore = try Restore(from: path)
    let store = try await restore.fill(try other.database(), name: "other", key: engine.key, batch: rows + 4)
    try await restore.finish(store)
    try store.database.close()
    #expect(try await Self.rows(try other.database()) == Self.rows(try engine.database()))
    #expect(try await Self.indexes(other) == Self.indexes(engine))
  }

  /// The same store a second later is another backup.
  static func differing(_ path: String) async throws -> Restore {
    let text = try Data(contentsOf: URL(fileURLWithPath: path))
    let header = try BackupHeader(unchecked: path)
    let file = try WholeFile(path + ".later")
    var writing = BackupWriting(file)
    var later = header
    later.taken = header.taken + 1
    try writing.write(Array(later.text.utf8))
    let skipped = header.text.utf8.count
    try writing.write([UInt8](text[skipped..<(text.count - BackupMark.digestSize - BackupMark.end.count)]))
    try writing.finish()
    return try Restore(from: path + ".later")
  }

  @Test func theMasterKeyComesAlongOnlyUnderAPassphrase() async throws {
    let engine = try await Self.filled()
    let plain = try await Self.backup(engine)
    var backup = Backup(of: try engine.database(), name: "store")
    backup.masterKey = (engine.key, "a long enough phrase")
    let path = plain + ".key"
    _ = try await backup.write(to: path, at: Samples.now)
    let restore = try Restore(from: path)
    let key = try restore.masterKey(passphrase: "a long enough phrase")
    #expect(Keys(key).check == Keys(engine.key).check)
    #expect(throws: BackupFault.wrongPassphrase) { try restore.masterKey(passphrase: "a long enough phrase ") }
    #expect(throws: BackupFault.masterKeyAbsent(path: plain)) {
      try Restore(from: plain).masterKey(passphrase: "a long enough phrase")
    }
    #expect(throws: BackupFault.passphraseShort(characters: 5, least: 12)) {
      try WrappedMasterKey(engine.key, passphrase: "short")
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try engine.key.save(path: path + ".file")
    let digits = try String(contentsOfFile: path + ".file", encoding: .utf8).prefix(64)
    let raw = try #require(Hex.bytes(String(digits)))
    #expect(bytes.range(of: Data(raw)) == nil && bytes.range(of: Data(digits.utf8)) == nil)
  }

  @Test func noWordIsInTheFile() async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.append(Samples.append("c", events: [Samples.event(words: "Perpetua Quillfeather")]))
    try await store.save(Draft(id: "d", person: PersonID("p"), savedAt: Samples.now, body: "Quillfeather drafted"))
    try await store.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: try await Self.backup(engine)))
    #expect(bytes.range(of: Data("Quillfeather".utf8)) == nil)
    #expect(bytes.range(of: Data("raised".utf8)) != nil)
  }

  @Test func whatWasErasedAfterTheBackupIsErasedAgain() async throws {
    let (engine, other) = (try await Self.filled(), try Engine())
    let path = try await Self.backup(engine)
    let store = try engine.open()
    _ = try await store.append(
      Samples.append("c2", after: 4, events: [Samples.event("removed")], erasing: [2], key: "later"))
    try await store.erase(again: ErasureList([(CaseID("c1"), 0)]))
    let written = ErasureList(try await store.erasures() + [(CaseID("unknown"), 1)]).text
    try await store.close()
    let list = try ErasureList(text: written, path: "list")
    let restore = try Restore(from: path)
    let restored = try await restore.fill(try other.database(), name: "other", key: engine.key)
    #expect(try await restored.words(of: CaseID("c1")).count == 4)
    #expect(try await restored.erase(again: list) == 3)
    try await restore.finish(restored)
    #expect(try await restored.words(of: CaseID("c1")).isEmpty)
    #expect(try await restored.words(of: CaseID("c2")).keys.sorted() == [1, 3, 4])
    // The journal of the backup does not say who removed the words of c2, and the list does.
    let expecting: Store.Expecting = { caseID, events in
      var rows = try VerifyTests.expecting(caseID, events)
      rows.removed = caseID == CaseID("c3") ? [1] : []
      return rows
    }
    #expect(try await restored.verify(.lists(expecting)).allSatisfy { $0.kind == .listDisagrees(.list) })
    try await restored.close()
    try other.tamper("UPDATE settings SET value = value || ' ' WHERE name = 'erased again'")
    #expect(try await other.open(with: engine.key).verify(.lists(expecting)).contains { $0.kind == .erasedUnsaid })
  }

  @Test func aListOfErasuresIsWholeOrRefused() throws {
    let text = ErasureList([(CaseID("a"), 0), (CaseID("b"), 3)]).text
    #expect(try ErasureList(text: text, path: "x").entries.count == 2)
    let lines = text.split(separator: "\n")
    #expect(throws: BackupFault.listCutShort(path: "x")) {
      try ErasureList(text: lines.dropLast().joined(separator: "\n"), path: "x")
    }
    #expect(throws: BackupFault.listCutShort(path: "x")) {
      try ErasureList(text: lines[0] + "\n" + lines[2] + "\n" + lines[3], path: "x")
    }
    #expect(throws: BackupFault.notAList(path: "x")) { try ErasureList(text: "a 0\nend 1", path: "x") }
  }

  @Test func aFileIsThereWholeOrNotAtAll() throws {
    let path = try Self.scratch() + "/a"
    let file = try WholeFile(path)
    try file.write(Array("half".utf8))
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(throws: BackupFault.fileInUse(path: path)) { try WholeFile(path) }
    try file.finish()
    #expect(FileManager.default.contents(atPath: path) == Data("half".utf8))
    #expect(!FileManager.default.fileExists(atPath: path + ".unfinished"))
    #expect(throws: BackupFault.fileExists(path: path)) { try WholeFile(path) }
  }
}
