import CaseRules
import Casework
import Wording

/// The meetings of a case, on its page, newest first.
struct MeetingsView: View {
  var meetings: [MeetingView]
}

struct MeetingView: View {
  var when: String
  var state: String
  var stateWords: String
  /// Where, who chairs, who else is invited, what was decided: as people wrote it.
  var lines: [String]
  /// What each agency says or did.
  var agencies: [String]
  var links: [Link]
}

extension MeetingsView {
  /// Nil where there are none.
  init?(_ file: CaseFile) {
    meetings = file.state.meetings.reversed().map { MeetingOfCase(file: file, meeting: $0).view }
    if meetings.isEmpty { return nil }
  }
}

/// One meeting in words.
struct MeetingOfCase {
  let file: CaseFile
  let meeting: Meeting

  var view: MeetingView {
    let standing = standing
    return MeetingView(
      when: MeetingWords.when(meeting.at, meeting.means), state: standing.state, stateWords: standing.words,
      lines: lines, agencies: agencies, links: links)
  }

  private var standing: (state: String, words: String) {
    if meeting.held != nil { return ("met", MeetingWords.held) }
    if meeting.cancelledAt != nil { return ("plain", MeetingWords.cancelled) }
    let isLeft = file.state.ending != nil
    if meeting.at <= file.now { return (isLeft ? "plain" : "late", MeetingWords.toRecord) }
    return (isLeft ? "plain" : "note", MeetingWords.ahead)
  }

  private func name(_ agency: AgencyID) -> String { file.directory.agency(agency)?.name ?? agency.text }

  private var lines: [String] {
    let called = file.words[meeting.position]
    let chair = called?["chair"].map { MeetingWords.chairedBy($0) }
    let role = file.setting.policy.role(meeting.chairRole).map { MeetingWords.chairedBy(role: $0.name) }
    let held = meeting.held.flatMap { file.words[$0.position] }
    return [chair ?? role].compactMap { $0 } + written(["place"], in: called)
      + written(["options", "decided", "dissent"], in: held) + [minutes, review].compactMap { $0 }
  }

  private func written(_ fields: [String], in words: Words?) -> [String] {
    fields.compactMap { field in words?[field].map { FieldWords.label(field) + ": " + $0 } }
  }

  private var minutes: String? {
    guard meeting.held != nil else { return nil }
    guard let minutes = meeting.minutes else { return MeetingWords.minutesMissing }
    let waits = file.state.minutesWaitFor(meeting)
    if !waits.isEmpty { return MeetingWords.minutesWait(waits.map(name)) }
    if minutes.answers.isEmpty { return MeetingWords.minutesAlone }
    return minutes.answers.allSatisfy(\.confirms) ? MeetingWords.minutesStand : MeetingWords.minutesRead
  }

  private var review: String? { meeting.held?.review.map(MeetingWords.reviewOn) }

  private var agencies: [String] {
    if let held = meeting.held {
      return held.attended.map { MeetingWords.agency(name($0), MeetingWords.came) }
        + meeting.apologies.map { agency in
          let said = meeting.replies.last { $0.agency == agency }?.coming
          return MeetingWords.agency(
            name(agency), said == .apologies ? MeetingWords.standing(.apologies) : MeetingWords.cameNot)
        }
    }
    return meeting.invited.map { agency in
      let said = meeting.replies.last { $0.agency == agency }?.coming
      let isCaller = said == nil && agency == meeting.by.agency
      return MeetingWords.agency(name(agency), isCaller ? MeetingWords.calls : MeetingWords.standing(said))
    }
  }

  private var links: [Link] {
    let base = "/cases/" + file.caseID.text
    let entry = meeting.held.map { $0.position } ?? meeting.position
    let ahead =
      meeting.isAhead && meeting.at > file.now && file.state.ending == nil
      ? [Link(text: MeetingWords.calendar, href: "\(base)/calendar/\(meeting.position)")] : []
    let minutes = meeting.minutes.map {
      [Link(text: MeetingWords.theMinutes, href: CaseTimeline.link(to: $0.position))]
    }
    return ahead + (minutes ?? []) + [Link(text: CasePageWords.seeEntry(entry), href: CaseTimeline.link(to: entry))]
  }
}
