/// A meeting between the agencies: called and then held, or only held.
public struct Meeting: Hashable, Sendable {
  /// The position of the entry that called it; of the one that recorded it, where nobody had called it here.
  public var position: Int
  /// Who called or recorded it.
  public var by: Actor
  /// When it was to begin first, or began.
  public var first: Instant
  /// The times to which it was moved.
  public var moves: [MeetingMove] = []
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
  /// Every version, in their order.
  public var written: [Minutes] = []

  /// When it begins, or began.
  public var at: Instant { moves.last?.at ?? first }

  /// The minutes are those that were written last.
  public var minutes: Minutes? { written.last }

  /// It was called, and neither held nor cancelled.
  public var isAhead: Bool { held == nil && cancelledAt == nil }

  /// Agencies that were invited and did not come, once it is held.
  public var apologies: [AgencyID] { held.map { held in invited.filter { !held.attended.contains($0) } } ?? [] }
}

/// Another time for it.
public struct MeetingMove: Hashable, Sendable {
  public var at: Instant
  public var position: Int
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
        position: event.position, by: event.by, first: facts.at, means: facts.means, chairRole: facts.chairRole,
        invited: facts.invited, opening: openings.count - 1, called: event.happenedAt))
  }

  mutating func applyHeld(_ facts: MeetingHeld, _ event: Event) {
    talk(.meetingHeld, event)
    let note = MeetingNote(
      at: event.happenedAt, attended: facts.attended, review: facts.review, position: event.position)
    let index = opening(at: event.happenedAt)
    guard facts.meeting == 0 else {
      // It belongs to the stage in which it was held, as its minutes do.
      return change(meeting: facts.meeting, event) { ($0.held, $0.opening) = (note, index) }
    }
    meetings.append(
      Meeting(
        position: event.position, by: event.by, first: event.happenedAt, opening: index,
        held: note))
  }

  mutating func applyMoved(_ facts: MeetingMoved, _ event: Event) {
    change(meeting: facts.meeting, event) { meeting in
      meeting.moves.append(MeetingMove(at: facts.at, position: event.position))
      meeting.replies = []
    }
  }

  mutating func applyReplied(_ facts: MeetingReplied, _ event: Event) {
    change(meeting: facts.meeting, event) { meeting in
      meeting.replies.removeAll { $0.agency == event.by.agency }
      meeting.replies.append(MeetingReply(agency: event.by.agency, coming: facts.coming, position: event.position))
    }
  }

  mutating func applyMinutes(_ facts: MinutesWritten, _ event: Event) {
    let minutes = Minutes(by: event.by, at: event.happenedAt, position: event.position)
    change(meeting: facts.meeting, event) { $0.written.append(minutes) }
  }

  mutating func answerMinutes(_ position: Int, confirms: Bool, _ event: Event) {
    for index in meetings.indices {
      guard let version = meetings[index].written.firstIndex(where: { $0.position == position }) else { continue }
      let answer = Minutes.Answer(
        agency: event.by.agency, confirms: confirms, at: event.happenedAt, position: event.position)
      meetings[index].written[version].answers.removeAll { $0.agency == event.by.agency }
      meetings[index].written[version].answers.append(answer)
      return
    }
    note(.noSuchMeeting, event)
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
      meetings[index].moves.removeAll { $0.position == position }
      meetings[index].replies.removeAll { $0.position == position }
      meetings[index].written.removeAll { $0.position == position }
      for version in meetings[index].written.indices {
        meetings[index].written[version].answers.removeAll { $0.position == position }
      }
    }
  }

  /// Those that can be asked to a meeting: the parties, and whoever decides at the top; each once.
  public var meeting: [AgencyID] {
    (parties + (arbiter.map { [$0.agency] } ?? [])).reduce(into: []) { all, agency in
      if !all.contains(agency) { all.append(agency) }
    }
  }

  /// The agencies that came and have yet to say whether the minutes are right: those that wrote them do not. Within one
  /// agency nobody does.
  public func minutesWaitFor(_ meeting: Meeting) -> [AgencyID] {
    meeting.minutes.map { waitFor($0, of: meeting) } ?? []
  }

  /// The same of one version.
  func waitFor(_ minutes: Minutes, of meeting: Meeting) -> [AgencyID] {
    (meeting.held?.attended ?? []).filter { agency in
      agency != minutes.by.agency && self.meeting.contains(agency)
        && !minutes.answers.contains { $0.agency == agency }
    }
  }
}
