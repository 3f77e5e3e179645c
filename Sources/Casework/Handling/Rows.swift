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
    due =
      Self.due(caseID, obligations.filter(\.isOwed), setting) + Self.review(caseID, state)
      + state.disclosures.map { Self.disclosure(caseID, $0) }
  }

  /// The key of the row under which a case that has ended stands for its agency's review.
  public static let review = "retention"

  /// When the agency that raised it is to look whether the record of an ended case goes. It is nobody's duty in a list.
  private static func review(_ caseID: CaseID, _ state: CaseState) -> [DueRow] {
    guard let until = state.keptUntil, state.heldSince == nil, let since = state.restsSince else { return [] }
    return [
      DueRow(
        caseID: caseID, key: review, duty: review, owes: .records(of: state.raised.raising.agency), owedTo: [],
        since: since, dueAt: UKClock.start(of: until + 1), dueDay: until)
    ]
  }

  /// What reached the wrong person, for the leads of the agency that reported it: to be judged, or judged and how.
  private static func disclosure(_ caseID: CaseID, _ note: DisclosureNote) -> DueRow {
    DueRow(
      caseID: caseID, key: "disclosure.\(note.position)",
      duty: "disclosure." + note.what.rawValue + (note.judgement.map { "." + $0.rawValue } ?? ""),
      owes: .disclosures(of: note.agency, judged: note.judgement != nil), owedTo: [], since: note.noticedAt,
      dueAt: note.tellBy, dueDay: nil)
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
