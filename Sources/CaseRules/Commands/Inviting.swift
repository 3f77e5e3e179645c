/// Somebody without an account is invited to one case, comes, and leaves it.
extension Bench {
  func inviteGuest(_ guest: PostID, side: Side, agency: AgencyID) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    let agencies = side == .raising ? [state.raised.raising.agency] : state.receivingAgencies
    guard side == .raising || side == .receiving, agencies.contains(agency) else { throw .agencyNotInCase }
    try need("guestName", "guestAddress", "reason")
    if state.guests.filter({ state.guest($0.guest, at: order.now) == $0 }).count >= CaseState.mostGuests {
      throw .guestsEnough
    }
    var facts = GuestInvited()
    facts.guest = guest
    facts.side = side
    facts.agency = agency
    facts.until = order.now + CaseState.guestSeconds
    return one(.guestInvited(facts))
  }

  /// By the person themselves, once.
  func openAsGuest() throws(Refusal) -> [Decision] {
    guard let note = state.guest(order.by.post, at: order.now), note.openedAt == nil else { throw .noSuchGuest }
    return one(.guestOpened(GuestOpened()))
  }

  /// Also once it has run out, so that nobody has to be asked for an address again.
  func extendGuest(_ guest: PostID) throws(Refusal) -> [Decision] {
    try checkKeeps(guest)
    try need("reason")
    var facts = GuestExtended()
    facts.guest = guest
    facts.until = order.now + CaseState.guestSeconds
    return one(.guestExtended(facts))
  }

  func endGuest(_ guest: PostID) throws(Refusal) -> [Decision] {
    try checkKeeps(guest)
    try need("reason")
    var facts = GuestEnded()
    facts.guest = guest
    return one(.guestEnded(facts))
  }

  /// Too many wrong codes; only the program gives it.
  func spendGuest(_ guest: PostID) throws(Refusal) -> [Decision] {
    guard order.by == .program, state.guests.contains(where: { $0.guest == guest && $0.endedAt == nil }) else {
      throw .noSuchGuest
    }
    var facts = GuestEnded()
    facts.guest = guest
    facts.how = .wrongCodes
    return one(.guestEnded(facts))
  }

  /// Whoever's agency invited, and the side that the invited person acts for.
  private func checkKeeps(_ guest: PostID) throws(Refusal) {
    guard let note = state.guests.last(where: { $0.guest == guest && $0.endedAt == nil }) else { throw .noSuchGuest }
    if side != note.side, order.by.agency != note.by.agency { throw .onlySide(note.side) }
  }

  /// Whoever advises says what they think: the one act of an adviser.
  func giveAdvice() throws(Refusal) -> [Decision] {
    if state.advising(order.by.post) == nil { throw .notAdvising }
    try need("advice")
    return one(.adviceGiven(AdviceGiven()))
  }
}
