import CaseRules

/// The ways beside the ladder.
extension PolicyInEnglish {
  func route(_ route: Route) -> [Section] {
    let heading = route.name.isEmpty ? VocabularyWords.route(route.kind) : route.name
    var passages = [Passage.paragraph(nature(of: route.kind), place: route.source.place)]
    if route.kind == .urgent {
      passages.insert(.warning("If anyone is in immediate danger, call 999 first."), at: 0)
    }
    if !route.events.isEmpty {
      passages.append(.paragraph(route.kind == .override ? "The events are:" : "It is for:"))
      passages += route.events.map { Passage.quoted($0.name, place: $0.source.place) }
    }
    if !route.preconditions.isEmpty {
      passages.append(.paragraph("Use it only if this holds:"))
      passages += route.preconditions.map { Passage.quoted($0) }
    }
    passages += permissions(of: route)
    let given: Condition? = route.kind == .urgent ? .immediateRisk : nil
    passages += route.duties.map { duties.passage($0, in: nil, given: given) }
    return [Section(heading, passages)] + route.stages.map { stage($0, level: 3) }
  }

  private func permissions(of route: Route) -> [Passage] {
    var passages: [Passage] = []
    if route.openToAnyone {
      passages.append(.paragraph("Anyone may report this, including people who are no party to the case."))
    }
    if route.freezesClocks {
      passages.append(.paragraph("All clocks stop. The history stays, and people go on keeping records."))
    }
    if route.recipientsOpen {
      passages.append(
        .paragraph("Whoever is told of it in an agency of the case may then read the case, and does nothing in it."))
    }
    if route.mayRecordOnly { passages.append(.paragraph("It may be recorded without a challenge.")) }
    if route.mayChallenge { passages.append(.paragraph("It may be taken as a formal challenge.")) }
    return passages
  }

  private func nature(of kind: RouteKind) -> String {
    switch kind {
    case .urgent: "Use this when the \(terms.person) is at immediate risk. Do not wait for the \(terms.stageWord)s."
    case .override: "Some events suspend the \(terms.stageWord)s."
    case .withinAgency: "This is for a disagreement inside one agency. The partnership does not see it."
    case .dissent: "This is for disagreement with what a conference decides."
    case .reviewer: "This is for a dispute that a conference chair or reviewing officer raises."
    case .planDetail: "This is for disagreement about the detail of a plan."
    case .theme: "This is for an issue that is not about one person."
    case .parallelReferral: "This referral runs beside the \(terms.stageWord)s and replaces none of them."
    case .widerLearning: "This is for what others can learn once the matter is settled."
    }
  }
}
