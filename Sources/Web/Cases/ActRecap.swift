import CaseRules
import Casework
import Wording

/// What a person looks at while acting: the outcome they confirm, the date they agree to, the entry they correct.
struct ActRecap {
  let form: ActForm

  private var file: CaseFile { form.file }

  var view: RecapView? {
    switch form.noun {
    case "confirmations", "disputes": entry(ActFieldWords.theOutcome)
    case "corrections", "removals": entry(ActFieldWords.theEntry)
    case "completions": entry(ActFieldWords.theAction)
    case "agreed-dates", "proposed-dates": date
    case "escalations": pairs
    default: nil
    }
  }

  private func entry(_ heading: String) -> RecapView? {
    guard let position = SentNumber.read(form.about), let words = file.words[position] else { return nil }
    return RecapView(
      recapHeading: heading,
      rows: words.fields.map { SummaryRowView(key: FieldWords.label($0.name), lines: [$0.text], change: nil) })
  }

  private var date: RecapView? {
    guard let proposed = file.state.proposedDates.last(where: { $0.obligation == form.about }) else { return nil }
    return RecapView(
      recapHeading: ActFieldWords.theDate,
      rows: [SummaryRowView(key: form.agencyName(proposed.agency), lines: [DateWords.long(proposed.day)], change: nil)])
  }

  /// The next pair, from the role maps.
  private var pairs: RecapView? {
    let day = UKClock.local(file.now).day
    let rows = form.stagesAhead.map { stage in
      let sides =
        [(file.state.raised.raising.agency, stage.raisingRole)]
        + file.state.receivingAgencies.map { ($0, stage.receivingRole) }
      let names = sides.compactMap { agency, role -> String? in
        guard let tier = file.setting.policy.role(role)?.tier,
          let post = file.directory.post(at: tier, in: agency, on: day)
        else { return nil }
        return form.postName(Holder(agency: agency, post: PostID(post.id)))
      }
      return SummaryRowView(key: CaseWords.rung(stage, of: file.setting.policy), lines: names, change: nil)
    }
    return rows.isEmpty ? nil : RecapView(recapHeading: ActFieldWords.whoTalks, rows: rows)
  }
}
