import CaseRules

/// The stages, each with who talks to whom and who owes what.
extension PolicyInEnglish {
  func ladder() -> Section {
    let names = policy.stages.map { terms.title(of: $0) }
    let count = LimitWords.counted(names.count, terms.stageWord)
    guard !names.isEmpty else { return Section("", []) }
    return Section(
      "The \(terms.stageWord)s",
      [
        .paragraph(
          "There \(names.count == 1 ? "is" : "are") \(count). A case goes no further than it must."
            + (leavesSomeOut ? " Some of them can be left out, where the policy says so." : ""))
      ])
  }

  /// Whether a case can start at, or go straight to, a stage that does not come next.
  private var leavesSomeOut: Bool {
    policy.stages.dropFirst().contains { stage in Opening.allCases.contains { stage.isReached(past: $0) } }
  }

  func stage(_ stage: Stage, level: Int) -> Section {
    var passages: [Passage] = [.paragraph(pair(of: stage), place: stage.source.place)]
    let others = stage.alsoRoles.filter { !stage.isArbiter || $0 != policy.arbiter.role }
    if !others.isEmpty {
      let roles = others.map { Sentences.the(terms.role($0)) }
      passages.append(.paragraph(Sentences.sentence("Also there: " + Sentences.list(roles))))
    }
    passages += opening(of: stage)
    passages += stage.duties.map { duties.passage($0, in: stage) }
    for branch in stage.branches {
      let when = branch.name.isEmpty ? "If " + terms.condition(branch.condition) : branch.name
      passages.append(Passage(.paragraph, Sentences.capitalised(when) + ":", isQuoted: !branch.name.isEmpty))
      passages += branch.duties.map { duties.passage($0, in: stage, given: branch.condition) }
    }
    passages.append(.paragraph("It is settled when \(VocabularyWords.satisfaction(stage.resolvedBy))."))
    return Section(terms.title(of: stage), level: level, passages)
  }

  private func pair(of stage: Stage) -> String {
    let raising = Sentences.inside(terms.role(stage.raisingRole))
    let receiving = Sentences.inside(terms.role(stage.receivingRole))
    if stage.isArbiter {
      return Sentences.sentence("the case is with " + Sentences.the(policy.arbiter.name))
    }
    if stage.receivingRole.isEmpty { return Sentences.sentence("this is with " + Sentences.the(raising)) }
    if raising == receiving {
      return Sentences.sentence(Sentences.closed("each side’s " + raising) + " speaks to the other’s")
    }
    let both = Sentences.closed("the raising side’s \(raising) and the receiving side’s \(receiving)")
    return Sentences.sentence(both + " speak to each other")
  }

  private func opening(of stage: Stage) -> [Passage] {
    var passages: [Passage] = []
    let others = stage.opensOn.filter { $0 != .unresolved }
    if !others.isEmpty {
      let ways = stage.opensOn.map(VocabularyWords.opening)
      let said = Sentences.chunks("it opens when ", "it also opens when ", ways)
      passages.append(.paragraph(said.map(Sentences.sentence).joined(separator: " ").replacing(" and ", with: " or ")))
    }
    let own = stage.opensOn.filter { !$0.followsTheStageBefore }
    if !stage.mayEnter, !own.isEmpty {
      let ways = Sentences.list(own.map(VocabularyWords.opening), "or")
      passages.append(.paragraph("When \(ways), a case may come straight here."))
    }
    if stage.mayEnter { passages.append(.paragraph("A case may come straight here, with a reason.")) }
    if let discretion = stage.discretion {
      let who = VocabularyWords.side(discretion.side) + "’s " + Sentences.inside(terms.role(discretion.role))
      let words = Sentences.capitalised(who) + " decides whether it goes here."
      passages.append(.paragraph(words, place: discretion.source.place))
      passages.append(.paragraph("A refusal needs a reason, and the case stays open."))
    }
    return passages
  }
}
