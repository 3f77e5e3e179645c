/// Who is let into a case, who decides it, and to whom it goes on the receiving side.
extension Bench {
  /// Opens the case for somebody of a party's agency. Whether they are a manager is the access function's question.
  func breakGlass() throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    try need("reason")
    var facts = GlassBroken()
    facts.until = order.now + CaseState.glassSeconds
    return one(.glassBroken(facts))
  }

  /// Either side, or whoever decides, may ask anybody of the partnership who has no part yet.
  func inviteAdviser(_ adviser: Holder) throws(Refusal) -> [Decision] {
    try need("reason")
    if adviser.post.text.isEmpty || adviser.agency.text.isEmpty { throw .noSuchPost }
    if state.hasPart(adviser.post) { throw .hasPartAlready }
    var facts = AdviserInvited()
    facts.adviser = adviser
    return one(.adviserInvited(facts))
  }

  /// The side that invited takes it back, or whoever decides.
  func releaseAdviser(_ post: PostID) throws(Refusal) -> [Decision] {
    guard let note = state.advising(post) else { throw .noSuchAdviser }
    if side != .arbiter, side != note.bySide { throw .onlySide(note.bySide) }
    try need("reason")
    var facts = AdviserReleased()
    facts.adviser = post
    return one(.adviserReleased(facts))
  }

  /// Whoever decides steps back for another, or the partnership's team names one: from outside nobody else comes.
  func nameArbiter(_ arbiter: Holder) throws(Refusal) -> [Decision] {
    try only(.arbiter, .outside)
    guard state.arbiter != nil else { throw .noArbiterNamed }
    try need("reason")
    if arbiter.post.text.isEmpty || arbiter.agency.text.isEmpty { throw .noSuchPost }
    if arbiter == state.arbiter { throw .hasPartAlready }
    if state.holders.contains(where: { $0.post == arbiter.post }) || arbiter.post == state.raisedBy.post {
      throw .arbiterHasPart
    }
    var facts = ArbiterNamed()
    facts.arbiter = arbiter
    return one(.arbiterNamed(facts))
  }

  /// "Not me": another post of the same agency takes it. Its clocks run on, because the raising side waits as before.
  func reassign(to asked: Holder, isInbox: Bool = false) throws(Refusal) -> [Decision] {
    try only(.receiving)
    try need("reason")
    if asked.agency != order.by.agency { throw .agencyNotInCase }
    if asked.post.text.isEmpty { throw .noSuchPost }
    guard let opening = state.opening, let now = opening.receiving.first(where: { $0.agency == asked.agency }) else {
      throw .noSuchStage(state.stage)
    }
    if now.post == asked.post { throw .hasPartAlready }
    if asked.post == opening.raising.post { throw .sameAgencyOnBothSides }
    var facts = Reassigned()
    facts.stage = state.stage
    facts.isToInbox = isInbox
    facts.receiving = asked
    return one(.reassigned(facts))
  }

  func sayNotOurs() throws(Refusal) -> [Decision] {
    try only(.receiving)
    if isWithinAgency { throw .sameAgencyOnBothSides }
    try need("reason")
    if state.openNotOurs.contains(where: { $0.agency == order.by.agency }) { throw .alreadySaid }
    var facts = SaidNotOurs()
    facts.stage = state.stage
    return one(.saidNotOurs(facts))
  }
}
