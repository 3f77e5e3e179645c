public import CaseRules
import Foundation

extension CalendarEdition {
  /// Reads the bundled files, one for each division: `(path, text)` in any order.
  public init(files: [(path: String, text: String)]) throws(CalendarFileRefusal) {
    var name = ""
    var found: [CalendarYears] = []
    for file in files.sorted(by: { $0.path < $1.path }) where file.path.hasSuffix(".json") {
      let read = try CalendarFile.read(file.text)
      name = max(name, read.edition)
      found.append(try read.years())
    }
    func years(_ division: Division) throws(CalendarFileRefusal) -> CalendarYears {
      guard let years = found.first(where: { $0.division == division }) else { throw .missingDivision(division) }
      return years
    }
    self.init(
      name: name, englandAndWales: try years(.englandAndWales), scotland: try years(.scotland),
      northernIreland: try years(.northernIreland))
  }
}

/// One file of `Calendars/`: a division's bank holidays for a run of whole years.
struct CalendarFile: Decodable {
  struct Years: Decodable {
    let first: Int
    let last: Int
  }
  struct Entry: Decodable {
    let date: String
    let name: String
  }

  let division: String
  let edition: String
  let published: Years
  let holidays: [Entry]

  static func read(_ text: String) throws(CalendarFileRefusal) -> CalendarFile {
    try CalendarJSON.decode(CalendarFile.self, from: Data(text.utf8))
  }

  func years() throws(CalendarFileRefusal) -> CalendarYears {
    guard let division = Division(code: division) else { throw .unknownDivision(division) }
    let plausible = HolidayList.plausibleYears
    guard published.first <= published.last, plausible.contains(published.first), plausible.contains(published.last)
    else {
      throw .yearsOutOfOrder(first: published.first, last: published.last)
    }
    var list = HolidayList(division: division)
    for (index, entry) in holidays.enumerated() {
      try list.add(date: entry.date, name: entry.name, place: "holidays[\(index)]")
    }
    let years = published.first...published.last
    return CalendarYears(division: division, years: years, holidays: try list.complete(for: years))
  }
}
