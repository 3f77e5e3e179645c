import CaseRules
import Casework
import Wording

/// One page of the challenge: what it asks, how it is read, and how check answers shows it.
struct Question {
  var words: QuestionWords
  /// The fields that it owns in the draft.
  var names: [String]
  /// The guidance beside it, by its name.
  var beside: String?
  /// Nil where the only field's label is the page's heading.
  var pageHeading: String?
  var fields: (Filled, Asking) -> [FieldItem]
  /// Adds what is wrong or missing; the same for the page, the task list and sending.
  var check: (inout FormReader) -> Void
  /// What check answers shows: a name and its lines.
  var rows: (SentForm) -> [AnswerRow]
}

struct AnswerRow {
  var key: String
  var lines: [String]

  init(_ key: String, _ lines: [String]) {
    self.key = key
    self.lines = lines
  }

  /// Text in its paragraphs; nothing where it is empty.
  init(_ key: String, text: String?) {
    self.key = key
    lines = (text ?? "").split(separator: "\n").map { CleanText.visible(String($0)) }.filter { !$0.isBlank }
  }
}

extension Question {
  /// A question of one long text.
  static func text(_ name: String, _ words: QuestionWords, beside: String?, rows: Int = 8, notes: [String] = [])
    -> Question
  {
    Question(
      words: words, names: [name], beside: beside,
      fields: { filled, asking in
        let examples = words.strong.flatMap { strong in words.weak.map { ExamplesView(strong: strong, weak: $0) } }
        var asking = asking
        asking.hint = words.hint
        asking.examples = examples
        let area = FieldItem.textArea(
          filled, name, words.asks, asking, rows: rows, limitWords: RaisingWords.most)
        return [area] + notes.map { .inset($0) }
      },
      check: { read in
        if let missing = words.missing { _ = read.text(name, orSay: missing) } else { _ = read.optionalText(name) }
      },
      rows: { [AnswerRow(FieldWords.label(name), text: $0[name])] })
  }
}

extension Raising {
  func question(_ step: RaisingStep) -> Question {
    switch step {
    case .person: personQuestion
    case .board: boardQuestion
    case .decision: decisionQuestion
    case .ground: groundQuestion
    case .priority: priorityQuestion
    case .concern: .text("concern", .concern, beside: "beside-concern")
    case .evidence: .text("evidence", .evidence, beside: "beside-evidence", notes: waits("evidence"))
    case .risk: .text("risk", .risk, beside: "beside-risk", notes: waits("risk"))
    case .tried: .text("tried", .tried, beside: "beside-tried", notes: firstSteps + waits("tried"))
    case .ownManager:
      .text("ownManager", .ownManager, beside: "beside-tried", notes: firstSteps + waits("ownManager"))
    case .outcome: .text("outcomeSought", .outcome, beside: "beside-outcome", notes: waits("outcomeSought"))
    case .agencies: isWithinAgency ? ownPostQuestion : agenciesQuestion
    case .counterparts: counterpartsQuestion
    case .involved: involvedQuestion
    case .family: familyQuestion
    case .adult: adultQuestion
    case .stage: stageQuestion
    case .entryReason: .text("entryReason", .entryReason, beside: nil, rows: 4)
    case .behalf: yesNo("behalf", .behalf, key: QuestionWords.raisedFor, no: RaisingWords.myself)
    case .colleague: colleagueQuestion
    case .earlier: yesNo("earlier", .earlier, key: QuestionWords.raisedAt, no: RaisingWords.fromNow)
    case .earlierWhen: earlierQuestion
    }
  }

  /// What the policy wants done before the ladder, in its words.
  private var firstSteps: [String] {
    let names = policy.door.firstSteps.map { DoorWords.first($0.name) }
    return names.isEmpty ? [] : [names.joined(separator: " ")]
  }

  /// Says of a question that may be left empty that the policy's clock waits for it.
  func waits(_ field: String) -> [String] {
    let waits = policy.startRequires.contains { $0.fields.contains(field) } && !isRecordOnly
    return waits ? [QuestionWords.clockWaits] : []
  }

