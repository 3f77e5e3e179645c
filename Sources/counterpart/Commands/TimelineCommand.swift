import ArgumentParser
import CaseRules
import Casework
import Documents
import Wording

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Prints every date that follows from a start.",
    discussion: """
      It assumes that every stage runs to its limit, that this is recorded at the end of that working day, and that \
      the next stage opens as late as the policy allows. The start is UK local time. A time that a clock change skips \
      or repeats is read as the earlier instant.

      The duties:
      \(duties)
      """)

  @Argument(help: "The policy’s id, or a file.") var policy: String
  @Option(help: "When the clock starts, such as 2025-04-17T15:00.") var from: String
  @Option(help: "england-and-wales, scotland or northern-ireland, in place of the policy’s own.") var division: String?
  @Flag(help: "Print a picture as SVG.") var svg = false
  @OptionGroup var options: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @OptionGroup var printing: PrintOptions

  func validate() throws {
    if svg, printing.json { throw ValidationError("Choose --svg or --json, not both.") }
  }

  func run() throws {
    let start = try Typed.start(from)
    let division = try division.map(Typed.division)
    let policy = try options.library().named(policy)
    let calendar = try Calendars.edition(folder: calendars.calendars)
      .calendar(for: division ?? policy.time.division, hours: policy.time.hours)
    let startDay = UKClock.local(start).day
    guard startDay >= calendar.firstDay, startDay <= calendar.lastDay else {
      throw Complaint(CalendarWords.end(CalendarEnd(first: calendar.firstDay, last: calendar.lastDay)))
    }
    let entries = Timeline.obligations(of: policy, from: start, counting: calendar)
    if svg { return print(TimelinePicture.svg(of: policy, entries, from: start), terminator: "") }
    if printing.json { return print(TimelineJSON.object(of: policy, entries, from: start).pretty) }
    print(TimelineInEnglish(policy).text(entries, from: start), terminator: "")
  }

  private static var duties: String {
    let width = DutyKind.allCases.map(\.rawValue.count).max() ?? 0
    return DutyKind.allCases.map { kind in
      "  " + kind.rawValue + String(repeating: " ", count: width - kind.rawValue.count + 2) + DutyWords.meaning(kind)
    }.joined(separator: "\n")
  }
}
