import CaseRules
import Casework
import Documents
import Wording

/// What a person looks at while acting: the outcome they confirm, the date they agree to, the entry they correct.
struct ActRecap {
  let form: ActForm

  private var file: CaseFile { form.file }

  var view: RecapView? {
    switch form.noun {
    case "confirmations", "disputes": entry(ActFieldWords.theOutcome)
    case "corrections", "removals": entry(ActFieldWords.theEntry)
    case "disclosures-judged": entry(DisclosureWords.theReport)
    case "completions", "checks", "actions-reopened": entry(ActFieldWords.theAction)
    case "minutes-confirmed", "minutes-corrections": entry(MeetingWords.theMinutes)
    case "meetings", "meetings-moved", "meetings-cancelled", "meeting-replies", "minutes": meeting
    case "agreed-dates", "proposed-dates": date
    case "escalations": pairs
    case "not-me": inbox
    case "advisers-released": adviser
    case "guests-renewed", "guests-ended": one(GuestWords.theGuest, file.guestName(PostID(form.about)))
    default: nil
    }
  }

  private func entry(_ heading: String) -> RecapView? {
    guard let position = SentNumber.read(form.about), let words = file.words[position] else { return nil }
    return RecapView(
      recapHeading: heading,
      rows: words.fields.map { SummaryRowView(key: FieldWords.label($0.name), lines: [$0.text], change: nil) })
  }

  /// When and where, with the agenda; once it was held, what was said.
  private var meeting: RecapView? {
    guard let meeting = form.meeting else { return nil }
    let words = file.words[meeting.held?.position ?? meeting.position]
    let rows = (words?.fields ?? []).map {
      SummaryRowView(key: FieldWords.label($0.name), lines: [$0.text], change: nil)
    }
    return RecapView(
      recapHeading: MeetingWords.theMeeting,
      rows: [
        SummaryRowView(key: ActFieldWords.theDay, lines: [MeetingWords.when(meeting.at, meeting.means)], change: nil)
      ] + rows)
  }

  private var inbox: RecapView? {
    let agency = file.viewer.agency
    let inbox = file.directory.inbox(of: agency, on: UKClock.local(file.now).day)
    let line =
      inbox.map { form.postName(Holder(agency: agency, post: PostID($0.id))) }
      ?? ActFieldWords.nobodyMapped(form.agencyName(agency))
    return one(IntakeWords.inbox, line)
  }

  private var adviser: RecapView? {
    file.state.advising(PostID(form.about)).flatMap { one(ActFieldWords.theAdviser, form.postName($0.adviser)) }
  }

  private func one(_ heading: String, _ line: String) -> RecapView? {
    RecapView(recapHeading: heading, rows: [SummaryRowView(key: ActFieldWords.goesTo, lines: [line], change: nil)])
  }

  private var date: RecapView? {
    guard let proposed = file.state.proposedDates.last(where: { $0.obligation == form.about }) else { return nil }
    return RecapView(
      recapHeading: ActFieldWords.theDate,
      rows: [SummaryRowView(key: form.agencyName(proposed.agency), lines: [DateWords.long(proposed.day)], change: nil)])
  }

  /// Who would hold it at each stage ahead.
  private var pairs: RecapView? {
    let rows = form.stagesAhead.map { stage in
      SummaryRowView(key: CaseWords.rung(stage, of: file.setting.policy), lines: holders(at: stage), change: nil)
    }
    return rows.isEmpty ? nil : RecapView(recapHeading: ActFieldWords.whoTalks, rows: rows)
  }

  private func holders(at stage: Stage) -> [String] {
    do {
      let next = try file.escalation(to: stage)
      let arbiter = next.arbiter.post.text.isEmpty ? [] : [next.arbiter]
      return ([next.raising] + next.receiving + arbiter).map(form.postName)
    } catch SettingFault.nobodyMapped(let agency, _) {
      return [ActFieldWords.nobodyMapped(form.agencyName(agency))]
    } catch {
      return []
    }
  }
}
