import CaseRules
import Casework
import Foundation
import Logging
import Storage
import Web

/// Serves a seeded world as the program does, until it is stopped.
///
/// - Parameters:
///   - logsLooks: false to show what the rows of looks cost.
///   - sweeps: whether time acts meanwhile.
func serve(folder: String, port: Int, logsLooks: Bool, sweeps: Bool = false) async throws {
  let world = try World()
  let store = try World.open(folder)
  let known = KnownDirectory(store)
  let office = Office(
    policies: PolicyShelf(world.policies), calendars: CalendarShelf([world.edition]),
    directory: { try await known.directory() })
  var settings = WebSettings()
  settings.port = port
  settings.demo = true
  settings.idleLimit = 86_400
  settings.absoluteLimit = 86_400
  let ports = WebPorts(
    journal: store, lists: store, drafts: store, signIns: store, store: store, accessLog: logsLooks ? store : NoLooks(),
    passwords: NoPasswords(), randomness: SecureRandomness(), digest: SHA256Digest(), directory: store, reports: store,
    seals: store, attachments: store, imports: store, outbox: store,
    office: office)
  let now: @Sendable () -> Instant = { Instant(seconds: Int(Date().timeIntervalSince1970)) }
  let logger = Logger(label: "bench") { _ in JSONLog(seconds: { now().seconds }) }
  let web = try WebApplication(settings: settings, ports: ports, now: now, logger: logger)
  let courtesy = Courtesy(pages: { web.pagesAnswered })
  let keeping = Task(priority: .utility) {
    while sweeps {
      _ = try await world.sweep(store).run(at: now(), effort: courtesy.effort)
      try await Task.sleep(for: .seconds(1))
    }
  }
  defer { keeping.cancel() }
  try await web.run()
}

/// Nobody signs in with a password here.
private struct NoPasswords: PasswordHashing {
  func stored(for password: String) async throws -> String { "" }
  func matches(_ password: String, stored: String) async throws -> Bool { false }
}

/// As the program keeps the directory: read again only when its version has changed.
private actor KnownDirectory {
  private let store: Store
  private var known: (version: Int, directory: Directory)?

  init(_ store: Store) { self.store = store }

  func directory() async throws -> Directory {
    let version = try await store.directoryVersion()
    if let known, known.version == version { return known.directory }
    let directory = try await Directory(reading: store)
    known = (version, directory)
    return directory
  }
}
