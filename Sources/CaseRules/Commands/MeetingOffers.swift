/// What somebody can do about the meetings of a case.
struct MeetingOffers {
  let state: CaseState
  let agency: AgencyID
  let side: Side
  let now: Instant

  private var ahead: [Meeting] { side == .outside ? [] : state.meetings.filter(\.isAhead) }

  /// An answer, a record once the time has come, a word on the minutes.
  ///
  /// - Parameter writing: whether minutes are owed, which puts writing them among what presses.
  func pressing(writing isOwed: Bool) -> [Offer] {
    ahead.compactMap { meeting in
      if meeting.at <= now { return Offer("meetings", about: "\(meeting.position)") }
      let isAsked = meeting.invited.contains(agency) && !meeting.replies.contains { $0.agency == agency }
      return isAsked && meeting.by.agency != agency ? Offer("meeting-replies", about: "\(meeting.position)") : nil
    } + reading + (isOwed ? writing : [])
  }

  /// Whoever called a meeting moves or cancels it; an invited agency may change its answer.
  var kept: [Offer] {
    ahead.flatMap { meeting -> [Offer] in
      let about = "\(meeting.position)"
      let keeps = [Offer("meetings-moved", about: about), Offer("meetings-cancelled", about: about)]
      let mayAnswer = meeting.invited.contains(agency) && meeting.at > now
      return (isOwn(meeting) ? keeps : []) + (mayAnswer ? [Offer("meeting-replies", about: about)] : [])
    } + writing
  }

  /// When the case has ended, what was called can still be recorded or cancelled, and minutes are written and read.
  var left: [Offer] {
    reading
      + ahead.flatMap { meeting -> [Offer] in
        let about = "\(meeting.position)"
        return [Offer("meetings", about: about)] + (isOwn(meeting) ? [Offer("meetings-cancelled", about: about)] : [])
      } + writing
  }

  private func isOwn(_ meeting: Meeting) -> Bool { meeting.by.agency == agency || side == .arbiter }

  private var reading: [Offer] {
    if side == .outside { return [] }
    return state.meetings.filter { state.minutesWaitFor($0).contains(agency) }.flatMap { meeting -> [Offer] in
      let about = "\(meeting.minutes?.position ?? 0)"
      return [Offer("minutes-confirmed", about: about), Offer("minutes-corrections", about: about)]
    }
  }

  /// Writing minutes is for those who came, and writing them anew for those who wrote them.
  private var writing: [Offer] {
    if side == .outside { return [] }
    return state.meetings.filter { meeting in
      meeting.minutes.map { $0.by.agency == agency } ?? (meeting.held?.attended.contains(agency) ?? false)
    }.map { Offer("minutes", about: "\($0.position)") }
  }
}
