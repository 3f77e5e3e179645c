import CaseRules
import Casework
import Wording

/// Calling a meeting, moving it, answering, and the day on which what it decided is looked at again.
extension ActForm {
  /// The meeting that the act is about; nil where it is about none.
  var meeting: Meeting? {
    guard let position = SentNumber.read(about) else { return nil }
    return state.meetings.first { $0.position == position || $0.minutes?.position == position }
  }

  /// Those that can be asked to come, or came.
  var meetable: [AgencyID] { state.meeting }

  func meetingFields(_ filled: Filled) -> [FieldItem] {
    switch noun {
    case "meetings-called":
      [
        .checkboxes(filled, "invited", MeetingWords.invited, meetable.map { Option($0.text, agencyName($0)) })
      ] + time(filled) + [
        .radios(
          filled, "means", MeetingWords.how, Self.means.map { Option($0.rawValue, CaseWords.means($0)) }, across: true)
      ]
    case "meetings-moved": time(filled)
    default:
      [
        .radios(
          filled, "coming", MeetingWords.coming,
          Coming.allCases.map { Option($0.rawValue, MeetingWords.option($0)) }, across: true)
      ]
    }
  }

  /// Nobody meets in writing.
  private static let means = Means.allCases.filter { $0 != .inWriting }

  private func time(_ filled: Filled) -> [FieldItem] {
    [
      .date(filled, "day", MeetingWords.day),
      .time(filled, "startsAt", MeetingWords.time, Asking(hint: MeetingWords.timeHint)),
    ]
  }

  /// Asked last of what was decided.
  func reviewField(_ filled: Filled) -> [FieldItem] {
    guard noun == "meetings" else { return [] }
    return [
      .date(filled, "review", MeetingWords.review, Asking(hint: MeetingWords.reviewHint, isOptional: true))
    ]
  }

  /// What stands in the form before anybody has typed: everybody is invited, and an agenda is drafted.
  var begunMeeting: Filled {
    switch noun {
    case "meetings-called":
      let invited = meetable.map { SentForm.Field(name: "invited", value: $0.text) }
      return Filled(SentForm(fields: invited + [SentForm.Field(name: "agenda", value: agenda)]))
    case "meetings":
      guard let meeting else { return Filled() }
      let coming = meeting.replies.filter { $0.coming == .comes }.map(\.agency) + [meeting.by.agency]
      let here = meetable.filter(coming.contains).map { SentForm.Field(name: "attended", value: $0.text) }
      return Filled(SentForm(fields: here + (meeting.at <= file.now ? began(meeting.at) : [])))
    default: return Filled()
    }
  }

  /// It happened when it was to, unless somebody says otherwise.
  private func began(_ moment: Instant) -> [SentForm.Field] {
    let local = UKClock.local(moment)
    let parts = [("on-day", local.day.day), ("on-month", local.day.month), ("on-year", local.day.year)]
    return parts.map { SentForm.Field(name: $0.0, value: "\($0.1)") } + [
      SentForm.Field(name: "at", value: DateWords.time(local.time))
    ]
  }

  private var agenda: String {
    let answered = state.replies.contains { if case .answered = $0.kind { true } else { false } }
    return MeetingWords.agenda(
      sought: file.word("outcomeSought") ?? "", stands: answered,
      open: state.openActions.compactMap { file.words[$0.position]?["action"] })
  }

  var chairHint: String {
    let owed = file.obligations.first { $0.isOwed && $0.duty.kind == .meet && !$0.duty.chair.isEmpty }
    guard let role = owed.flatMap({ policy.role($0.duty.chair) }) else { return MeetingWords.chairIsOpen }
    return MeetingWords.chair(role.name)
  }

  func meetingCommand(_ read: inout FormReader) -> Command? {
    let entry = SentNumber.read(about) ?? 0
    switch noun {
    case "meetings-called":
      let invited = read.choices("invited", among: meetable.map(\.text))
      if invited.isEmpty { read.refuse("invited", MeetingWords.chooseInvited) }
      let at = begins(&read)
      let means = read.choice("means", among: Self.means.map(\.rawValue), orSay: ActFieldWords.chooseOne)
      guard let at, let means = means.flatMap(Means.init) else { return nil }
      var facts = MeetingCalled()
      facts.at = at
      facts.means = means
      facts.invited = invited.map { AgencyID($0) }
      return .callMeeting(facts)
    case "meetings-moved": return begins(&read).map { .moveMeeting(entry, to: $0) }
    case "meetings-cancelled": return .cancelMeeting(entry)
    case "meeting-replies":
      return read.choice("coming", of: Coming.self, orSay: ActFieldWords.chooseOne).map { .replyToMeeting(entry, $0) }
    case "meetings":
      let attended = read.choices("attended", among: meetable.map(\.text))
      if attended.isEmpty { read.refuse("attended", ActFieldWords.chooseAttended) }
      let review = read.optionalDate("review", notBeforeToday: true)
      return .holdMeeting(attended: attended.map { AgencyID($0) }, meeting: entry, review: review)
    case "meetings-not-held": return .leaveOutMeeting
    case "minutes": return .writeMinutes(entry)
    case "minutes-confirmed": return .confirmMinutes(entry)
    case "minutes-corrections": return .disputeMinutes(entry)
    default: return nil
    }
  }

  private func begins(_ read: inout FormReader) -> Instant? {
    let day = read.date("day", orSay: ActFieldWords.enterDate, notBeforeToday: true)
    let time = read.time("startsAt", orSay: MeetingWords.enterTime)
    guard let day, let time else { return nil }
    let at = UKClock.instant(day, time)
    if at <= file.now { read.refuse("startsAt", RefusalWords.sentence(.meetingNotAhead)) }
    return at
  }
}
