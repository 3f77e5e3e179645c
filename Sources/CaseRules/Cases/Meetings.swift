/// A meeting between the agencies: called and then held, or only held.
public struct Meeting: Hashable, Sendable {
  /// The position of the entry that called it; of the one that recorded it, where nobody had called it here.
  public var position: Int
  /// Who called or recorded it.
  public var by: Actor
  /// When it begins, or began.
  public var at: Instant
  public var means: Means?
  /// The policy's role that chairs it; empty for none.
  public var chairRole = ""
  public var invited: [AgencyID] = []
  /// The last word of each agency, since the time was last set.
  public var replies: [MeetingReply] = []
  public var opening: Int
  public var called: Instant?
  public var cancelledAt: Instant?
  /// The position of the entry that cancelled it.
  public var cancelledBy: Int?
  public var held: MeetingNote?
  /// Those that were written last.
  public var minutes: Minutes?

  /// It was called, and neither held nor cancelled.
  public var isAhead: Bool { held == nil && cancelledAt == nil }

  /// Agencies that were invited and did not come, once it is held.
  public var apologies: [AgencyID] { held.map { held in invited.filter { !held.attended.contains($0) } } ?? [] }
}

public struct MeetingReply: Hashable, Sendable {
  public var agency: AgencyID
  public var coming: Coming
  public var position: Int
}

/// That a meeting was held, and with whom.
public struct MeetingNote: Hashable, Sendable {
  public var at: Instant
  public var attended: [AgencyID]
  public var review: Day?
  public var position: Int
}

public struct Minutes: Hashable, Sendable {
  public var by: Actor
  public var at: Instant
  public var answers: [Answer] = []
  public var position: Int

  /// What another agency says of them.
  public struct Answer: Hashable, Sendable {
    public var agency: AgencyID
    public var confirms: Bool
    public var at: Instant
    public var position: Int
  }
}

extension CaseState {
  mutating func applyCalled(_ facts: MeetingCalled, _ event: Event) {
    meetings.append(
      Meeting(
        position: event.position, by: event.by, at: facts.at, means: facts.means, chairRole: facts.chairRole,
        invited: facts.invited, opening: openings.count - 1, called: event.happenedAt))
  }

  mutating func applyHeld(_ facts: MeetingHeld, _ event: Event) {
    talk(.meetingHeld, event)
    let note = MeetingNote(
      at: event.happenedAt, attended: facts.attended, review: facts.review, position: event.position)
    guard facts.meeting == 0 else { return change(meeting: facts.meeting, event) { $0.held = note } }
    meetings.append(
      Meeting(
        position: event.position, by: event.by, at: event.happenedAt, opening: opening(at: event.happenedAt),
        held: note))
  }

  mutating func applyMoved(_ facts: MeetingMoved, _ event: Event) {
    change(meeting: facts.meeting, event) { ($0.at, $0.replies) = (facts.at, []) }
  }

  mutating func applyReplied(_ facts: MeetingReplied, _ event: Event) {
    change(meeting: facts.meeting, event) { meeting in
      meeting.replies.removeAll { $0.agency == event.by.agency }
      meeting.replies.append(MeetingReply(agency: event.by.agency, coming: facts.coming, position: event.position))
    }
  }

  mutating func applyMinutes(_ facts: MinutesWritten, _ event: Event) {
    let minutes = Minutes(by: event.by, at: event.happenedAt, position: event.position)
    change(meeting: facts.meeting, event) { $0.minutes = minutes }
  }

  mutating func answerMinutes(_ position: Int, confirms: Bool, _ event: Event) {
    guard let index = meetings.firstIndex(where: { $0.minutes?.position == position }) else {
      return note(.noSuchMeeting, event)
    }
    meetings[index].minutes?.answers.removeAll { $0.agency == event.by.agency }
    meetings[index].minutes?.answers.append(
      Minutes.Answer(agency: event.by.agency, confirms: confirms, at: event.happenedAt, position: event.position))
  }

  mutating func change(meeting position: Int, _ event: Event, _ change: (inout Meeting) -> Void) {
    guard let index = meetings.firstIndex(where: { $0.position == position }) else {
      return note(.noSuchMeeting, event)
    }
    change(&meetings[index])
  }

  /// What a removed entry said of a meeting counts no more.
  mutating func forgetMeeting(_ position: Int) {
    // One that was held stays held, though the words that called it are gone.
    meetings.removeAll { $0.position == position && ($0.held?.position ?? position) == position }
    for index in meetings.indices {
      if meetings[index].cancelledBy == position {
        (meetings[index].cancelledAt, meetings[index].cancelledBy) = (nil, nil)
      }
      if meetings[index].held?.position == position { meetings[index].held = nil }
      if meetings[index].minutes?.position == position { meetings[index].minutes = nil }
      meetings[index].replies.removeAll { $0.position == position }
      meetings[index].minutes?.answers.removeAll { $0.position == position }
    }
  }

  /// The agencies that came and have yet to say whether the minutes are right: those that wrote them do not.
  public func minutesWaitFor(_ meeting: Meeting) -> [AgencyID] {
    guard let minutes = meeting.minutes, let held = meeting.held else { return [] }
    return held.attended.filter { agency in
      agency != minutes.by.agency && parties.contains(agency) && !minutes.answers.contains { $0.agency == agency }
    }
  }
}
