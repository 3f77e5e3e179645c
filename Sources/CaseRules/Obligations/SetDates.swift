extension Ledger {
  /// Gives the obligation its date: the policy's, and then, in the order in which it happened, what the sides agreed,
  /// what a person set earlier, and the freezes that stopped it.
  func date(_ obligation: inout Obligation, limit: Limit, anchor: Anchor, from: Instant) {
    let duty = obligation.duty
    let reckoning = reckoning(at: obligation.opening ?? state.openings.count - 1)
    (obligation.due, obligation.working) = reckoning.due(
      limit, anchor: anchor, from: from, interpretations: duty.interpretations)
    obligation.warning = duty.warning.map { reckoning.due($0, anchor: anchor, from: from).due }
    var since = from
    for change in changes(of: obligation) {
      switch change {
      case .agreed(let day, let at) where !obligation.due.isDated:
        obligation.due = .day(day)
        obligation.working.agreed = true
        since = max(since, at)
      case .shortened(let set) where obligation.due.day.map({ set.day < $0 }) ?? true:
        obligation.due = .day(set.day)
        obligation.working.shortened = true
        since = max(since, set.at)
      case .thawed(let thaw): stand(still: thaw, since: since, limit: limit, &obligation)
      default: break
      }
    }
  }

  private enum Change {
    case agreed(day: Day, at: Instant)
    case shortened(SetDate)
    case thawed(Thaw)

    var at: Instant {
      switch self {
      case .agreed(_, let at): at
      case .shortened(let set): set.at
      case .thawed(let thaw): thaw.to
      }
    }

    /// The order within one moment: nobody sets a date while the clocks stand still, and what is agreed can be
    /// shortened.
    var rank: Int {
      switch self {
      case .thawed: 0
      case .agreed: 1
      case .shortened: 2
      }
    }
  }

  private func changes(of obligation: Obligation) -> [Change] {
    let thaws = obligation.duty.kind.outlivesStage ? [] : state.thaws
    let agreed = state.agreedDate(for: obligation.key).map { Change.agreed(day: $0.day, at: $0.at) }
    let all =
      (agreed.map { [$0] } ?? [])
      + state.shortened.filter { $0.obligation == obligation.key }.map { Change.shortened($0) }
      + thaws.map { Change.thawed($0) }
    return all.sorted { $0.at == $1.at ? $0.rank < $1.rank : $0.at < $1.at }
  }

  /// Moves a date past the time in which the clocks stood still, and says so in its working.
  private func stand(still thaw: Thaw, since: Instant, limit: Limit, _ obligation: inout Obligation) {
    let due = moved(obligation.due, limit: limit, since: since, thaw)
    guard due != obligation.due else { return }
    obligation.due = due
    obligation.working.thaws.append(Thaw(from: max(since, thaw.from), to: thaw.to))
    reckoning.explain(due, limit: limit, &obligation.working)
  }

  /// A clock that stood still goes on where it stopped: the time of the freeze is added in the limit's own unit, and
  /// in working days to a day that people set.
  private func moved(_ due: Due, limit: Limit, since: Instant, _ thaw: Thaw) -> Due {
    let stopped = max(since, thaw.from)
    guard let end = due.end(in: calendar), stopped < thaw.to, end > stopped else { return due }
    let (from, to) = (UKClock.local(stopped).day, UKClock.local(thaw.to).day)
    switch due {
    case .day(let day) where limit.countsEveryDay:
      return .day(day + (to.number - from.number))
    case .day(let day): return later(day, after: from, through: to).map { .day($0) } ?? .unknown
    case .instant(let instant) where limit.countsWorkingTime:
      let local = UKClock.local(instant)
      return later(local.day, after: from, through: to).map { .instant(UKClock.instant($0, local.time)) } ?? .unknown
    case .instant(let instant): return .instant(instant + (thaw.to - stopped))
    default: return due
    }
  }

  private func later(_ day: Day, after from: Day, through to: Day) -> Day? {
    guard let lost = try? calendar.workingDays(after: from, through: to) else { return nil }
    return try? calendar.adding(workingDays: lost, to: day)
  }

  /// Where the policy leaves the time to the parties, or points to something that we do not have, the parties are
  /// asked for a date; none is ever invented.
  func missingDates(_ obligations: ArraySlice<Obligation>, index: Int, stage: Stage) -> [Obligation] {
    let dateless = obligations.filter { $0.opening == index && $0.duty.kind == .resolve && $0.isForPartiesToDate }
    if dateless.isEmpty { return [] }
    let stated = stage.allDuties.first { $0.kind == .agreeDate }
    return dateless.map { asking(for: $0, stated: stated, opening: state.openings[index]) }
  }

  /// - Parameter stated: the policy's own duty to agree a date, where it has one.
  private func asking(for dateless: Obligation, stated: Duty?, opening: StageOpening) -> Obligation {
    var duty = stated ?? Duty(key: "", kind: .agreeDate, owner: .both, source: dateless.duty.source)
    duty.interpretations = dateless.duty.interpretations
    let holders = ([opening.raising] + opening.receiving).filter { !$0.post.text.isEmpty }
    let proposed = state.proposedDates.last { $0.obligation == dateless.key }
    let missing = proposed.map { state.agreementsMissing(for: $0) }
    let waiting = holders.filter { missing?.contains($0.agency) ?? true }
    var asked = dateless
    asked.key = dateless.key + Obligation.dateSuffix
    duty.key = asked.key
    asked.duty = duty
    asked.due = .noneStated
    asked.warning = nil
    asked.working = Working(limit: .noneStated, anchor: dateless.working.anchor, from: dateless.since)
    asked.owes = (waiting.isEmpty ? holders : waiting).map(\.post).sorted()
    asked.owedTo = holders.map(\.post).sorted()
    if let agreed = state.agreedDate(for: dateless.key) {
      asked.status = .met(at: agreed.at)
    }
    return asked
  }
}

extension Obligation {
  /// The policy gives no date that can be computed, and the calendar is not to blame: the parties agree one.
  fileprivate var isForPartiesToDate: Bool {
    working.calendarEnds == nil && (due == .unknown || due == .agreedByParties || working.agreed)
  }
}

extension Due {
  /// Whether there is a date, or a demand to act now.
  public var isDated: Bool {
    switch self {
    case .day, .instant, .immediately: true
    default: false
    }
  }
}

extension Obligation {
  /// Ends the key of the duty to agree a date for another obligation.
  public static let dateSuffix = "-date"
}
