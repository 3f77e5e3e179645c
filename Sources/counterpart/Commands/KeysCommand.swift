import ArgumentParser
import Foundation
import Storage

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Changes the master key.", subcommands: [KeysRotate.self])
}

/// Puts a new master key in the place of the old one.
struct KeysRotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Puts a new master key in the place of the old one, while people work.",
    discussion: """
      Every key that the old one wraps is wrapped anew. Programs that serve meanwhile go over to the new key by \
      themselves, within five seconds. Where the change was interrupted, the same command goes on. Chains and \
      checkpoints stay good. Backups from before it open with the old key only: keep it as long as them.
      """)
  @OptionGroup var store: StoreOptions
  @Option(help: "The new master key’s file. It is made where it does not exist.") var newKeyFile: String

  func run() async throws {
    let isNew = !FileManager.default.fileExists(atPath: newKeyFile)
    let opened = try open(isNew: isNew)
    let next = isNew ? try MasterKey.create(path: newKeyFile) : try MasterKey.load(path: newKeyFile)
    let progress = ProgressLine("Wrapping keys", "keys")
    do {
      let outcome = try await KeyRotation(of: opened, to: next).run { done, all in
        if done == 0 { StandardError.say("The change has begun. Where it is interrupted, run the same again.") }
        progress.tell(done, of: all)
      }
      progress.end()
      print("The master key is the one in \(newKeyFile) now; \(outcome.rewrapped) keys were wrapped anew.")
      print("Start the program with it from now on. Keep this checkpoint elsewhere:")
      print(try await opened.checkpoint().description)
      try await opened.close()
      guard outcome.unreadable == 0 else {
        throw Complaint("\(outcome.unreadable) keys open under neither key and were left. Run journal verify.")
      }
    } catch StorageFault.otherRotation where isNew {
      try? FileManager.default.removeItem(atPath: newKeyFile)
      throw StorageFault.otherRotation
    }
  }

  /// A change that came to its end leaves a database that the old key does not open.
  private func open(isNew: Bool) throws -> Store {
    do {
      return try store.open()
    } catch {
      guard !isNew, let opened = try? StoreOptions(database: store.database, key: newKeyFile).open() else {
        throw error
      }
      withExtendedLifetime(opened) {}
      throw Complaint("The master key in \(newKeyFile) is in force already. Name it with --key from now on.")
    }
  }
}
