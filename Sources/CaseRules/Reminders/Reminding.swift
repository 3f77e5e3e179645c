extension Obligation {
  /// When time alone makes somebody hear of this obligation, in order. Beyond the end of the calendar nobody is
  /// reminded: the program warns of that end by itself.
  public func rungs(_ pace: Pace, counting calendar: WorkingCalendar) -> [(rung: Rung, at: Instant)] {
    guard isOwed else { return [] }
    var rungs: [(rung: Rung, at: Instant)] = [(.asked, since)]
    switch due {
    case .day(let day): rungs += Self.rungs(from: since, through: day, pace, calendar)
    case .instant(let end): rungs += Self.rungs(from: since, through: end, pace, calendar)
    case .immediately:
      // "At once" has no end to be reminded of; by the end of the next working day it was not done at once.
      let next = try? calendar.firstWorkingDay(onOrAfter: UKClock.local(since).day + 1)
      rungs += next.map { Self.missed(at: calendar.endOfDay($0), pace, calendar) } ?? []
    default: break
    }
    if !isWaitedFor { rungs.removeAll { $0.rung.ear != .owner } }
    return rungs.filter { $0.rung == .asked || $0.at > since }.sorted { $0.at < $1.at }
  }

  /// Nobody above hears of a record that is not yet filed, or of what the policy only advises.
  private var isWaitedFor: Bool { duty.required && !duty.kind.outlivesStage && !owedTo.isEmpty }

  private static func rungs(
    from since: Instant, through day: Day, _ pace: Pace, _ calendar: WorkingCalendar
  ) -> [(rung: Rung, at: Instant)] {
    var rungs: [(rung: Rung, at: Instant)] = []
    func add(_ rung: Rung, _ day: Day?) {
      if let day { rungs.append((rung, UKClock.instant(day, calendar.hours.start))) }
    }
    let first = UKClock.local(since).day
    if let least = pace.halfTimeFrom, let days = try? calendar.workingDays(after: first, through: day), days >= least {
      add(.halfTime, try? calendar.adding(workingDays: days / 2, to: first))
    }
    if pace.dayBefore { add(.dayBefore, try? calendar.subtracting(workingDays: 1, from: day)) }
    if pace.onTheDay { add(.onTheDay, day) }
    return rungs + missed(at: calendar.endOfDay(day), pace, calendar)
  }

  /// A limit in hours is too short for days: half of its time, and its end.
  private static func rungs(
    from since: Instant, through end: Instant, _ pace: Pace, _ calendar: WorkingCalendar
  ) -> [(rung: Rung, at: Instant)] {
    let half: [(rung: Rung, at: Instant)] =
      pace.halfTimeFrom == nil ? [] : [(.halfTime, since + (end - since) / 2)]
    return half + missed(at: end, pace, calendar)
  }

  private static func missed(
    at end: Instant, _ pace: Pace, _ calendar: WorkingCalendar
  ) -> [(rung: Rung, at: Instant)] {
    func later(_ days: Int) -> Instant? {
      if days == 0 { return end }
      return (try? calendar.adding(workingDays: days, to: UKClock.local(end).day)).map { calendar.endOfDay($0) }
    }
    let above: [(Rung, Instant?)] = [
      (.missedForManager, later(pace.managerAfter)), (.missedForLead, later(pace.leadAfter)),
    ]
    return [(.missed, end)] + above.compactMap { rung, at in at.map { (rung, $0) } }
  }
}

/// Something that somebody is to hear now.
public struct Reminder: Hashable, Sendable {
  public var obligation: Obligation
  public var rung: Rung
  /// Since when it has been due to be heard.
  public var at: Instant
}
