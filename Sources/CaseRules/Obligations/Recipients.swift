extension Ledger {
  /// Who waits for a duty: whom the policy names, as far as they have a part in the case; the other side where it names
  /// nobody. Somebody outside both sides waits for nothing here, and neither does anybody for what an agency files.
  func recipients(of duty: Duty, from owner: Holder, at index: Int) -> [Holder] {
    let now = pair(at: index)
    let everyone = [now.raising] + now.receiving
    switch Owner(rawValue: duty.to) {
    case .raising: return [now.raising]
    case .receiving: return now.receiving
    case .both, .anyone: return everyone
    case .partnership: return state.arbiter.map { [$0] } ?? []
    case nil: break
    }
    if let role = policy.role(duty.to) { return recipients(role.tier, of: duty, from: owner, at: index) }
    if duty.kind == .record { return [] }
    if duty.owner == .receiving { return [now.raising] }
    let others = everyone.filter { $0.agency != owner.agency }
    return others.isEmpty ? everyone : others
  }

  /// The holders of a role. The practitioners are those who began, on both sides. Any other role is of the own agency,
  /// such as one's manager, but a contact is made across the table.
  private func recipients(_ tier: Tier, of duty: Duty, from owner: Holder, at index: Int) -> [Holder] {
    if tier == .practitioner { return [state.raised.raising] + state.raised.receiving }
    let found = holders(of: tier, near: index)
    let all = (found.raising.map { [$0] } ?? []) + found.receiving
    let own = all.filter { $0.agency == owner.agency }
    let others = all.filter { $0.agency != owner.agency }
    return own.isEmpty || duty.kind == .contact ? others : own
  }
}
