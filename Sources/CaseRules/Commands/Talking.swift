extension Bench {
  func acknowledge() throws(Refusal) -> [Decision] {
    try only(.receiving, .arbiter)
    return one(.acknowledged(Acknowledged()))
  }

  func answer(_ answer: Answer) throws(Refusal) -> [Decision] {
    try only(.receiving)
    try need("reasons")
    var facts = Answered()
    facts.answer = answer
    return one(.answered(facts))
  }

  func giveInformation() throws(Refusal) -> [Decision] {
    try only(.raising)
    try need("information")
    return one(.informationGiven(InformationGiven()))
  }

  func discuss(_ means: Means) throws(Refusal) -> [Decision] {
    try need("account")
    var facts = Discussed()
    facts.stage = state.stage(at: order.happenedAt)
    facts.means = means
    return one(.discussed(facts))
  }

  /// Each agency sets out the risks and the opportunities that it sees.
  func shareView() throws(Refusal) -> [Decision] {
    try need("risks", "opportunities")
    var facts = ViewShared()
    facts.stage = state.stage(at: order.happenedAt)
    return one(.viewShared(facts))
  }

  func recordInability() throws(Refusal) -> [Decision] {
    try unsettled()
    try need("reason")
    var facts = InabilityRecorded()
    facts.stage = state.stage
    return one(.inabilityRecorded(facts))
  }

  func seekAdvice(_ role: String) throws(Refusal) -> [Decision] {
    guard policy.advisers.contains(where: { $0.role == role }) else {
      throw .unknownWord(field: "role", found: role)
    }
    try need("account")
    var facts = AdviceSought()
    facts.role = role
    return one(.adviceSought(facts))
  }

  /// Records that a duty to tell, record or write was done.
  func doDuty(_ key: String) throws(Refusal) -> [Decision] {
    let mine = obligations().filter { $0.key == key }
    guard let first = mine.first else { throw .noSuchObligation(key) }
    guard mine.contains(where: { $0.isOwed && isMine($0) }) else { throw .notOwedNow(key) }
    guard isDoneBySayingSo(first) else { throw .notOwedNow(key) }
    // What only leads do is not done by somebody invited, whose agency has none here.
    if first.duty.key == Obligation.glassKey, order.by.post.isGuest { throw .notOwedNow(key) }
    if !first.duty.required || first.duty.kind == .feedback || first.duty.kind == .contact { try need("account") }
    var facts = DutyDone()
    facts.obligation = key
    facts.duty = first.duty.kind
    return one(.dutyDone(facts))
  }

  /// The program, and nobody else, puts on record that its own message told those whom a duty names.
  func recordTold(_ key: String, of agency: AgencyID?) throws(Refusal) -> [Decision] {
    guard order.by == .program else { throw .notAParty }
    let isOwed = obligations().contains {
      $0.key == key && $0.agency == agency && $0.isOwed && $0.duty.kind == .notify
    }
    guard isOwed else { throw .notOwedNow(key) }
    var facts = DutyDone()
    facts.obligation = key
    facts.duty = .notify
    facts.agency = agency?.text ?? ""
    return one(.dutyDone(facts))
  }

  /// A hand-over to the next stage is done by handing over, and what the program itself asks for by doing it.
  private func isDoneBySayingSo(_ obligation: Obligation) -> Bool {
    if Obligation.ownKeys.contains(obligation.duty.key) { return false }
    if obligation.duty.kind.leadsIn, let index = obligation.opening {
      return obligation.stage == state.openings[index].stage
    }
    return obligation.duty.kind.isDoneBySayingSo
  }

  private func isMine(_ obligation: Obligation) -> Bool {
    obligation.agency.map { $0 == order.by.agency } ?? true
  }
}

extension DutyKind {
  /// Duties that leave no other trace than somebody's word that they were done.
  public var isDoneBySayingSo: Bool {
    switch self {
    case .notify, .feedback, .record, .circulate, .minute, .contact, .advise, .review, .write, .plan, .submitForm,
      .refer,
      .standStill, .handOver:
      true
    default: false
    }
  }
}
