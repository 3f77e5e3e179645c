import CaseRules
import Casework
import Hummingbird
import Wording

/// A partnership's own closed days, for its team: what there is, adding to it, taking away what has not begun.
struct ClosedDaysPages: Pages {
  let desk: DirectoryDesk

  static let notice = "closed-days-saved"
  static func address(_ partnership: String) -> String { "/partnerships/\(partnership)/closed-days" }
  /// A longer span is a slip of the pen.
  static let longest = 31

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/partnerships/:id/closed-days") { _, context in
      try await days(context).page(Filled())
    }
    routes.post("/partnerships/:id/closed-days", use: add)
    routes.post("/partnerships/:id/closed-days/:day/ends", use: takeAway)
  }

  /// That bank holidays are known for a short while only; nil where they reach far enough.
  static func horizon(of partnership: Partnership, _ office: Office, on today: Day) -> String? {
    calendar(of: partnership, office, on: today)?.warning(on: today).map(CalendarWords.warningForTeams)
  }

  private static func calendar(of partnership: Partnership, _ office: Office, on today: Day) -> WorkingCalendar? {
    let adopted = office.adoptedPolicies(of: partnership)
    return adopted.first.flatMap { office.calendars.calendar(for: $0, of: partnership) }
  }

  private func days(_ context: SignedInContext) async throws -> ClosedDays {
    let (id, directory) = try await desk.office.partnership(ofTeam: context)
    guard let partnership = directory.partnership(id) else { throw Problem.notFound }
    let entries = try await desk.store.directoryEntries(
      DirectoryQuery(name: DirectoryName(.partnership, partnership.id), limit: 20))
    return ClosedDays(
      partnership: partnership, directory: directory, today: context.today,
      calendar: Self.calendar(of: partnership, desk.office, on: context.today), entries: entries)
  }

  private func add(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let days = try await days(context)
    var read = FormReader(context.form, today: context.today)
    guard let chosen = days.read(&read) else { return .page(days.page(read.filled)) }
    var row = days.partnership
    row.closures += chosen
    return try await save(row, days, &read, context)
  }

  private func takeAway(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let days = try await days(context)
    var read = FormReader(context.form, today: context.today)
    guard let first = Day(iso: try context.parameters.require("day")),
      let span = days.coming.first(where: { $0.first == first })
    else { throw Problem.notFound }
    var row = days.partnership
    row.closures += span.days.map { ClosureDay(day: $0.day.iso, name: $0.name, isTakenAway: true) }
    return try await save(row, days, &read, context)
  }

  private func save(
    _ row: Partnership, _ days: ClosedDays, _ read: inout FormReader, _ context: SignedInContext
  ) async throws -> Handled {
    let order = desk.order([.record(.partnership(row))], context)
    if let refused = try await desk.handle(order, &read, fields: ["from"]) {
      return .page(days.page(read.filled, refused))
    }
    return .created(at: Self.address(row.id), notice: Self.notice)
  }
}

/// The closed days of one partnership, as people think of them: in spans.
struct ClosedDays {
  let partnership: Partnership
  let directory: Directory
  let today: Day
  /// Nil where the partnership has adopted no policy.
  let calendar: WorkingCalendar?
  /// What was changed about the partnership, newest first.
  let entries: [DirectoryEntry]

  struct Span {
    var days: [Closure]
    var first: Day { days[0].day }
    var last: Day { days[days.count - 1].day }
  }

  /// Those that can still be taken away, soonest first.
  var coming: [Span] { spans(partnership.closed().filter { $0.day > today }) }
  var begun: [Span] { spans(partnership.closed().filter { $0.day <= today }).reversed() }

  /// Days of one name with no working day between them are one span.
  private func spans(_ days: [Closure]) -> [Span] {
    var spans: [Span] = []
    for day in days {
      if let last = spans.last, last.days[0].name == day.name, isJoined(last.last, day.day) {
        spans[spans.count - 1].days.append(day)
      } else {
        spans.append(Span(days: [day]))
      }
    }
    return spans
  }

