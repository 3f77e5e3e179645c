extension Ledger {
  /// When the duty with this key was done: in this opening, or in the latest before it that had the duty. Nil while it
  /// is still to do.
  func completion(of key: String, index: Int) -> Instant? {
    for at in state.openings.indices[...index].reversed() {
      guard let found = duty(key, at: at) else { continue }
      let probe = Obligation(
        key: String(at + 1) + "." + key, stage: found.stage, opening: at, duty: found.duty, agency: nil, owes: [],
        owedTo: [], since: state.openings[at].at, due: .noneStated, warning: nil,
        working: Working(limit: found.duty.limit, anchor: found.duty.anchor, from: nil), status: .owed)
      if case .met(let done) = status(of: probe, index: at) { return done }
      return nil
    }
    return nil
  }

  /// A duty that an opening asks for: its stage's own, one of every stage, or one that hands over to the next.
  private func duty(_ key: String, at index: Int) -> (duty: Duty, stage: String)? {
    guard let stage = stage(state.openings[index].stage) else { return nil }
    let isFirst = stages.first?.key == stage.key
    let own = stage.allDuties.filter { isFirst || !$0.kind.leadsIn } + policy.everyStage.map { $0.at(stage: stage.key) }
    if let duty = own.first(where: { $0.key == key }) { return (duty, stage.key) }
    guard let next = next(after: index) else { return nil }
    return next.allDuties.first { $0.kind.leadsIn && $0.key == key }.map { ($0, next.key) }
  }
}
