/// Something that a person can do now: the noun of its route and what it is about.
public struct Offer: Hashable, Sendable {
  public var noun: String
  /// An obligation's key, a stage, a route, or the position of an entry or action; empty where there is no choice.
  public var about: String
  public init(_ noun: String, about: String = "") {
    self.noun = noun
    self.about = about
  }
}

/// What somebody can do in a case now: the one or two things that matter, and the rest.
public struct Offers: Hashable, Sendable {
  public var main: [Offer]
  public var other: [Offer]

  public init(main: [Offer], other: [Offer]) {
    self.main = main
    self.other = other
  }

  /// For somebody who does nothing in the case.
  public static let none = Offers(main: [], other: [])
}

/// What else than its present policy a case could go by. Only the directory and the library of policies know.
public struct OtherPolicies: Hashable, Sendable {
  /// Whether there is another partnership in which every agency of the case works.
  public var ofPartnerships: Bool
  /// Whether there is another edition of its own partnership's policy.
  public var ofEditions: Bool

  public init(ofPartnerships: Bool, ofEditions: Bool) {
    self.ofPartnerships = ofPartnerships
    self.ofEditions = ofEditions
  }

  public static let none = OtherPolicies(ofPartnerships: false, ofEditions: false)
}

extension CaseState {
  /// The next steps for somebody who may see the case, most pressing first. Advice, not permission: `decide` refuses
  /// what may not be.
  public func offers(
    for actor: Actor, under policy: Policy, orElse others: OtherPolicies = .none, counting calendar: WorkingCalendar,
    at now: Instant
  ) -> Offers {
    let obligations = obligations(under: policy, counting: calendar, at: now)
    let table = OfferTable(
      state: self, policy: policy, others: others, calendar: calendar, now: now, side: side(of: actor),
      obligations: obligations, owed: obligations.filter(\.isOwed), agency: actor.agency)
    var all = table.offers()
    var seen: [Offer] = []
    all.removeAll { offer in
      defer { seen.append(offer) }
      return seen.contains(offer)
    }
    let main = Array(all.prefix(table.mainCount))
    return Offers(main: main, other: Array(all.dropFirst(main.count)))
  }
}

private struct OfferTable {
  let state: CaseState
  let policy: Policy
  let others: OtherPolicies
  let calendar: WorkingCalendar
  let now: Instant
  let side: Side
  let obligations: [Obligation]
  let owed: [Obligation]
  let agency: AgencyID

  var mainCount: Int { state.ending == nil ? 2 : min(1, afterwards().count) }

  func offers() -> [Offer] {
    if state.erasedAt != nil { return [] }
    return withinCase() + toJudge()
  }

  /// What its own people reported as gone to the wrong person, for an agency's leads.
  private func toJudge() -> [Offer] {
    state.disclosuresToJudge.filter { $0.agency == agency }.map { Offer("disclosures-judged", about: "\($0.position)") }
  }

  private func withinCase() -> [Offer] {
    if state.ending != nil { return afterwards() + duties() + ended() }
    if state.clockStartedAt == nil { return waitingToStart() + otherPolicies() }
    if state.frozenSince != nil { return frozen() + meetings() + duties() + beside() }
    if state.settled != nil { return closing() + actions() + meetings() + duties() + [Offer("discussions")] + beside() }
    return urgent() + waiting() + meetings() + dates() + next() + duties() + beside() + otherPolicies()
  }

  /// What the urgent route asks of this agency comes before everything else.
  private func urgent() -> [Offer] {
    let routes = policy.routes.filter { $0.kind == .urgent }.map { $0.key + "." }
    return duties().filter { offer in
      owed.contains { $0.opening == nil && $0.key == offer.about && routes.contains(where: $0.key.hasPrefix) }
    }
  }

  /// Nothing is to be answered yet; completing it is for the side that raised it. Talking, telling and protecting wait
  /// for no clock.
  private func waitingToStart() -> [Offer] {
    let complete =
      side == .raising ? [Offer("requests")] + (state.agenciesWithNobody.isEmpty ? [] : [Offer("guests")]) : []
    let first = state.frozenSince == nil ? complete : frozen()
    let advice = policy.advisers.isEmpty ? [] : [Offer("advice")]
    return first + [Offer("discussions")] + duties() + advice + [Offer("attachments")] + protecting() + takingBack()
      + (state.raised.recordOnly ? retaining() : [])
  }

  /// While an override lasts, somebody lets the case go on; whoever raised it or decides may close it instead.
  private func frozen() -> [Offer] {
    let mayClose = state.settled != nil || side == .raising || side == .arbiter
    return [Offer("resumptions")] + (mayClose && !waitsForActions ? [Offer("closures")] : [])
  }

