import CaseRules
import Casework
import Wording

/// Where the challenge begins, for whom, and since when.
extension Raising {
  var stageQuestion: Question {
    let options = enterable.map { Option($0.key, CaseWords.rung($0, of: policy)) }
    var question = choice("stage", .stage, options, beside: nil)
    let (fields, first) = (question.fields, options.first?.value ?? "")
    question.fields = { filled, asking in
      var filled = filled
      if filled.form["stage"] == nil { filled.form.fields.append(SentForm.Field(name: "stage", value: first)) }
      return fields(filled, asking)
    }
    question.rows = { form in
      AnswerRow(QuestionWords.startsAt, options.filter { $0.value == form["stage"] }.map(\.text)).alone
    }
    return question
  }

  /// Yes leads to a page of its own; check answers shows that page's answer, and only `no` is shown here.
  func yesNo(_ name: String, _ words: QuestionWords, key: String, no: String) -> Question {
    Question(
      words: words, names: [name], beside: nil,
      fields: { filled, asking in
        var asking = asking
        asking.hint = words.hint
        return [.yesNo(filled, name, words.asks, asking)]
      },
      check: { read in _ = read.yesNo(name, orSay: words.missing ?? "") },
      rows: { form in AnswerRow(key, [form[name] == "yes" ? RaisingWords.yes : no]).alone })
  }

  var colleagueQuestion: Question {
    let words = QuestionWords.colleague
    let options = colleagues
    return Question(
      words: words, names: ["colleague"], beside: nil,
      fields: { filled, asking in
        [.select(filled, "colleague", words.asks, [Option("", QuestionWords.nobodyChosen)] + options, asking)]
      },
      check: { read in _ = read.choice("colleague", among: options.map(\.value), orSay: words.missing ?? "") },
      rows: { form in AnswerRow(words.asks, options.filter { $0.value == form["colleague"] }.map(\.text)).alone })
  }

  /// People with a post in one's own agency, without oneself.
  private var colleagues: [Option] {
    posts(at: actor.agency.text).compactMap { post in
      guard let holder = directory.holder(of: PostID(post.id)), holder.id != actor.person.text else { return nil }
      return Option(holder.id, name(of: post))
    }
  }

  var earlierQuestion: Question {
    let words = QuestionWords.earlierWhen
    return Question(
      words: words, names: ["sent-day", "sent-month", "sent-year", "sentAt", "earlierReason"], beside: nil,
      pageHeading: words.asks,
      fields: { filled, _ in
        let (on, at, why) = (QuestionWords.earlierOn, QuestionWords.earlierAt, QuestionWords.earlierReason)
        return [
          .date(filled, "sent", on.asks, Asking(hint: on.hint)),
          .time(filled, "sentAt", at.asks, Asking(hint: at.hint)),
          .textArea(filled, "earlierReason", why.asks, Asking(hint: why.hint), rows: 3),
        ]
      },
      check: { read in _ = earlierMoment(&read) },
      rows: { form in
        var read = FormReader(form, today: today)
        return [
          AnswerRow(words.asks, earlierMoment(&read).map { [DateWords.moment($0)] } ?? []),
          AnswerRow(FieldWords.label("earlierReason"), text: form["earlierReason"]),
        ]
      })
  }

  /// When it was raised in writing, where that was before now.
  func earlierMoment(_ read: inout FormReader) -> Instant? {
    let day = read.date("sent", orSay: QuestionWords.earlierOn.missing ?? "", notAfterToday: true)
    let time = read.time("sentAt", orSay: QuestionWords.earlierAt.missing ?? "")
    _ = read.text("earlierReason", orSay: QuestionWords.earlierReason.missing ?? "")
    guard let day, let time else { return nil }
    let moment = UKClock.instant(day, time)
    if moment > now {
      read.refuse("sentAt", QuestionWords.earlierInFuture)
      return nil
    }
    if !hasPolicy(on: day) {
      read.fail("sent", QuestionWords.beforeFirstPolicy(firstPolicyDay), target: "sent-day")
      return nil
    }
    return moment
  }
}
