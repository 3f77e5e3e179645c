import Bundled
import CaseRules
import Casework
import Foundation
import Wording

/// The calendars that travel in the binary, with the newer lists that an operator imported.
enum Calendars {
  /// The name that every imported list ends in, before its number.
  static let imported = "bank-holidays.json"

  /// The newest edition: the one that dates are counted in now.
  static func edition(folder: String?) throws -> CalendarEdition { try newestAndEarlier(folder: folder).newest }

  /// Every edition that there has been, newest first: a closed case keeps the one that it closed under.
  static func editions(folder: String?) throws -> [CalendarEdition] {
    let all = try newestAndEarlier(folder: folder)
    return [all.newest] + all.earlier
  }

  /// The same for a program that serves: a list that can't be used is left out and said, and dates stand as they are.
  struct Shelf {
    /// Newest first.
    var editions: [CalendarEdition]
    /// What is wrong with lists, each with the name of its file.
    var refused: [String]
  }

  static func shelf(folder: String?) throws -> Shelf {
    var refused: [String] = []
    let all = try newestAndEarlier(folder: folder) { refused.append($0.description) }
    return Shelf(editions: [all.newest] + all.earlier, refused: refused)
  }

  /// - Parameter leavingOut: told of a list that can't be used, which is then left out; nil where that ends it all.
  private static func newestAndEarlier(
    folder: String?, leavingOut: ((Complaint) -> Void)? = nil
  ) throws -> (newest: CalendarEdition, earlier: [CalendarEdition]) {
    var edition = try refusing("Calendars") { () throws(CalendarFileRefusal) in
      try CalendarEdition(files: Bundled.calendars())
    }
    var earlier: [CalendarEdition] = []
    guard let folder else { return (edition, []) }
    for file in try Files.texts(in: folder, endingIn: imported) {
      let published: PublishedBankHolidays
      do {
        published = try refusing(file.path) { () throws(CalendarFileRefusal) in
          try PublishedBankHolidays(json: Data(file.text.utf8))
        }
      } catch let complaint as Complaint {
        guard let leavingOut else { throw complaint }
        leavingOut(complaint)
        continue
      }
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      earlier.insert(edition, at: 0)
      edition = edition.adding(published, named: edition.name + " and " + name)
    }
    return (edition, earlier)
  }

  /// What a refusal says, after the name of the file that it speaks of.
  static func refusing<Value>(_ path: String, _ read: () throws(CalendarFileRefusal) -> Value) throws -> Value {
    do {
      return try read()
    } catch {
      throw Complaint(path + ": " + CalendarWords.refusal(error))
    }
  }
}