  private func isJoined(_ day: Day, _ next: Day) -> Bool {
    if next - day == 1 { return true }
    guard let calendar, let between = try? calendar.workingDays(after: day, through: next - 1) else { return false }
    return between == 0
  }

  /// The days that a form adds: those of its span that count now.
  func read(_ read: inout FormReader) -> [ClosureDay]? {
    let first = read.date("from", orSay: ClosedDaysWords.firstMissing, notBeforeToday: true)
    let last = read.optionalDate("through", notBeforeToday: true) ?? first
    let name = read.text("name", orSay: ClosedDaysWords.nameMissing, most: 100)
    guard let first, let last, read.isGood else { return nil }
    if last < first {
      read.fail("through", ClosedDaysWords.endsFirst, target: "through-day")
    } else if last - first >= ClosedDaysPages.longest {
      read.fail("through", ClosedDaysWords.tooLong(ClosedDaysPages.longest), target: "through-day")
    }
    guard read.isGood else { return nil }
    let chosen = (first.number...last.number).map { Day(number: $0) }.filter(counts)
    if chosen.isEmpty { read.fail("from", ClosedDaysWords.allOff, target: "from-day") }
    return chosen.isEmpty ? nil : chosen.map { ClosureDay(day: $0.iso, name: name) }
  }

  private func counts(_ day: Day) -> Bool {
    guard let calendar else { return !day.weekday.isWeekend }
    return (try? calendar.isWorkingDay(day)) ?? !day.weekday.isWeekend
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let words = ClosedDaysWords.self
    let path = ClosedDaysPages.address(partnership.id)
    let rows = coming.map { row($0, action: "\(path)/\($0.first.iso)/ends") }
    let changes = entries.filter(Self.isOfClosures).compactMap { DirectoryEntryViews(directory).view($0) }
    let past = begun.map { row($0, action: "") }
    let view = ClosedDaysView(
      pageHeading: words.title(partnership.name), leadWords: words.lead,
      warningWords: calendar?.warning(on: today).map(CalendarWords.warningForTeams),
      coming: rows.isEmpty ? nil : ClosedSpansView(spans: rows),
      past: past.isEmpty ? nil : PastSpansView(pastSpans: past),
      nothing: rows.isEmpty
        ? NothingView(heading: words.none, words: [words.noneWords], href: nil, linkText: nil) : nil,
      action: path,
      fields: [refused?.item].compactMap { $0 } + [
        .date(filled, "from", words.from, Asking(hint: words.fromHint)),
        .date(filled, "through", words.through, Asking(isOptional: true)),
        .text(filled, "name", words.name, Asking(hint: words.nameHint), wide: "20"),
      ], mainButton: ButtonView(text: words.add),
      record: changes.isEmpty ? nil : ClosedDaysRecordView(entries: changes))
    var page = Page(
      title: view.pageHeading, template: "pages/closed-days", view: view, errors: filled.errors,
      back: Link(text: HomeWords.title, href: "/"))
    page.seen = directory.versions[DirectoryName(.partnership, partnership.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }

  private static func isOfClosures(_ entry: DirectoryEntry) -> Bool {
    let name = DirectoryName(.partnership, entry.change.id)
    guard let before = entry.change.before.flatMap({ try? DirectoryEntity(name, json: $0) }),
      let after = try? DirectoryEntity(name, json: entry.change.after)
    else { return false }
    return after.differences(from: before).contains { $0.field == .closures }
  }

  private func row(_ span: Span, action: String) -> ClosedSpanView {
    ClosedSpanView(
      spanWords: ClosedDaysWords.span(span.first, through: span.last), name: span.days[0].name, action: action)
  }
}

/// `pages/closed-days`.
struct ClosedDaysView: View {
  var pageHeading, leadWords: String
  var warningWords: String?
  var coming: ClosedSpansView?
  var past: PastSpansView?
  var nothing: NothingView?
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  var record: ClosedDaysRecordView?
}

struct ClosedSpansView: View { var spans: [ClosedSpanView] }
struct PastSpansView: View { var pastSpans: [ClosedSpanView] }
struct ClosedSpanView: View { var spanWords, name, action: String }
struct ClosedDaysRecordView: View { var entries: [DirectoryEntryView] }
