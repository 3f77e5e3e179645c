import CaseRules
import Casework
import Wording

/// When it happened: asked where an entry may follow the event. Left empty, it is now.
extension ActForm {
  /// Acts that are mostly recorded afterwards: their forms ask it openly.
  private static let oftenLater = [
    "discussions", "meetings", "overrides", "urgent-route", "duties-done", "advice", "inabilities", "disclosures",
  ]
  /// Acts that mostly happen by being recorded: the question is folded away.
  private static let seldomLater = ["acknowledgements", "answers", "requests", "escalations", "decisions"]
  /// Acts that start a clock need a reason where they are recorded late.
  private static let startingClocks = ["requests", "escalations", "inabilities", "urgent-route"]

  var isOftenLater: Bool { Self.oftenLater.contains(noun) }

  /// The same questions folded away, for an act that seldom happened earlier.
  func earlier(_ filled: Filled) -> EarlierView? {
    guard Self.seldomLater.contains(noun) else { return nil }
    let names = ["on", "on-day", "on-month", "on-year", "at", "earlierReason"]
    let isOpen = names.contains { filled.errors[$0] != nil || filled.form[$0]?.isBlank == false }
    return EarlierView(summary: ActFieldWords.earlierSummary, isOpen: isOpen, fields: when(filled))
  }

  func when(_ filled: Filled) -> [FieldItem] {
    let reason = reasonForEarlier.map { field -> FieldItem in
      .textArea(filled, field.name, field.label, Asking(hint: field.hint, isOptional: true), rows: 3)
    }
    let asked = noun == "disclosures" ? DisclosureWords.noticed : ActFieldWords.when
    return [
      .date(filled, "on", asked, Asking(hint: ActFieldWords.whenHint, isOptional: true)),
      .time(filled, "at", ActFieldWords.time, Asking(isOptional: true)),
    ] + reason
  }

  /// Why it is recorded later, where that moves a clock.
  var reasonForEarlier: [WrittenField] {
    guard Self.startingClocks.contains(noun) else { return [] }
    let words = QuestionWords.earlierReason
    return [
      WrittenField(name: "earlierReason", label: words.asks, hint: ActFieldWords.earlierReasonHint, isRequired: false)
    ]
  }

  /// - Returns: nil where what was typed is wrong, which the reader then holds.
  func happenedAt(_ read: inout FormReader, _ command: Command?, now: Instant) -> Instant? {
    guard isOftenLater || Self.seldomLater.contains(noun) else { return now }
    let today = UKClock.local(now).day
    let typed = read.optionalDate("on", notAfterToday: true)
    let time = read.form["at"]?.isBlank ?? true ? nil : read.time("at", orSay: "")
    guard typed != nil || time != nil else { return now }
    let day = typed ?? today
    guard let time else { return day == today ? now : start(of: day, command) }
    let moment = UKClock.instant(day, time)
    if moment > now { read.refuse("at", ActFieldWords.timeAhead) }
    return moment
  }

  /// A day without a time is its start of work, or what the act follows, where that came later on that day.
  private func start(of day: Day, _ command: Command?) -> Instant {
    let usual = UKClock.instant(day, file.setting.calendar.hours.start)
    let earliest = command.map { state.earliest(for: $0) } ?? state.raisedAt
    return UKClock.local(earliest).day == day ? max(usual, earliest) : usual
  }
}

/// When it happened, folded away.
struct EarlierView: View {
  var summary: String
  var isOpen: Bool
  var fields: [FieldItem]
}
