extension Obligation {
  /// Everybody who was invited comes, and one of them records that it was held.
  public static let meetingKey = "meeting-called"
  /// Those who came say whether the minutes are right.
  public static let minutesKey = "minutes-read"
  /// What a meeting decided is looked at again on the day that it set.
  public static let meetingReviewKey = "meeting-review"
}

extension Ledger {
  /// What meetings ask for: coming, reading the minutes, looking again. Whatever the policy asks for beside, such as
  /// that one is held at all, and its minutes, is a duty of its stage.
  func ofMeetings() -> [Obligation] {
    state.meetings.flatMap { meeting in
      [coming(to: meeting), reviewing(meeting)].compactMap { $0 } + reading(meeting)
    }
  }

  private func coming(to meeting: Meeting) -> Obligation? {
    guard let called = meeting.called else { return nil }
    let duty = Duty(key: Obligation.meetingKey, kind: .meet, owner: .both, source: Source(""))
    // Whoever sends apologies does not come; somebody still sees to it.
    let away = meeting.replies.filter { $0.coming == .apologies }.map(\.agency)
    let coming = meeting.invited.filter { !away.contains($0) }
    let owes = posts(of: coming.isEmpty ? [meeting.by.agency] : coming)
    var obligation = ofMeeting(duty, meeting.position, owes: owes, since: called)
    obligation.due = .instant(meeting.at)
    obligation.working.called = true
    if let held = meeting.held {
      // It is recorded when it is over, which makes nobody late.
      let sameDay = UKClock.local(held.at).day == UKClock.local(meeting.at).day
      obligation.status = .met(at: sameDay ? min(held.at, meeting.at) : held.at)
    } else if let cancelled = meeting.cancelledAt {
      obligation.status = .ended(at: cancelled)
    } else if let over = isOver(meeting) {
      obligation.status = .ended(at: over)
    }
    return obligation
  }

  /// A meeting ends with its case, and does not come back with it. An override does not stop it: people meet.
  private func isOver(_ meeting: Meeting) -> Instant? {
    if let ending = state.ending { return ending.at }
    return state.openings.last { $0.countsAnew && $0.at > meeting.at }?.at
  }

  private func reading(_ meeting: Meeting) -> [Obligation] {
    guard let minutes = meeting.minutes else { return [] }
    return state.minutesWaitFor(meeting).map { agency in
      let duty = Duty(key: Obligation.minutesKey, kind: .review, owner: .both, source: Source(""))
      var obligation = ofMeeting(duty, minutes.position, owes: posts(of: [agency]), since: minutes.at)
      obligation.agency = agency
      obligation.owedTo = [minutes.by.post].filter { !$0.isGuest }
      return obligation
    }
  }

  private func reviewing(_ meeting: Meeting) -> Obligation? {
    guard let held = meeting.held, let review = held.review else { return nil }
    let duty = Duty(key: Obligation.meetingReviewKey, kind: .review, owner: .both, source: Source(""))
    var obligation = ofMeeting(duty, held.position, owes: posts(of: held.attended), since: held.at)
    obligation.due = .day(review)
    obligation.working.called = true
    let done = state.done.first { $0.obligation == obligation.key }
    obligation.status = done.map { .met(at: $0.at) } ?? standing
    return obligation
  }

  /// While the case is open; an override stops it.
  private var standing: Obligation.Status {
    if let ending = state.ending { return .ended(at: ending.at) }
    return state.frozenSince == nil ? .owed : .frozen
  }

  /// Whoever holds the case for these agencies now.
  private func posts(of agencies: [AgencyID]) -> [PostID] {
    let now = state.opening.map { [$0.raising] + $0.receiving } ?? [state.raised.raising] + state.raised.receiving
    let holders = now + (state.arbiter.map { [$0] } ?? [])
    func there(_ holders: [Holder]) -> [PostID] { Set(holders.map(\.post)).filter { !$0.text.isEmpty }.sorted() }
    let theirs = there(holders.filter { agencies.contains($0.agency) })
    return theirs.isEmpty ? there(now) : theirs
  }

  private func ofMeeting(_ duty: Duty, _ position: Int, owes: [PostID], since: Instant) -> Obligation {
    Obligation(
      key: "\(position).\(duty.key)", stage: state.stage, opening: nil, duty: duty, agency: nil, owes: owes,
      owedTo: owes, since: since, due: .noneStated, warning: nil,
      working: Working(limit: duty.limit, anchor: duty.anchor, from: since), status: .owed)
  }
}
