/// Meetings between the agencies: called, moved, cancelled, answered, held or left out, and their minutes.
extension Bench {
  /// Whoever has a part calls one, and says who comes together, who chairs and about what.
  ///
  /// - Note: Lambeth's stage 4, Croydon's stages 3 and 5: who chairs is the policy's word, as a role.
  func callMeeting(_ facts: MeetingCalled) throws(Refusal) -> [Decision] {
    if facts.at <= order.now { throw .meetingNotAhead }
    if !facts.invited.allSatisfy(state.meeting.contains) { throw .agencyNotInCase }
    if facts.invited.isEmpty || (!isWithinAgency && facts.invited == [order.by.agency]) { throw .nobodyInvited }
    try need("chair", "agenda")
    var facts = facts
    facts.stage = state.stage
    facts.invited.sort()
    facts.chairRole =
      obligations().first { $0.isOwed && $0.duty.kind == .meet && !$0.duty.chair.isEmpty }?.duty.chair ?? ""
    return one(.meetingCalled(facts))
  }

  func moveMeeting(_ position: Int, to at: Instant) throws(Refusal) -> [Decision] {
    _ = try ownMeetingAhead(position)
    if at <= order.now { throw .meetingNotAhead }
    try need("reason")
    var facts = MeetingMoved()
    facts.meeting = position
    facts.at = at
    return one(.meetingMoved(facts))
  }

  func cancelMeeting(_ position: Int) throws(Refusal) -> [Decision] {
    _ = try ownMeetingAhead(position)
    try need("reason")
    var facts = MeetingCancelled()
    facts.meeting = position
    return one(.meetingCancelled(facts))
  }

  /// Apologies say why, and what the agency wants to be heard all the same.
  func replyToMeeting(_ position: Int, _ coming: Coming) throws(Refusal) -> [Decision] {
    let meeting = try meetingAhead(position)
    if !meeting.invited.contains(order.by.agency) { throw .notInvited }
    if coming == .apologies { try need("note") }
    var facts = MeetingReplied()
    facts.meeting = position
    facts.coming = coming
    return one(.meetingReplied(facts))
  }

  func holdMeeting(_ attended: [AgencyID], meeting: Int, review: Day?) throws(Refusal) -> [Decision] {
    if meeting != 0 { _ = try meetingAhead(meeting) }
    if let review, review < UKClock.local(order.now).day { throw .dateInThePast(review) }
    try need("account")
    if !attended.allSatisfy(state.meeting.contains) { throw .agencyNotInCase }
    if attended.isEmpty { throw .nobodyInvited }
    var facts = MeetingHeld()
    facts.stage = state.stage(at: order.happenedAt)
    facts.attended = attended.sorted()
    facts.meeting = meeting
    facts.review = review
    return one(.meetingHeld(facts))
  }

  func leaveOutMeeting() throws(Refusal) -> [Decision] {
    try need("reason")
    var facts = MeetingNotHeld()
    facts.stage = state.stage(at: order.happenedAt)
    return one(.meetingNotHeld(facts))
  }

  /// The newest minutes of a meeting are its minutes.
  func writeMinutes(of position: Int) throws(Refusal) -> [Decision] {
    guard let meeting = state.meetings.first(where: { $0.position == position }) else { throw .noSuchMeeting }
    if meeting.held == nil { throw .meetingNotHeldYet }
    if let minutes = meeting.minutes, minutes.by.agency != order.by.agency { throw .othersMinutes }
    try need("minutes")
    var facts = MinutesWritten()
    facts.meeting = position
    return one(.minutesWritten(facts))
  }

  func confirmMinutes(_ position: Int) throws(Refusal) -> [Decision] {
    _ = try othersMinutes(position)
    var facts = MinutesConfirmed()
    facts.minutes = position
    return one(.minutesConfirmed(facts))
  }

  func disputeMinutes(_ position: Int) throws(Refusal) -> [Decision] {
    _ = try othersMinutes(position)
    try need("correction")
    var facts = MinutesDisputed()
    facts.minutes = position
    return one(.minutesDisputed(facts))
  }

  private func meetingAhead(_ position: Int) throws(Refusal) -> Meeting {
    guard let meeting = state.meetings.first(where: { $0.position == position }) else { throw .noSuchMeeting }
    if !meeting.isAhead { throw .meetingOver }
    return meeting
  }

  /// Whoever called it keeps it, and whoever decides at the top.
  private func ownMeetingAhead(_ position: Int) throws(Refusal) -> Meeting {
    let meeting = try meetingAhead(position)
    if meeting.by.agency != order.by.agency, side != .arbiter { throw .notTheirMeeting }
    return meeting
  }

  /// Minutes that stand and that somebody else wrote. Within one agency the two sides are two posts of it.
  private func othersMinutes(_ position: Int) throws(Refusal) -> Minutes {
    guard let meeting = state.meetings.first(where: { $0.minutes?.position == position }), let minutes = meeting.minutes
    else { throw .noSuchMinutes }
    if meeting.held?.attended.contains(order.by.agency) != true { throw .notInvited }
    let isOwn = isWithinAgency ? minutes.by.post == order.by.post : minutes.by.agency == order.by.agency
    if isOwn { throw .ownMinutes }
    if minutes.answers.contains(where: { $0.agency == order.by.agency && $0.confirms }) {
      throw .minutesConfirmedAlready
    }
    return minutes
  }
}
