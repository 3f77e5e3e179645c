import CaseRules
import Casework
import Documents
import Wording

/// A duty in words: what, by when, how late, and why.
enum DutyViews {
  /// An obligation on the case page.
  /// - Parameter about: what it belongs to, where the page does not say so already.
  static func view(_ obligation: Obligation, in file: CaseFile, for reader: PostID, about: String? = nil) -> DutyView {
    let calendar = file.setting.calendar
    let late = obligation.isLate(at: file.now, in: calendar)
    let standing = Self.standing(obligation, late: late, file: file)
    return DutyView(
      verb: ObligationWords.verb(obligation.duty, under: file.setting.policy), href: nil, about: about,
      withWhom: DutyPageWords.whose(
        names(of: obligation, in: file, for: reader), isOwed: obligation.isOwed || obligation.status == .frozen),
      dueWords: dueWords(obligation, in: file), state: standing.state,
      stateWords: standing.words,
      gone: gone(since: obligation.since, end: obligation.due.end(in: calendar), now: file.now),
      why: why(obligation, in: file), isTight: true, note: file.telling(obligation).flatMap(note))
  }

  /// What the program does about it by itself.
  private static func note(_ telling: TellingStanding) -> String? {
    if telling.isDone { return telling.at.map(DutyPageWords.toldByEmail) }
    return telling.isLost ? DutyPageWords.notDelivered : DutyPageWords.tellsByItself
  }

  /// What has no limit of its own stands within its stage's, where that has one.
  private static func dueWords(_ obligation: Obligation, in file: CaseFile) -> String {
    let isWithinStage = file.obligations.contains {
      $0.opening == obligation.opening && $0.duty.kind == .resolve && $0.due.isDated
    }
    if obligation.due == .noneStated, obligation.opening != nil, isWithinStage { return DutyPageWords.noDateOfItsOwn }
    return DueInEnglish.words(obligation.due, under: file.setting.policy)
  }

  /// The reader comes first.
  private static func names(of obligation: Obligation, in file: CaseFile, for reader: PostID) -> [String] {
    let own = file.viewer.post == reader ? file.viewer.ownNames : [reader]
    let others = obligation.owes.filter { !own.contains($0) }.map(file.called)
    return (obligation.owes.contains(where: own.contains) ? [DutyPageWords.you] : []) + others
  }

  static func why(_ obligation: Obligation, in file: CaseFile) -> WhyView? {
    let policy = file.setting.policy
    let working = obligation.working
    let says = obligation.due.isDated || working.calendarEnds != nil || working.silence != nil
    guard says || obligation.due == .unknown else { return nil }
    let readings = obligation.working.interpretations.compactMap { key in
      policy.interpretations.first { $0.key == key }
    }
    let warning = obligation.warning.flatMap { $0 == obligation.due ? nil : $0 }
    return WhyView(
      of: ObligationWords.verb(obligation.duty, under: policy),
      steps: [DueInEnglish.why(obligation.working, due: obligation.due, under: policy)]
        + readings.map { DutyPageWords.reading($0) },
      source: obligation.duty.source.place.isEmpty
        ? nil : DutyPageWords.source(obligation.duty.source.place, worded: obligation.duty.worded),
      warning: warning.map { DutyPageWords.warning(DueInEnglish.words($0, under: policy)) })
  }

  private static func standing(_ obligation: Obligation, late: Bool, file: CaseFile) -> (state: String, words: String?)
  {
    switch obligation.status {
    case .met: return late ? ("met", DutyPageWords.doneLate) : ("met", DutyPageWords.done)
    case .ended: return ("plain", DutyPageWords.ended)
    case .frozen: return ("note", DutyPageWords.frozen)
    case .owed: return running(due: obligation.due, since: obligation.since, file.setting.calendar, file.now)
    }
  }

  /// Late, soon and in time differ in word and shape.
  static func running(due: Due, since: Instant, _ calendar: WorkingCalendar, _ now: Instant) -> (
    state: String, words: String?
  ) {
    if due == .immediately { return ("late", DutyPageWords.atOnce(hours: (now - since) / 3600)) }
    guard let end = due.end(in: calendar), let day = due.day else { return ("plain", nil) }
    if case .instant = due {
      let hours = (abs(end - now) + 1800) / 3600
      return now > end
        ? ("late", DutyPageWords.late(hours: hours))
        : (hours <= 24 ? "soon" : "plain", DutyPageWords.left(hours: hours))
    }
    guard let standing = try? calendar.standing(of: day, at: now) else { return ("plain", nil) }
    let words = DueWords.standing(standing)
    switch standing {
    case .overdue: return ("late", words)
    case .dueToday: return ("soon", words)
    case .workingDaysLeft(let days): return (days <= 1 ? "soon" : "plain", words)
    }
  }

  /// How much of the time has gone, in percent.
  static func gone(since: Instant, end: Instant?, now: Instant) -> String? {
    guard let end, end > since else { return nil }
    return String(max(0, min(100, (now - since) * 100 / (end - since))))
  }
}