  /// The same after a hint, on a page that asks for more than one thing.
  func hint(_ words: QuestionWords, _ field: String) -> String? {
    let all = [words.hint].compactMap { $0 } + waits(field)
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  private var personQuestion: Question {
    if !isTheme { return concernedQuestion }
    let words = QuestionWords.theme
    return Question(
      words: words, names: ["label"], beside: nil,
      fields: { filled, asking in
        var asking = asking
        asking.hint = words.hint
        return [.text(filled, "label", words.asks, asking, autocomplete: "off", wide: "20")]
      },
      check: { read in _ = read.text("label", orSay: words.missing ?? "", most: 60) },
      rows: { [AnswerRow(RaisingWords.person, text: $0["label"])] })
  }

  private var concernedQuestion: Question {
    let words = QuestionWords.person(person)
    return Question(
      words: words, names: ["label"] + KnownBy.names, beside: "beside-person", pageHeading: words.asks,
      fields: { [person] filled, _ in
        [
          .text(
            filled, "label", RaisingWords.label, Asking(hint: words.hint), autocomplete: "off", wide: "20"),
          .fold(RaisingWords.knownBy, isOpen: KnownBy.isOpen(filled)), .inset(RaisingWords.whyKnownBy(person)),
        ] + KnownBy.fields(filled, hints: [PersonFields.name: RaisingWords.whyName]) + [.foldEnd]
      },
      check: { read in
        _ = read.text("label", orSay: words.missing ?? "", most: 60)
        _ = read.knownBy(alone: false)
      },
      rows: { [today] form in
        [AnswerRow(RaisingWords.person, text: form["label"])] + KnownBy.rows(form, today: today)
      })
  }

  private var boardQuestion: Question {
    choice("board", .board, policy.boards.map { Option($0.key, $0.name, hint: $0.area) }, beside: nil)
  }

  private var decisionQuestion: Question {
    let words = QuestionWords.decision
    return Question(
      words: words, names: ["decision", "decided-day", "decided-month", "decided-year"], beside: "beside-concern",
      pageHeading: words.asks,
      fields: { filled, _ in
        let examples = words.strong.flatMap { strong in words.weak.map { ExamplesView(strong: strong, weak: $0) } }
        return [
          .textArea(
            filled, "decision", FieldWords.label("decision"), Asking(hint: words.hint, examples: examples),
            limitWords: RaisingWords.most),
          .date(
            filled, "decided", QuestionWords.decisionOn.asks,
            Asking(hint: QuestionWords.decisionOn.hint, isOptional: true)),
        ]
      },
      check: { read in
        _ = read.text("decision", orSay: words.missing ?? "")
        _ = read.optionalDate("decided", notAfterToday: true)
      },
      rows: { [today] form in
        var read = FormReader(form, today: today)
        let day = read.optionalDate("decided", notAfterToday: true)
        return [
          AnswerRow(FieldWords.label("decision"), text: form["decision"]),
          AnswerRow(QuestionWords.decisionDay, day.map { [DateWords.long($0)] } ?? []),
        ]
      })
  }

  private var groundQuestion: Question {
    let grounds = policy.grounds.map { Option($0.key, $0.name) }
    let subjects = policy.subjects.map {
      Option($0.key, $0.name, hint: $0.immediate ? QuestionWords.immediateSubject : nil)
    }
    guard !subjects.isEmpty else { return choice("ground", .ground, grounds, beside: "beside-ground") }
    let plain = choice("ground", .ground, grounds, beside: "beside-ground")
    return Question(
      words: .ground, names: ["ground", "subjects"], beside: "beside-ground", pageHeading: QuestionWords.ground.asks,
      fields: { filled, _ in
        let first = FieldItem.radios(filled, "ground", FieldWords.label("ground"), grounds)
        let second = FieldItem.checkboxes(
          filled, "subjects", QuestionWords.subjects.asks, subjects, Asking(isOptional: true))
        return (grounds.isEmpty ? [] : [first]) + [second]
      },
      check: { read in
        if !grounds.isEmpty { plain.check(&read) }
        _ = read.choices("subjects", among: subjects.map(\.value))
      },
      rows: { form in
        let chosen = form.values("subjects")
        let names = subjects.filter { chosen.contains($0.value) }.map(\.text)
        return (grounds.isEmpty ? [] : plain.rows(form)) + [AnswerRow(RaisingWords.subjects, names)]
      })
  }

  private var priorityQuestion: Question {
    choice("priority", .priority, policy.priorities.map { Option($0.key, $0.name) }, beside: "beside-risk")
  }

  /// One of a closed list, whose label is the heading.
  func choice(_ name: String, _ words: QuestionWords, _ options: [Option], beside: String?) -> Question {
    Question(
      words: words, names: [name], beside: beside,
      fields: { filled, asking in
        var asking = asking
        asking.hint = words.hint
        return [.radios(filled, name, words.asks, options, asking)]
      },
      check: { read in _ = read.choice(name, among: options.map(\.value), orSay: words.missing ?? "") },
      rows: { form in
        AnswerRow(FieldWords.label(name), options.filter { $0.value == form[name] }.map(\.text)).alone
      })
  }
}

extension AnswerRow {
  var alone: [AnswerRow] { [self] }
}