  private var waitsForActions: Bool { state.waitsForActions(under: policy) }

  /// What the other side waits for comes first.
  private func waiting() -> [Offer] {
    guard side == .raising || side == .receiving else { return side == .arbiter ? [Offer("decisions")] : [] }
    return (side == .raising && !state.agenciesWithNobody.isEmpty ? [Offer("guests")] : []) + waitedFor()
  }

  private func waitedFor() -> [Offer] {
    if let proposal = state.pendingProposal, waits(proposal) {
      return [Offer("confirmations", about: "\(proposal.position)"), Offer("disputes", about: "\(proposal.position)")]
    }
    if side == .raising, owed.contains(where: { $0.key.hasSuffix(".information") }) { return [Offer("information")] }
    let unanswered = owed.contains { $0.duty.kind == .answer && $0.agency == agency && $0.opening != nil }
    if side == .receiving, unanswered {
      let acknowledged = state.replies.contains { $0.opening == state.openings.count - 1 && $0.agency == agency }
      let talk = owed.contains { $0.duty.kind == .discuss && $0.due.isDated } ? [Offer("discussions")] : []
      return [Offer("answers")] + talk + (acknowledged ? [] : [Offer("acknowledgements")])
    }
    return []
  }

  /// Whether it waits for this side. Within one agency the two sides have one name, and nobody confirms their own.
  private func waits(_ proposal: Proposal) -> Bool {
    guard state.confirmationsMissing(for: proposal).contains(agency) else { return false }
    if proposal.raisingSideSettles { return side == .raising }
    return proposal.by != agency || proposal.bySide != side
  }

  private func dates() -> [Offer] {
    owed.filter { $0.duty.kind == .agreeDate && (side == .raising || side == .receiving) }.map { asked in
      let key = String(asked.key.dropLast(Obligation.dateSuffix.count))
      let proposed = state.proposedDates.last { $0.obligation == key }
      let waits = proposed.map { date in
        !state.isOwn(date, of: agency, on: side) && state.agreementsMissing(for: date).contains(agency)
      }
      return Offer(waits == true ? "agreed-dates" : "proposed-dates", about: key)
    }
  }

  /// Agreeing where an answer opens the way; going on where it does not; talking in any case.
  private func next() -> [Offer] {
    let last = state.replies.last { $0.opening == state.openings.count - 1 && $0.kind.isAnswer }?.kind
    let opens = last == .answered(.agree) || last == .answered(.agreeInPart)
    let writes = state.pendingProposal == nil ? [Offer("outcomes")] : []
    let goesOn = side == .arbiter || nextStage == nil ? [] : [Offer("escalations")]
    if opens { return writes + [Offer("discussions")] + goesOn }
    let stuck = last == .answered(.keep) || owed.contains { $0.duty.kind.leadsIn }
    if stuck, side == .raising { return goesOn + [Offer("discussions")] + writes }
    return [Offer("discussions")] + writes + goesOn
  }

  private var nextStage: Stage? {
    let ladder = policy.stages(onRoute: state.raised.route)
    return ladder.firstIndex { $0.key == state.stage }.flatMap { $0 + 1 < ladder.count ? ladder[$0 + 1] : nil }
  }

  private func duties() -> [Offer] {
    owed.filter {
      $0.duty.kind.isDoneBySayingSo && !$0.duty.kind.leadsIn
        && !Obligation.ownKeys.contains($0.duty.key)
    }
    .filter { $0.agency.map { $0 == agency } ?? true }
    .map { $0.duty.kind == .submitForm ? Offer("forms", about: $0.duty.form) : Offer("duties-done", about: $0.key) }
  }

  /// What is settled closes once nothing holds it open.
  private func closing() -> [Offer] {
    state.settled == nil || waitsForActions ? [] : [Offer("closures")]
  }

  private func beside() -> [Offer] {
    var all =
      meeting.kept + [
        Offer("meetings-called"), Offer("meetings"), Offer("views"), Offer("actions"), Offer("attachments"),
      ]
    if owed.contains(where: { $0.duty.kind == .meet && !$0.duty.required }) { all.append(Offer("meetings-not-held")) }
    if state.settled == nil { all += stayingOrGoing() }
    if !policy.advisers.isEmpty { all.append(Offer("advice")) }
    if owed.contains(where: { $0.mayBeSooner(on: UKClock.local(now).day) }) { all.append(Offer("earlier-dates")) }
    if state.settled != nil { all.append(Offer("learning")) }
    return all + forms() + actions() + checks() + circle() + protecting() + referrals() + closing() + takingBack()
  }

