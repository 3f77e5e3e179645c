/// The answer to whether somebody may do something with a case: yes and as what, or no and why.
public enum AccessAnswer: Hashable, Sendable {
  case yes(Access)
  case no(Denial)

  public var isYes: Bool {
    if case .yes = self { return true }
    return false
  }
}

/// Why not. All but `readsOnly` look the same from outside: the case is not found.
public enum Denial: String, CaseIterable, Sendable {
  /// No part in the case, and no way of seeing it.
  case outsideTheCircle
  /// Reads the case, and does nothing in it.
  case readsOnly
  /// Sees the case already, so that there is nothing to open.
  case seesItAlready
  /// Only a manager of an agency on either side opens a case with a reason.
  case notAManagerOfAParty
}

/// What somebody wants with a case.
public enum CaseAct: Hashable, Sendable {
  /// Find it in a list, open it, export it, count it: one right, not four.
  case read
  /// Read the form at an entry, as the partnership's team does: none but what the policy keeps free of identities.
  case readForm(Int, under: Policy)
  /// Give this command; whether the rules of the case then take it is the rules' answer.
  case give(Command)
}

extension CaseState {
  /// The one access function: person, post and agency (the viewer), a case, an act, a moment.
  public func may(_ act: CaseAct, _ viewer: Viewer, at now: Instant) -> AccessAnswer {
    if viewer.post.text.isEmpty { return .no(.outsideTheCircle) }
    let access = access(of: viewer, at: now)
    // What was erased is there only for those who had a part in it: that it was. The rules refuse the rest.
    if erasedAt != nil, !access.isAllowed { return .no(.outsideTheCircle) }
    switch act {
    case .read: return access.isAllowed ? .yes(access) : .no(.outsideTheCircle)
    case .readForm(let position, let policy):
      let isTeams = viewer.teamOf.contains(raised.partnership)
      let isOpen = formsForTeam(under: policy).contains { $0.position == position }
      return isTeams && isOpen ? .yes(access) : .no(.outsideTheCircle)
    // Whoever first comes to know says so, party or not.
    case .give(.override): return .yes(access)
    case .give(.breakGlass):
      if access.isAllowed { return .no(.seesItAlready) }
      return viewer.isManager && parties.contains(viewer.agency) ? .yes(.none) : .no(.notAManagerOfAParty)
    // The team reads no case: it names who decides, by the case's reference alone.
    case .give(.nameArbiter) where viewer.teamOf.contains(raised.partnership): return .yes(access)
    // What becomes of the record is for the leads; which side's, the rules say.
    case .give(.keepUntil), .give(.hold), .give(.liftHold), .give(.eraseCase), .give(.judgeDisclosure):
      if viewer.leads.contains(where: parties.contains) { return .yes(access) }
      return .no(access.isAllowed ? .readsOnly : .outsideTheCircle)
    // What goes to somebody outside is said by a lead, and looked at by another, or by a manager who knows the case.
    case .give(.markRedaction):
      if viewer.leads.contains(where: parties.contains) { return .yes(access) }
      return .no(access.isAllowed ? .readsOnly : .outsideTheCircle)
    case .give(.reviewRedaction):
      if viewer.leads.contains(where: parties.contains) || (access.isPart && isManaging(viewer, at: now)) {
        return .yes(access)
      }
      return .no(access.isAllowed ? .readsOnly : .outsideTheCircle)
    case .give(.openAsGuest): return access.isByInvitation ? .yes(access) : .no(.outsideTheCircle)
    case .give(let command):
      if !access.isAllowed { return .no(.outsideTheCircle) }
      return access.mayGive(command.noun) ? .yes(access) : .no(.readsOnly)
    }
  }

  /// Whether they have their part in it as somebody's manager, or stand in for one who does.
  private func isManaging(_ viewer: Viewer, at now: Instant) -> Bool { standing(viewer, at: now).isManager }
}
