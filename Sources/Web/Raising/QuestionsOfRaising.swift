import CaseRules
import Casework
import Wording

/// Where the challenge begins, for whom, and since when.
extension Raising {
  var stageQuestion: Question {
    let options = enterable.map { Option($0.key, CaseWords.rung($0, of: policy)) }
    let first = options.first?.value
    let reason = QuestionWords.entryReason
    return Question(
      words: .stage, names: ["stage", "entryReason"], beside: nil, pageHeading: QuestionWords.stage.asks,
      fields: { filled, _ in
        var filled = filled
        if filled.form["stage"] == nil, let first {
          filled.form.fields.append(SentForm.Field(name: "stage", value: first))
        }
        return [
          .radios(filled, "stage", QuestionWords.stageLabel, options),
          .textArea(filled, "entryReason", reason.asks, Asking(hint: reason.hint), rows: 4),
        ]
      },
      check: { read in
        let chosen = read.choice("stage", among: options.map(\.value), orSay: QuestionWords.stage.missing ?? "")
        if chosen == nil || chosen == first {
          _ = read.optionalText("entryReason")
        } else {
          _ = read.text("entryReason", orSay: reason.missing ?? "")
        }
      },
      rows: { form in
        let why = form["stage"] == first ? [] : AnswerRow(FieldWords.label("entryReason"), text: form["entryReason"]).alone
        return [AnswerRow(QuestionWords.stage.asks, options.filter { $0.value == form["stage"] }.map(\.text))] + why
      })
  }

  var behalfQuestion: Question {
    let words = QuestionWords.behalf
    let colleague = QuestionWords.colleague
    let options = colleagues
    return Question(
      words: words, names: ["behalf", "colleague"], beside: nil, pageHeading: words.asks,
      fields: { filled, _ in
        [
          .yesNo(filled, "behalf", QuestionWords.behalfLabel, Asking(hint: QuestionWords.behalfYes)),
          .select(
            filled, "colleague", colleague.asks, [Option("", QuestionWords.nobodyChosen)] + options,
            Asking(hint: colleague.hint)),
        ]
      },
      check: { read in
        guard read.yesNo("behalf", orSay: words.missing ?? "") == true else { return }
        _ = read.choice("colleague", among: options.map(\.value), orSay: colleague.missing ?? "")
      },
      rows: { form in
        guard form["behalf"] == "yes" else { return AnswerRow(QuestionWords.raisedFor, [RaisingWords.myself]).alone }
        return AnswerRow(QuestionWords.raisedFor, options.filter { $0.value == form["colleague"] }.map(\.text)).alone
      })
  }

  /// People with a post in one's own agency, without oneself.
  private var colleagues: [Option] {
    let own = posts(at: actor.agency.text)
    return own.compactMap { post in
      guard let holder = directory.holder(of: PostID(post.id)), holder.id != actor.person.text else { return nil }
      return Option(holder.id, name(of: post))
    }
  }

  var earlierQuestion: Question {
    let words = QuestionWords.earlier
    let names = ["earlier", "sent-day", "sent-month", "sent-year", "sentAt", "earlierReason"]
    return Question(
      words: words, names: names, beside: nil, pageHeading: words.asks,
      fields: { filled, _ in
        let (on, at, why) = (QuestionWords.earlierOn, QuestionWords.earlierAt, QuestionWords.earlierReason)
        return [
          .yesNo(filled, "earlier", QuestionWords.earlierLabel, Asking(hint: QuestionWords.earlierYes)),
          .date(filled, "sent", on.asks, Asking(hint: on.hint)),
          .time(filled, "sentAt", at.asks, Asking(hint: at.hint)),
          .textArea(filled, "earlierReason", why.asks, Asking(hint: why.hint), rows: 3),
        ]
      },
      check: { read in _ = earlierMoment(&read) },
      rows: { form in
        var read = FormReader(form, today: today)
        guard let moment = earlierMoment(&read) else {
          return AnswerRow(QuestionWords.raisedAt, [RaisingWords.fromNow]).alone
        }
        return [
          AnswerRow(QuestionWords.raisedAt, [DateWords.moment(moment)]),
          AnswerRow(FieldWords.label("earlierReason"), text: form["earlierReason"]),
        ]
      })
  }

  /// When it was raised in writing, where that was before now.
  func earlierMoment(_ read: inout FormReader) -> Instant? {
    guard read.yesNo("earlier", orSay: QuestionWords.earlier.missing ?? "") == true else { return nil }
    let day = read.date("sent", orSay: QuestionWords.earlierOn.missing ?? "", notAfterToday: true)
    let time = read.time("sentAt", orSay: QuestionWords.earlierAt.missing ?? "")
    _ = read.text("earlierReason", orSay: QuestionWords.earlierReason.missing ?? "")
    guard let day, let time else { return nil }
    let moment = UKClock.instant(day, time)
    if moment > now {
      read.refuse("sentAt", QuestionWords.earlierInFuture)
      return nil
    }
    return moment
  }
}
