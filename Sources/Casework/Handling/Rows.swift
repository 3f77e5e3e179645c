public import CaseRules

/// The rows that lists are made of, computed from a case's state: the same for an append, a rebuild and `verify`.
public struct CaseRows: Sendable, Equatable {
  public var list: ListRow
  public var visibility: [VisibilityRow]
  public var due: [DueRow]

  /// - Parameter label: what the people in the case call the person concerned.
  public init(caseID: CaseID, state: CaseState, setting: CaseSetting, label: String) {
    // As of the last event, so that everybody computes the same ones.
    let (obligations, figures) = state.obligationsAndFigures(
      under: setting.policy, counting: setting.calendar, at: state.entries.last?.recordedAt ?? state.raisedAt)
    list = ListRow(
      caseID: caseID, reference: state.raised.reference, partnership: state.raised.partnership, policy: state.policy,
      status: state.status.rawValue, stage: state.stage, route: state.raised.route, ground: state.raised.ground,
      raisingAgency: state.raised.raising.agency, receivingAgencies: state.receivingAgencies.sorted(),
      openedAt: state.raisedAt, position: state.last, label: label, figures: FiguresText.text(figures))
    visibility = state.visibility.map {
      VisibilityRow(caseID: caseID, post: $0.post, reason: $0.reason.rawValue, until: $0.until)
    }
    due = Self.due(caseID, obligations.filter(\.isOwed), setting)
  }

  private static func due(_ caseID: CaseID, _ owed: [Obligation], _ setting: CaseSetting) -> [DueRow] {
    owed.flatMap { obligation in
      obligation.owes.map { post in
        let at = obligation.due == .immediately ? obligation.since : obligation.due.end(in: setting.calendar)
        var day: Day?
        if case .day(let due) = obligation.due { day = due }
        return DueRow(
          caseID: caseID, key: obligation.key, duty: obligation.duty.kind.rawValue, owes: post,
          owedTo: obligation.owedTo.filter { $0 != post }, since: obligation.since, dueAt: at, dueDay: day)
      }
    }
  }
}
