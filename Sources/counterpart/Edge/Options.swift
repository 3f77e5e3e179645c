import ArgumentParser
import CaseRules
import Wording

/// Where policies come from.
struct PolicyOptions: ParsableArguments {
  @Option(help: "A folder of policy files, in place of the bundled ones.")
  var policies: String?

  func library() throws -> Policies { try Policies(folder: policies) }
}

/// Where calendars come from.
struct CalendarOptions: ParsableArguments {
  @Option(help: "A folder of imported bank holidays, beside the bundled ones.")
  var calendars: String?
}

/// How a command prints what it knows.
struct PrintOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false
}

/// What a person types for a division, a start or a year.
enum Typed {
  static func division(_ code: String) throws -> Division {
    guard let division = Division(code: code) else {
      let codes = Division.allCases.map(\.code)
      throw Complaint("“\(code)” is not a division. The divisions are \(codes.joined(separator: ", ")).")
    }
    return division
  }

  /// UK local time; a time that a clock change skips or repeats is read as the earlier instant.
  static func start(_ text: String) throws -> Instant {
    guard let moment = LocalMoment(text: text) else {
      throw Complaint("“\(text)” is not a day and time. Write it like 2025-04-17T15:00.")
    }
    return UKClock.instant(moment)
  }
}
