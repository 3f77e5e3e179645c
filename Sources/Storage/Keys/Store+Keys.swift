import Synchronization

extension Store {
  /// Learns of a master key that is taking over, so that a program that runs meanwhile goes on. Cheap: a program that
  /// serves asks every second.
  ///
  /// - Returns: whether anything changed.
  /// - Throws: `StorageFault.masterKeyChanged` where the change was done before this program heard of it.
  @discardableResult
  public func followKeys() async throws -> Bool {
    let settings = try await database.read { try KeySettings($0) }
    return try ring.withLock { ring in
      let (old, master) = (ring.keys, ring.master)
      do {
        ring = KeyRing(try settings.keys(for: master))
      } catch StorageFault.wrongKey {
        throw StorageFault.masterKeyChanged
      }
      return ring.keys.check != old.check || (ring.keys.before == nil) != (old.before == nil)
    }
  }

  /// Runs work with the keys of now; once more where it met a row under a key that has taken over since.
  func opening<Value>(_ work: (Keys) async throws -> Value) async throws -> Value {
    do {
      return try await work(keys)
    } catch let fault as StorageFault where fault.mayBeOfNewKey {
      guard try await followKeys() else { throw fault }
      return try await work(keys)
    }
  }
}

/// The keys of a store, with the master key that they come from.
struct KeyRing: Sendable {
  var keys: Keys
  var master: MasterKey

  init(_ found: (keys: Keys, master: MasterKey)) { (keys, master) = found }
}

extension Keys {
  /// Inside the writer's transaction, before anything is wrapped for good: nothing new may hang on a key that is going.
  ///
  /// - Throws: `StorageFault.masterKeyChanged`.
  func checkAreNewest(on connection: any SQLConnection) throws {
    try checkAreNewest(connection.rows(Self.newestQuestion))
  }

  static let newestQuestion =
    "SELECT name, value FROM settings WHERE name IN ('key check', 'next key check') ORDER BY name DESC"

  /// - Throws: `StorageFault.masterKeyChanged`.
  func checkAreNewest(_ rows: [SQLRow]) throws {
    guard try rows.first?.text(1) == check else { throw StorageFault.masterKeyChanged }
  }
}

extension StorageFault {
  fileprivate var mayBeOfNewKey: Bool {
    switch self {
    case .unreadable, .masterKeyChanged, .damaged: true
    default: false
    }
  }
}
