import CaseRules
import Casework
import Wording

/// Who answers, who decided, and who knows.
extension Raising {
  var agenciesQuestion: Question {
    let words = QuestionWords.agencies
    let options = otherAgencies.map { Option($0.id, $0.name) }
    return Question(
      words: words, names: ["agencies"], beside: nil,
      fields: { filled, asking in
        var asking = asking
        asking.hint = words.hint
        return [.checkboxes(filled, "agencies", words.asks, options, asking)]
      },
      check: { read in
        if read.choices("agencies", among: options.map(\.value)).isEmpty {
          read.refuse("agencies", words.missing ?? "")
        }
      },
      rows: { form in
        let chosen = form.values("agencies")
        return AnswerRow(QuestionWords.asked, options.filter { chosen.contains($0.value) }.map(\.text)).alone
      })
  }

  var ownPostQuestion: Question {
    let options = posts(at: actor.agency.text).filter { $0.id != actor.post.text }.map { Option($0.id, name(of: $0)) }
    var question = choice("ownPost", .ownPost, options, beside: nil)
    let rows = question.rows
    question.rows = { form in rows(form).map { AnswerRow(QuestionWords.asked, $0.lines) } }
    return question
  }

  /// For each agency the policy's counterpart stands chosen, with a phone number; another can be chosen instead.
  var counterpartsQuestion: Question {
    let asked = receiving.filter { isHere($0) }.map { (agency: $0, options: options(at: $0)) }
    return Question(
      words: .counterpart, names: asked.map { "post-" + $0.agency.id } + ["decidedBy", "leadAgency"], beside: nil,
      pageHeading: QuestionWords.counterpart.asks,
      fields: { filled, _ in
        var fields = asked.isEmpty ? [] : [FieldItem.inset(QuestionWords.counterpart.hint ?? "")]
        fields += receiving.filter { !isHere($0) }.map { .inset(QuestionWords.notHere($0.name)) }
        for (agency, options) in asked {
          let field = "post-" + agency.id
          var filled = filled
          if filled.form[field] == nil, let post = counterpart(at: agency) {
            filled.form.fields.append(SentForm.Field(name: field, value: post.id))
          }
          let label = QuestionWords.counterpart(at: agency.name)
          fields.append(
            options.isEmpty
              ? .inset(QuestionWords.nobody(at: agency.name))
              : .select(filled, field, label, [Option("", QuestionWords.choose)] + options, Asking(hint: hint(agency))))
        }
        let by = QuestionWords.decidedBy
        fields.append(.text(filled, "decidedBy", by.asks, Asking(hint: by.hint, isOptional: true)))
        return fields + leadField(filled)
      },
      check: { read in
        for (agency, options) in asked where read.form["post-" + agency.id] != nil || counterpart(at: agency) == nil {
          _ = read.choice(
            "post-" + agency.id, among: options.map(\.value), orSay: QuestionWords.counterpartMissing(at: agency.name))
        }
        _ = read.optionalText("decidedBy", most: 200)
        _ = read.choices("leadAgency", among: [""] + leadAgencies.map(\.id))
      },
      rows: { form in
        asked.map { agency, _ in
          AnswerRow(QuestionWords.answers(at: agency.name), answering(at: agency).map { [name(of: $0)] } ?? [])
        }
          + receiving.filter { !isHere($0) }.map {
            AnswerRow(QuestionWords.answers(at: $0.name), text: QuestionWords.byInvitation)
          } + [
            AnswerRow(FieldWords.label("decidedBy"), text: form["decidedBy"]),
            AnswerRow(QuestionWords.leads, leadAgencies.filter { $0.id == form["leadAgency"] }.map(\.name)),
          ]
      })
  }

  /// Any agency of the partnership may lead for somebody; a theme is about nobody.
  var leadAgencies: [Agency] { isTheme ? [] : directory.agencies(in: PartnershipID(partnership.id)) }

