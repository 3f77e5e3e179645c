extension Bench {
  /// What was learned, whenever it is learned: most of it when the case is over.
  func learn(_ what: LearningKind, theme: String) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving, .arbiter)
    if !policy.themes.contains(theme) { throw .noSuchTheme(theme) }
    try need("lesson")
    if what == .policyChanged || what == .practiceChanged { try need("changed") }
    var facts = Learned()
    facts.what = what
    facts.theme = theme
    return one(.learned(facts))
  }

  /// The other side sees for itself that an action was done.
  func checkAction(_ position: Int) throws(Refusal) -> [Decision] {
    let action = try actionDone(position)
    if action.checkedBy != nil { throw .actionChecked }
    if isOwn(action) { throw .ownAction }
    var facts = ActionChecked()
    facts.action = position
    return one(.actionChecked(facts))
  }

  /// Whoever finds that it is not done says why, on either side: an owner may find that out, too.
  func reopenAction(_ position: Int) throws(Refusal) -> [Decision] {
    _ = try actionDone(position)
    try need("reason")
    var facts = ActionReopened()
    facts.action = position
    return one(.actionReopened(facts))
  }

  private func actionDone(_ position: Int) throws(Refusal) -> Action {
    try only(.raising, .receiving, .arbiter)
    guard let action = state.actions.first(where: { $0.position == position }) else { throw .noSuchAction }
    if action.completedAt == nil { throw .actionNotDone }
    return action
  }

  /// Within one agency the two sides are two posts of it; elsewhere a side is an agency.
  private func isOwn(_ action: Action) -> Bool {
    isWithinAgency ? action.owner.post == order.by.post : action.owner.agency == order.by.agency
  }
}

extension Policy {
  /// The keys of what a case can have taught: the policy's own themes, then those of every partnership.
  public var themes: [String] {
    let own = learning.themes.map(\.key)
    return own + LearningTheme.allCases.map(\.rawValue).filter { !own.contains($0) }
  }
}
