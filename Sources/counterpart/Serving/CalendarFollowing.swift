import Casework
import Foundation
import Synchronization

/// The folder of imported lists, while the program serves: a list that `calendar import` puts there is used within
/// seconds. Where one can't be used, the operator is told, and every date stands as it is until that is put right.
final class CalendarFollowing: Sendable {
  private struct Seen {
    /// Names, sizes and times of the lists.
    var files: [String]
    var isSound: Bool
  }

  private let folder: String?
  private let shelf: CalendarShelf
  private let seen: Mutex<Seen>

  /// - Parameter refused: what was wrong with lists when the program started.
  init(folder: String?, shelf: CalendarShelf, refused: [String]) {
    self.folder = folder
    self.shelf = shelf
    seen = Mutex(Seen(files: Self.files(in: folder), isSound: refused.isEmpty))
  }

  /// Whether every list can be used: only then dates are worked out anew.
  var isSound: Bool { seen.withLock(\.isSound) }

  static let pace = 5

  func run() async throws {
    while true {
      try await Task.sleep(for: .seconds(Self.pace))
      look()
    }
  }

  /// Reads the lists again where one came, went or changed.
  func look() {
    let files = Self.files(in: folder)
    if seen.withLock({ $0.files == files }) { return }
    var refused: [String] = []
    do {
      let found = try Calendars.shelf(folder: folder)
      refused = found.refused
      if refused.isEmpty {
        shelf.replace(with: found.editions)
        StandardError.say("Bank holidays were read again. The newest list is “\(found.editions.first?.name ?? "")”.")
      }
    } catch {
      refused = ["\(error)"]
    }
    Self.say(refused)
    seen.withLock { $0 = Seen(files: files, isSound: refused.isEmpty) }
  }

  static func say(_ refused: [String]) {
    for line in refused { StandardError.say(line + " Until then every date stands as it is.") }
  }

  private static func files(in folder: String?) -> [String] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    return names.filter { $0.hasSuffix(Calendars.imported) }.sorted().map { name in
      let about = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      let (size, time) = (about?[.size] as? Int ?? 0, about?[.modificationDate] as? Date)
      return "\(name) \(size) \(time?.timeIntervalSince1970 ?? 0)"
    }
  }
}
