import CaseRules

/// What ends a case, who decides at the top, and what is learned.
extension PolicyInEnglish {
  func signOff() -> Section {
    let closing = policy.closing
    var passages: [Passage] = [
      .paragraph("A case closes once both sides have confirmed in writing:", place: closing.source.place)
    ]
    passages += terms.records(closing.confirmationHolds).map { .bullet(Sentences.sentence($0)) }
    let own = (policy.stages + policy.routes.flatMap(\.stages)).filter { $0.resolvedBy == .raisingSide }
    if !own.isEmpty {
      passages.append(.paragraph("Where the raising side alone must be satisfied, its own word closes the case."))
    }
    if closing.openActionsBlock { passages.append(.paragraph("It stays open until every agreed action is done.")) }
    return Section("Agreement and sign-off", passages)
  }

  func arbiter() -> Section {
    let arbiter = policy.arbiter
    let name = Sentences.the(arbiter.name)
    var passages: [Passage] = [
      .paragraph("A case that reaches the top goes to \(name).", place: arbiter.source.place)
    ]
    if !arbiter.powers.isEmpty {
      passages.append(.paragraph("There it is possible to:"))
      passages += arbiter.powers.map { .bullet(Sentences.sentence(VocabularyWords.power($0))) }
    }
    if arbiter.isFinal { passages.append(.paragraph(Self.final)) }
    if arbiter.mustBeUninvolved {
      passages.append(.paragraph("Whoever decides must have had no part in the case."))
    }
    passages += arbiter.conflictRoles.map { role in
      let post = Sentences.the(terms.role(role))
      return .warning("Watch for a conflict of interest where the agency of \(post) is a party.")
    }
    return Section("Who decides at the top", passages)
  }

  func standstill() -> Section {
    guard let standstill = policy.standstill else { return Section("", []) }
    return Section(
      "While it is in dispute",
      [
        Passage(
          .paragraph, Sentences.sentence(standstill.name), place: standstill.source.place, isQuoted: true)
      ])
  }

  func advisers() -> Section {
    let points = policy.advisers.map { Passage.quoted($0.name, place: $0.source.place) }
    return Section("Who can advise you", points.isEmpty ? [] : [.paragraph("At any time you can ask:")] + points)
  }

  func forms() -> [Section] {
    policy.forms.map { form in
      var passages: [Passage] = []
      if !form.submittedBy.isEmpty {
        let roles = form.submittedBy.map { Sentences.inside(terms.role($0)) }
        let side = VocabularyWords.side(form.side)
        passages.append(
          .paragraph(
            Sentences.sentence("\(side) sends it. It comes from " + Sentences.the(Sentences.list(roles, "or"))),
            place: form.source.place))
      }
      if !form.atStage.isEmpty { passages.append(.paragraph("It is first sent at \(terms.stage(form.atStage)).")) }
      if !form.updatedAt.isEmpty {
        let stages = form.updatedAt.map { terms.stage($0) }
        passages.append(.paragraph("It is updated at \(Sentences.list(stages)), where used."))
      }
      if form.sight == .deidentified {
        passages.append(.warning("It says nothing that could show who the \(terms.person) is."))
      }
      if !form.fields.isEmpty {
        passages.append(.paragraph("It asks:"))
        passages += form.fields.map { Passage.quoted($0.label) }
      }
      return Section("Form: " + form.title, passages)
    }
  }

  func learning() -> Section {
    let learning = policy.learning
    var passages: [Passage] = []
    if !learning.themes.isEmpty {
      passages.append(.paragraph("Cases are grouped by these themes:"))
      passages += learning.themes.map { Passage.quoted($0.name, place: $0.source.place) }
    }
    if !learning.annualReport.isEmpty {
      passages.append(.paragraph("The annual report says:"))
      passages += learning.annualReport.map { Passage.quoted($0) }
    }
    if !learning.referTo.isEmpty {
      let group = terms.party(learning.referTo)
      passages.append(
        .paragraph("Afterwards, a case can be referred for wider learning to \(group).", place: learning.source.place))
      if !learning.precondition.isEmpty {
        passages.append(.quoted("Only if: " + Sentences.inside(learning.precondition)))
      }
    }
    return Section("What is learned", passages)
  }

  private static let final = "The decision is final. A case that it closed opens again only on new information."

  /// Of the last part, which a page may show in a form of its own.
  public static let readingsHeading = "How unclear words are read"

  func readings() -> Section {
    guard !policy.interpretations.isEmpty else { return Section("", []) }
    let lead = Passage.paragraph("Where the text is unclear, it was read as follows. Each has another reading.")
    return Section(
      Self.readingsHeading,
      [lead]
        + policy.interpretations.map { reading in
          let parts = [
            "Unclear: " + Sentences.sentence(reading.unclear), "Read as: " + Sentences.sentence(reading.reading),
            "Could also be: " + Sentences.sentence(reading.alternative), "Why: " + Sentences.sentence(reading.why),
          ]
          return Passage(.bullet, parts.joined(separator: " "), place: reading.source.place, isQuoted: true)
        })
  }
}
