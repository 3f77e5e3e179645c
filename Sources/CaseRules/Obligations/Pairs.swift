/// Who stands for the two sides: one post for the side that raised it, one for each agency that is asked.
struct Pair {
  var raising: Holder
  var receiving: [Holder]
}

extension Ledger {
  /// Who holds this opening; off the ladder, those whom the challenge named.
  func pair(at index: Int) -> Pair {
    guard state.openings.indices.contains(index) else {
      return Pair(raising: state.raised.raising, receiving: state.raised.receiving)
    }
    let opening = state.openings[index]
    return Pair(raising: opening.raising, receiving: opening.receiving)
  }

  /// Who stands for a role: whoever holds its tier here or at another stage of the case, and whoever holds this opening
  /// where the case has not been with that tier.
  func pair(of role: String, at index: Int) -> Pair {
    var pair = pair(at: index)
    guard let tier = policy.role(role)?.tier else { return pair }
    let found = holders(of: tier, near: index)
    if let raising = found.raising { pair.raising = raising }
    if !found.receiving.isEmpty { pair.receiving = found.receiving }
    return pair
  }

  /// The holders of a tier in this opening, else in the newest one that has it; none where no opening has.
  func holders(of tier: Tier, near index: Int) -> (raising: Holder?, receiving: [Holder]) {
    let raising = opening(near: index) { $0.raising == tier }
    let receiving = opening(near: index) { $0.receiving == tier }
    return (raising.map { state.openings[$0].raising }, receiving.map { state.openings[$0].receiving } ?? [])
  }

  private func opening(near index: Int, _ holds: ((raising: Tier?, receiving: Tier?)) -> Bool) -> Int? {
    if tiers.indices.contains(index), holds(tiers[index]) { return index }
    return tiers.lastIndex(where: holds)
  }
}

extension Policy {
  /// The role across the table. A stage with one side has none, and then it is whom its duties go to.
  public func counterpart(at stage: Stage) -> String {
    if !stage.receivingRole.isEmpty { return stage.receivingRole }
    return stage.duties.lazy.map(\.to).first { role($0) != nil } ?? stage.raisingRole
  }
}