  private func leadField(_ filled: Filled) -> [FieldItem] {
    if leadAgencies.isEmpty { return [] }
    let words = QuestionWords.leadAgency(person)
    let options = [Option("", QuestionWords.nobodyLeads)] + leadAgencies.map { Option($0.id, $0.name) }
    return [.select(filled, "leadAgency", words.asks, options, Asking(hint: words.hint, isOptional: true))]
  }

  /// Whether anybody there can act in the program.
  private func isHere(_ agency: Agency) -> Bool { directory.hasPeople(AgencyID(agency.id), on: today) }

  /// The counterpart first, then everybody else there.
  private func options(at agency: Agency) -> [Option] {
    let counterpart = counterpart(at: agency)
    let all = posts(at: agency.id)
    let ordered = all.filter { $0.id == counterpart?.id } + all.filter { $0.id != counterpart?.id }
    return ordered.map { Option($0.id, name(of: $0)) }
  }

  /// Whom the policy makes the counterpart there, with the phone number.
  private func hint(_ agency: Agency) -> String? {
    guard let post = counterpart(at: agency) else { return nil }
    let phone = post.phone.isEmpty ? nil : QuestionWords.phone(post.phone)
    return ([QuestionWords.isCounterpart(name(of: post))] + [phone].compactMap { $0 }).joined(separator: " ")
  }

  var involvedQuestion: Question {
    let words = QuestionWords.involved
    let chair = person == .child ? QuestionWords.chair : QuestionWords.adultChair
    let options =
      [Option("chair", chair)] + (person == .child ? [Option("officer", QuestionWords.officer)] : [])
      + [Option("neither", QuestionWords.neither, isAfterOr: true)]
    return Question(
      words: words, names: ["involved"], beside: nil,
      fields: { filled, asking in
        var asking = asking
        asking.hint = words.hint
        return [.checkboxes(filled, "involved", words.asks, options, asking)]
      },
      check: { read in
        let chosen = read.choices("involved", among: options.map(\.value))
        if chosen.isEmpty { read.refuse("involved", words.missing ?? "") }
        if chosen.contains("neither"), chosen.count > 1 { read.refuse("involved", QuestionWords.neitherAlone) }
      },
      rows: { form in
        let chosen = form.values("involved")
        return AnswerRow(QuestionWords.chairOrOfficer, options.filter { chosen.contains($0.value) }.map(\.text)).alone
      })
  }

  var familyQuestion: Question {
    let words = QuestionWords.family(person)
    let wishes = QuestionWords.wishes(person)
    let options = PersonKnows.allCases.map {
      Option($0.rawValue, QuestionWords.knows($0).text, hint: QuestionWords.knows($0).hint)
    }
    return Question(
      words: words, names: ["knows", "wishes"], beside: "beside-family", pageHeading: QuestionWords.voice,
      fields: { filled, _ in
        [
          .radios(filled, "knows", words.asks, options, Asking(hint: words.hint)),
          .textArea(filled, "wishes", wishes.asks, Asking(hint: hint(wishes, "wishes"), isOptional: true), rows: 4),
        ]
      },
      check: { read in
        _ = read.choice("knows", of: PersonKnows.self, orSay: words.missing ?? "")
        _ = read.optionalText("wishes")
      },
      rows: { form in
        [
          AnswerRow(QuestionWords.whetherKnown, options.filter { $0.value == form["knows"] }.map(\.text)),
          AnswerRow(FieldWords.label("wishes"), text: form["wishes"]),
        ]
      })
  }

  var adultQuestion: Question {
    let words = QuestionWords.adult
    let asked = [("capacity", QuestionWords.capacity), ("advocacy", QuestionWords.advocacy)]
    return Question(
      words: words, names: asked.map(\.0), beside: "beside-family", pageHeading: words.asks,
      fields: { filled, _ in
        asked.map { name, words in
          .textArea(filled, name, words.asks, Asking(hint: hint(words, name), isOptional: true), rows: 4)
        }
      },
      check: { read in for (name, _) in asked { _ = read.optionalText(name) } },
      rows: { form in asked.map { AnswerRow(FieldWords.label($0.0), text: form[$0.0]) } })
  }
}
