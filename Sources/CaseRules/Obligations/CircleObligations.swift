extension Obligation {
  /// The leads of both sides know that somebody outside the circle opened the case.
  public static let glassKey = "glass-known"
  /// The raising side says who the challenge is for, where an agency says that it is not theirs.
  public static let notOursKey = "not-ours"
  /// The raising side invites somebody who answers for an agency that has nobody in the program.
  public static let standInKey = "stand-in"
}

extension Ledger {
  /// Every opening with a reason is told to the leads of each agency, who record that they know. It outlives the case.
  func ofGlass() -> [Obligation] {
    state.glass.flatMap { note in
      var told: [AgencyID] = []
      return state.parties.compactMap { agency -> Obligation? in
        if told.contains(agency) { return nil }
        told.append(agency)
        let duty = Duty(key: Obligation.glassKey, kind: .review, owner: .both, source: Source(""))
        var obligation = ownDuty(duty, position: note.position, agency, [.leads(of: agency)], [], since: note.at)
        if let done = doneAt(key: obligation.key, by: agency) { obligation.status = .met(at: done) }
        return obligation
      }
    }
  }

  /// "Not our agency" is back with the raiser at once. It is answered by saying so, or by the agency's taking it up.
  func ofNotOurs() -> [Obligation] {
    guard let opening = state.opening else { return [] }
    return state.notOurs.map { note in
      let duty = Duty(key: Obligation.notOursKey, kind: .review, owner: .raising, source: Source(""))
      let others = opening.receiving.filter { $0.agency == note.agency }.map(\.post)
      var obligation = ownDuty(
        duty, position: note.position, opening.raising.agency, [opening.raising.post], others, since: note.at)
      obligation.due = .immediately
      let taken = state.replies.first { $0.agency == note.agency && $0.position > note.position }?.at
      let done = [doneAt(key: obligation.key, by: opening.raising.agency), taken].compactMap { $0 }.min()
      if let done {
        obligation.status = .met(at: done)
      } else if let ending = state.ending {
        obligation.status = .ended(at: ending.at)
      } else if state.frozenSince != nil {
        obligation.status = .frozen
      }
      return obligation
    }
  }

  /// While nobody can answer for an agency, whoever holds the challenge finds somebody. Inviting them is all there is
  /// to it, so nothing is left to show afterwards.
  func ofAgenciesWithNobody() -> [Obligation] {
    guard state.ending == nil, !state.raised.recordOnly else { return [] }
    let holder = state.opening?.raising ?? state.raised.raising
    return state.agenciesWithNobody.map { agency in
      let duty = Duty(key: Obligation.standInKey, kind: .contact, owner: .raising, source: Source(""))
      let since = max(state.opening?.at ?? state.raisedAt, state.guests.compactMap(\.endedAt).max() ?? state.raisedAt)
      var obligation = ownDuty(
        duty, position: state.opening?.position ?? 1, holder.agency, [holder.post], [], since: since)
      obligation.key += "-" + agency.text
      obligation.due = .immediately
      return obligation
    }
  }

  private func doneAt(key: String, by agency: AgencyID) -> Instant? {
    state.done.first { $0.obligation == key && $0.agency == agency }?.at
  }

  private func ownDuty(
    _ duty: Duty, position: Int, _ agency: AgencyID, _ owes: [PostID], _ owedTo: [PostID], since: Instant
  ) -> Obligation {
    Obligation(
      key: "\(position).\(duty.key)", stage: state.stage, opening: nil, duty: duty, agency: agency, owes: owes,
      owedTo: owedTo, since: since, due: .noneStated, warning: nil,
      working: Working(limit: duty.limit, anchor: duty.anchor, from: since), status: .owed)
  }
}