  /// The policy's forms can be sent and updated from their stage on, owed or not.
  private func forms() -> [Offer] { state.forms(for: side, under: policy).map { Offer("forms", about: $0.key) } }

  private var meeting: MeetingOffers { MeetingOffers(state: state, agency: agency, side: side, now: now) }
  private func meetings() -> [Offer] { meeting.pressing(writing: owed.contains { $0.duty.kind == .minute }) }

  /// Who reads and who holds it.
  private func circle() -> [Offer] {
    let mine = state.advisers.filter { state.advising($0.adviser.post) == $0 && [$0.bySide, .arbiter].contains(side) }
    let released = mine.map { Offer("advisers-released", about: $0.adviser.post.text) }
    let intake =
      side == .receiving && state.opening != nil ? [Offer("not-me"), Offer("reassignments")] + notOurs() : []
    return intake + [Offer("advisers")] + released + (side == .arbiter ? [Offer("arbiters")] : guests())
  }

  /// Who may be let in without an account, and whose invitation this side keeps.
  private func guests() -> [Offer] {
    // One that has run out by itself can still be renewed.
    let kept = state.guests.filter { $0.endedAt == nil && ($0.side == side || $0.by.agency == agency) }
    return [Offer("guests")]
      + kept.flatMap { [Offer("guests-renewed", about: $0.guest.text), Offer("guests-ended", about: $0.guest.text)] }
  }

  private func notOurs() -> [Offer] {
    let isWithinAgency = state.receivingAgencies.allSatisfy { $0 == state.raised.raising.agency }
    let isSaid = state.openNotOurs.contains { $0.agency == agency }
    return isWithinAgency || isSaid || state.frozenSince != nil ? [] : [Offer("not-ours")]
  }

  private func protecting() -> [Offer] {
    (state.urgentSince == nil ? [Offer("urgent-route")] : [])
      + (policy.route(kind: .override) == nil ? [] : [Offer("overrides")])
  }

  private func takingBack() -> [Offer] {
    side == .raising && state.settled == nil ? [Offer("withdrawals")] : []
  }

  /// What only a matter in dispute has room for.
  private func stayingOrGoing() -> [Offer] {
    guard let next = nextStage, state.frozenSince == nil else { return [] }
    let decides: Side? = next.discretion.map { $0.side == .receiving ? .receiving : .raising }
    return [Offer("inabilities")] + (decides == side ? [Offer("refusals-to-escalate", about: next.key)] : [])
  }

  /// Another partnership's policy while the matter is in dispute below the top; another edition once the clock runs.
  private func otherPolicies() -> [Offer] {
    if state.frozenSince != nil || side == .outside { return [] }
    let mayGovern = others.ofPartnerships && side != .arbiter
    let governs =
      mayGovern
      && state.canComeToAnotherPolicy(
        from: policy, by: side, owing: obligations, at: now, in: calendar)
    let moves = others.ofEditions && state.clockStartedAt != nil
    return (governs ? [Offer("partnerships")] : []) + (moves ? [Offer("policy-moves")] : [])
  }

  private func referrals() -> [Offer] {
    state.referrals(under: policy).isEmpty ? [] : [Offer("referrals")]
  }

  private func actions() -> [Offer] {
    state.openActions.filter { $0.owner.agency == agency }.map { Offer("completions", about: "\($0.position)") }
  }

  /// What the others say is done, to see for oneself.
  private func checks() -> [Offer] {
    if side == .outside { return [] }
    let done = state.actions.filter { $0.completedAt != nil && $0.checkedBy == nil && $0.owner.agency != agency }
    return done.flatMap {
      [Offer("checks", about: "\($0.position)"), Offer("actions-reopened", about: "\($0.position)")]
    }
  }

  private func afterwards() -> [Offer] { actions() + (duties().first.map { [$0] } ?? []) }

  private func ended() -> [Offer] {
    meeting.left + [Offer("learning")] + checks() + referrals() + [Offer("actions")] + forms()
      + (state.raised.recordOnly ? [] : [Offer("reopenings")]) + retaining()
  }

  /// What becomes of the record, for the leads.
  private func retaining() -> [Offer] {
    let hold = side == .arbiter ? [] : [Offer(state.heldSince == nil ? "holds" : "holds-lifted")]
    if side != .raising { return hold }
    return [Offer("retention")] + hold
      + (state.heldSince == nil && state.disclosuresToJudge.isEmpty ? [Offer("erasures")] : [])
  }
}

extension Reply.Kind {
  var isAnswer: Bool {
    if case .answered = self { return true }
    return false
  }
}
