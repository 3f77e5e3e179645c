import Bundled
import Foundation
import Storage

/// The policies and calendars that go into a backup: those of a folder where one is named, else those of the program.
enum KeptFiles {
  static func gather(policies: String?, calendars: String?) throws -> [Backup.File] {
    let rules =
      try policies.map { try Files.texts(in: $0, endingIn: ".yaml") }
      ?? Bundled.policies() + Bundled.examplePolicies()
    let imported = try calendars.map { try Files.texts(in: $0, endingIn: Calendars.imported) } ?? []
    return rules.map { ("policies/" + name($0.path), $0.text) }
      + imported.map { ("calendars/" + name($0.path), $0.text) }
      + Bundled.calendars().map { ("calendars/bundled/" + name($0.path), $0.text) }
  }

  /// Writes them below a folder that does not exist yet.
  static func write(_ files: [Backup.File], to folder: String) throws {
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw Complaint("There is a \(folder) already. Name a folder with --files that does not exist yet.")
    }
    for file in files where !file.path.split(separator: "/").contains("..") {
      let path = folder + "/" + file.path
      do {
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: path))
      } catch {
        throw Complaint("\(path) can’t be written. Check its folder and the room on its disk.")
      }
    }
  }

  private static func name(_ path: String) -> String { (path as NSString).lastPathComponent }
}
