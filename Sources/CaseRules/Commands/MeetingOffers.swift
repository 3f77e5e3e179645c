extension CaseState {
  /// What meetings ask of somebody now: an answer, a record once the time has come, minutes, and a word on them.
  func meetingOffers(of agency: AgencyID, at now: Instant) -> [Offer] {
    meetings.filter(\.isAhead).compactMap { meeting in
      if meeting.at <= now { return Offer("meetings", about: "\(meeting.position)") }
      let isAsked = meeting.invited.contains(agency) && !meeting.replies.contains { $0.agency == agency }
      return isAsked && meeting.by.agency != agency ? Offer("meeting-replies", about: "\(meeting.position)") : nil
    } + minutesOffers(of: agency)
  }

  /// They outlive the case.
  func minutesOffers(of agency: AgencyID) -> [Offer] {
    meetings.filter { $0.held != nil }.flatMap { meeting -> [Offer] in
      guard let minutes = meeting.minutes else { return [Offer("minutes", about: "\(meeting.position)")] }
      let disputed = minutes.answers.contains { !$0.confirms }
      if minutes.by.agency == agency { return disputed ? [Offer("minutes", about: "\(meeting.position)")] : [] }
      let waits = minutesWaitFor(meeting).contains(agency)
      let about = "\(minutes.position)"
      return waits ? [Offer("minutes-confirmed", about: about), Offer("minutes-corrections", about: about)] : []
    }
  }

  /// Whoever called a meeting moves or cancels it; an invited agency may change its answer.
  func meetingsKept(by agency: AgencyID, isArbiter: Bool, at now: Instant) -> [Offer] {
    meetings.filter(\.isAhead).flatMap { meeting -> [Offer] in
      let about = "\(meeting.position)"
      let isOwn = meeting.by.agency == agency || isArbiter
      let keeps = isOwn ? [Offer("meetings-moved", about: about), Offer("meetings-cancelled", about: about)] : []
      let mayAnswer = meeting.invited.contains(agency) && meeting.at > now
      return keeps + (mayAnswer ? [Offer("meeting-replies", about: about)] : [])
    }
  }
}
