import Bundled
import CaseRules
import Casework
import Foundation
import Wording

/// The calendars that travel in the binary, with the newer lists that an operator imported.
enum Calendars {
  /// The name that every imported list ends in, before its number.
  static let imported = "bank-holidays.json"

  static func edition(folder: String?) throws -> CalendarEdition {
    var edition = try refusing("Calendars") { () throws(CalendarFileRefusal) in
      try CalendarEdition(files: Bundled.calendars())
    }
    guard let folder else { return edition }
    for file in try Files.texts(in: folder, endingIn: imported) {
      let published = try refusing(file.path) { () throws(CalendarFileRefusal) in
        try PublishedBankHolidays(json: Data(file.text.utf8))
      }
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      edition = edition.adding(published, named: edition.name + " and " + name)
    }
    return edition
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
