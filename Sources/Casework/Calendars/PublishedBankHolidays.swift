public import CaseRules
public import Foundation

/// The list that GOV.UK publishes at `/bank-holidays.json`: three divisions, each with its events.
public struct PublishedBankHolidays: Hashable, Sendable {
  public let englandAndWales: CalendarYears
  public let scotland: CalendarYears
  public let northernIreland: CalendarYears

  /// Refuses a list that lacks a division, names a day that doesn't exist or comes twice, or has a year that can't be
  /// whole. Keys that we don't use are left alone, because the publisher may add some.
  public init(json: Data) throws(CalendarFileRefusal) {
    let read = try CalendarJSON.decode([String: Part].self, from: json)
    for code in read.keys.sorted() where Division(code: code) == nil { throw .unknownDivision(code) }
    englandAndWales = try Self.years(.englandAndWales, in: read)
    scotland = try Self.years(.scotland, in: read)
    northernIreland = try Self.years(.northernIreland, in: read)
  }

  private struct Part: Decodable {
    let division: String
    let events: [Event]
  }

  private struct Event: Decodable {
    let title: String
    let date: String
    let notes: String?

    /// GOV.UK notes `Substitute day` beside the title.
    var name: String {
      guard let notes, notes.lowercased() == "substitute day" else { return title }
      return title + " (substitute day)"
    }
  }

  private static func years(
    _ division: Division, in read: [String: Part]
  ) throws(CalendarFileRefusal) -> CalendarYears {
    guard let part = read[division.code] else { throw .missingDivision(division) }
    guard part.division == division.code else { throw .otherDivision(expected: division, found: part.division) }
    var list = HolidayList(division: division)
    for (index, event) in part.events.enumerated() {
      try list.add(date: event.date, name: event.name, place: "\(division.code).events[\(index)]")
    }
    guard let years = list.years else { throw .noHolidays(division) }
    return CalendarYears(division: division, years: years, holidays: try list.complete(for: years))
  }
}
