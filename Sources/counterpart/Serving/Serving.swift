import Bundled
import CaseRules
import Casework
import Crypto
import Foundation
import Logging
import MemoryStore
import PolicyFiles
import Web

/// A program that serves: its store, its rules, its pages.
struct Serving {
  let store: MemoryStore
  let office: Office
  let policies: [Policy]

  init() throws {
    store = MemoryStore()
    policies = try Policies(folder: nil).all().map(\.policy)
    let cache = DirectoryCache(store)
    let calendars = CalendarShelf([try Calendars.edition(folder: nil)])
    office = Office(
      policies: PolicyShelf(policies), calendars: calendars, directory: { try await cache.directory() })
  }

  var handler: Handler { Handler(journal: store, office: office) }

  func application(_ settings: WebSettings, logger: Logger) throws -> WebApplication {
    let ports = WebPorts(
      journal: store, lists: store, drafts: store, signIns: store, accessLog: store, passwords: NoPasswords(),
      randomness: SystemRandomness(), digest: SHADigest(), office: office)
    return try WebApplication(settings: settings, ports: ports, now: { Clock.now }, logger: logger)
  }
}
struct NoPasswords: PasswordHashing {
  func stored(for password: String) async throws -> String { "" }
  func matches(_ password: String, stored: String) async throws -> Bool { false }
}
struct SystemRandomness: Randomness {
  func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255) } }
}
struct SHADigest: Casework.Digest {
  func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
