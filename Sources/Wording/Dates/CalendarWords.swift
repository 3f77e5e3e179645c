public import CaseRules

/// What a working calendar can't know, and what is wrong with a file of bank holidays.
public enum CalendarWords {
  public static func name(_ division: Division) -> String {
    switch division {
    case .englandAndWales: "England and Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    }
  }

  public static func end(_ end: CalendarEnd) -> String {
    "We do not know this date. The calendar covers " + DateWords.range(end.first, to: end.last) + "."
  }

  public static func warning(_ warning: CalendarWarning) -> String {
    "Bank holidays of \(name(warning.division)) are published only to \(DateWords.medium(warning.publishedThrough)). "
      + "Import a newer list, so that dates to \(DateWords.medium(warning.neededThrough)) are certain."
  }

  /// The same for a partnership's team, which imports nothing itself.
  public static func warningForTeams(_ warning: CalendarWarning) -> String {
    "Bank holidays of \(name(warning.division)) are published only to \(DateWords.medium(warning.publishedThrough)). "
      + "Dates after that may still move. Ask whoever runs this service to import the newest list."
  }

  /// Of a closed case whose calendar is gone.
  public static func missing(_ name: String) -> String {
    "This case closed under the calendar “\(name)”, which is not here. The newest one stands in, so its dates may "
      + "not be those that it closed with. Ask whoever runs this service to put the calendar back."
  }

  public static func refusal(_ refusal: CalendarFileRefusal) -> String {
    switch refusal {
    case .tooLarge(let bytes, let limit): "The file has \(bytes) bytes. A list of bank holidays has at most \(limit)."
    case .notJSON: "The file is not JSON. Save the list again from its publisher."
    case .missing(let place): "“\(place)” is missing."
    case .wrongType(let place, let expected): "“\(place)” is not \(article(expected))."
    case .unknownDivision(let code): "“\(code)” is not a division that we know. The divisions are \(codes)."
    case .missingDivision(let division): "The file has no “\(division.code)”."
    case .otherDivision(let expected, let found):
      "The part named “\(expected.code)” says that it is “\(found)”."
    case .noSuchDay(let place, let text): "“\(text)” at \(place) is not a day. Write it like 2026-04-17."
    case .emptyName(let place): "The bank holiday at \(place) has no name."
    case .repeatedDay(let place, let day): "\(DateWords.long(day)) comes a second time, at \(place)."
    case .outsideYears(_, let day, let first, let last):
      "\(DateWords.long(day)) lies outside the years \(first) to \(last)."
    case .noHolidays(let division): "The file has no bank holidays for \(name(division))."
    case .incompleteYear(let division, let year, let found):
      "\(name(division)) has only \(found) bank holidays in \(year), so that year’s list is not whole."
    case .tooManyDays(let division, let year, let found, let most):
      "\(name(division)) has \(found) bank holidays in \(year). A list has at most \(most), so this is not one."
    case .yearsOutOfOrder(let first, let last): "The years \(first) to \(last) are not a run of years."
    }
  }

  private static let codes = Division.allCases.map { "“\($0.code)”" }.joined(separator: ", ")

  private static func article(_ expected: String) -> String { (expected == "object" ? "an " : "a ") + expected }
}
