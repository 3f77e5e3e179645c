import ArgumentParser
import Foundation
import Storage

/// Writes what was erased, to be kept apart from backups.
struct JournalErasures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erasures", abstract: "Writes the list of what was erased, for “restore --erasures”.",
    discussion: """
      A backup still holds the keys of what was erased after it was taken. Keep the newest list apart from the \
      backups, and restoring an older one destroys those keys again. The list names cases by their ids alone.
      """)
  @OptionGroup var store: StoreOptions
  @Option(help: "The file to write; it must not exist. Without it the list is printed.") var to: String?

  func run() async throws {
    let store = try store.open()
    let list = ErasureList(try await store.erasures())
    if let to {
      let file = try WholeFile(to)
      try file.write(Array(list.text.utf8))
      try file.finish()
      StandardError.say("\(list.entries.count) erasures are listed in \(to).")
    } else {
      print(list.text, terminator: "")
    }
    try await store.close()
  }
}
