import Crypto

/// What a store remembers of its keys. While the master key is being changed, each of the two is kept wrapped under the
/// other, so that programs with either go on; both are gone when the change is done.
struct KeySettings {
  /// Knows the master key again.
  var check: String?
  /// The keys that outlived an earlier change.
  var kept: String?
  /// Knows the master key that is taking over.
  var nextCheck: String?
  var nextKey: String?
  var nextKept: String?
  var earlierKey: String?

  private static var names: [(name: String, field: WritableKeyPath<KeySettings, String?>)] {
    [
      ("key check", \.check), ("kept keys", \.kept), ("next key check", \.nextCheck), ("next key", \.nextKey),
      ("next kept keys", \.nextKept), ("earlier key", \.earlierKey),
    ]
  }

  init() {}

  init(_ connection: any SQLConnection) throws {
    let marks = Self.names.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let rows = try connection.rows(
      "SELECT name, value FROM settings WHERE name IN (\(marks))", Self.names.map { .text($0.name) })
    for row in rows {
      let name = try row.text(0)
      guard let field = Self.names.first(where: { $0.name == name })?.field else { continue }
      self[keyPath: field] = try row.text(1)
    }
  }

  func save(_ connection: any SQLConnection) throws {
    for (name, field) in Self.names {
      try connection.run("DELETE FROM settings WHERE name = $1", [.text(name)])
      guard let value = self[keyPath: field] else { continue }
      try connection.run("INSERT INTO settings (name, value) VALUES ($1, $2)", [.text(name), .text(value)])
    }
  }

  /// The check of the key that new rows are wrapped under.
  var sealing: String? { nextCheck ?? check }

  /// What a program with this master key works with, and the newest master key that it learns of.
  ///
  /// - Throws: `StorageFault.wrongKey` where the store has nothing to do with this key.
  func keys(for master: MasterKey) throws -> (keys: Keys, master: MasterKey) {
    let own = Keys(master)
    do {
      if own.check == check {
        let keys = try kept.map { own.keeping(try KeptKeys(sealed: $0, under: own)) } ?? own
        guard let nextKey else { return (keys, master) }
        let next = try Self.handed(nextKey, by: own)
        return (Keys(next).keeping(KeptKeys(of: keys)).opening(before: own), next)
      }
      if own.check == nextCheck, let earlierKey, let nextKept {
        let earlier = Keys(try Self.handed(earlierKey, by: own))
        return (own.keeping(try KeptKeys(sealed: nextKept, under: own)).opening(before: earlier), master)
      }
    } catch is CryptoKitError {
      throw StorageFault.damaged(detail: "what the settings say of the master key does not open under it")
    }
    throw StorageFault.wrongKey
  }

  static func handing(_ key: MasterKey, by keys: Keys) throws -> String {
    Hex.text(try Sealing.wrap(key.key, under: keys.handing, for: Fields("master key")))
  }

  private static func handed(_ wrapped: String, by keys: Keys) throws -> MasterKey {
    MasterKey(bytes: try Sealing.open(Hex.bytes(wrapped) ?? [], under: keys.handing, for: Fields("master key")))
  }
}
