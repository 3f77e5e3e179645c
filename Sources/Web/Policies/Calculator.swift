import CaseRules
import Casework
import Hummingbird
import Wording

/// What a link to the calculator says: the boxes of its form, or `from=2025-04-17T15:00`, as on the command line.
struct Query {
  var form = SentForm()

  init() {}

  init(_ request: Request) throws {
    form = try SentForm(encoded: Array((request.uri.query ?? "").utf8))
    guard let whole = form["from"], let moment = LocalMoment(text: whole) else { return }
    form.fields.removeAll { $0.name == "from" }
    form.fields += Self.boxes(moment)
  }

  var asks: Bool { form.fields.contains { $0.name == "at" || $0.name.hasPrefix("from") } }

  static func boxes(_ moment: LocalMoment) -> [SentForm.Field] {
    let day = moment.day
    let boxes = [("day", day.day), ("month", day.month), ("year", day.year)]
    return boxes.map { SentForm.Field(name: "from-" + $0.0, value: String($0.1)) } + [
      SentForm.Field(name: "at", value: DateWords.time(moment.time))
    ]
  }
}

/// The dates that follow from a start: reads the form, and holds what was found or what is wrong.
struct Calculator {
  struct Found {
    var start: Instant
    var entries: [TimelineEntry]
    /// What a link to these dates says.
    var query: String
  }

  let policy: Policy
  /// Partnerships under this policy that close on days of their own.
  let closed: [Partnership]
  private(set) var filled: Filled
  private(set) var found: Found?

  /// Without a start in the query the form holds the present minute, and nothing is worked out.
  init(_ policy: Policy, _ calendars: CalendarShelf, closed: [Partnership], _ query: Query, now: Instant) throws {
    self.policy = policy
    self.closed = closed
    let present = UKClock.local(now)
    guard query.asks else {
      filled = Filled(SentForm(fields: Query.boxes(present) + [SentForm.Field(name: "closed", value: "")]))
      return
    }
    var read = FormReader(query.form, today: present.day)
    let day = read.date("from", orSay: PolicyPageWords.enterDay)
    let time = read.time("at", orSay: PolicyPageWords.enterTime)
    let place = closed.first { $0.id == query.form["closed"] }
    guard let calendar = calendars.calendar(for: policy, of: place) else { throw Problem.unavailable }
    if let day, day < calendar.firstDay || day > calendar.lastDay {
      let known = CalendarEnd(first: calendar.firstDay, last: calendar.lastDay)
      read.fail("from", CalendarWords.end(known), target: "from-day")
    }
    filled = read.filled
    if query.form["closed"] == nil { filled.form.fields.append(SentForm.Field(name: "closed", value: "")) }
    guard read.isGood, let day, let time else { return }
    let moment = LocalMoment(day: day, time: time)
    let start = UKClock.instant(moment)
    found = Found(
      start: start, entries: Timeline.obligations(of: policy, from: start, counting: calendar),
      query: "from=" + moment.text + (place.map { "&closed=" + SentForm.escaped($0.id) } ?? ""))
  }

  var form: CalculatorView {
    var fields: [FieldItem] = [
      .date(filled, "from", PolicyPageWords.day, Asking(hint: PolicyPageWords.dayHint)),
      .time(filled, "at", PolicyPageWords.time, Asking(hint: PolicyPageWords.timeHint)),
    ]
    if !closed.isEmpty {
      let places = closed.map { Option($0.id, PolicyPageWords.alsoClosed($0.name)) }
      fields.append(
        .radios(
          filled, "closed", PolicyPageWords.closures, [Option("", PolicyPageWords.bankHolidaysOnly)] + places))
    }
    return CalculatorView(
      action: "/policies/\(policy.id.text)/dates", fields: fields,
      mainButton: ButtonView(text: PolicyPageWords.calculate))
  }
}
