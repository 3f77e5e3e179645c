extension CaseState {
  /// The one place where a command becomes events. Pure: it reads nothing but its arguments.
  ///
  /// - Throws: a typed refusal; the state is then as it was.
  ///
  /// - Parameters:
  ///   - next: the policy that a case is moved to; nil for every other command.
  ///   - periods: how long the case's partnership keeps what has ended.
  public func decide(
    _ order: Order, under policy: Policy, counting calendar: WorkingCalendar, movingTo next: Policy? = nil,
    keeping periods: RetentionPeriods = .usual
  ) throws(Refusal) -> [Decision] {
    try checkTime(of: order)
    let bench = Bench(state: self, policy: policy, next: next, calendar: calendar, order: order, periods: periods)
    if case .raise(let facts) = order.command { return try bench.raise(facts) }
    guard last > 0 else { throw .noSuchCase }
    try bench.checkStanding()
    return try bench.decide()
  }

  private func checkTime(of order: Order) throws(Refusal) {
    if order.happenedAt > order.now { throw .happenedInTheFuture }
    if last > 0, order.happenedAt < earliest(for: order.command) { throw .happenedBeforeTheCase }
  }
}

/// Everything that one decision looks at. The decisions stand in a file for each group of commands.
struct Bench {
  let state: CaseState
  let policy: Policy
  let next: Policy?
  let calendar: WorkingCalendar
  let order: Order
  var periods = RetentionPeriods.usual

  var side: Side { state.side(of: order.by) }
  var stages: [Stage] { policy.stages(onRoute: state.raised.route) }
  var stage: Stage? { stages.first { $0.key == state.stage } }
  var isWithinAgency: Bool { policy.route(state.raised.route)?.kind == .withinAgency }

  func decide() throws(Refusal) -> [Decision] {
    switch order.command {
    case .raise: throw .alreadyRaised
    case .requestResolution: return try requestResolution()
    case .acknowledge: return try acknowledge()
    case .answer(let answer): return try self.answer(answer)
    case .giveInformation: return try giveInformation()
    case .discuss(let means): return try discuss(means)
    case .holdMeeting(let attended, let meeting, let review):
      return try holdMeeting(attended, meeting: meeting, review: review)
    case .leaveOutMeeting: return try leaveOutMeeting()
    case .callMeeting(let facts): return try callMeeting(facts)
    case .moveMeeting(let meeting, let at): return try moveMeeting(meeting, to: at)
    case .cancelMeeting(let meeting): return try cancelMeeting(meeting)
    case .replyToMeeting(let meeting, let coming): return try replyToMeeting(meeting, coming)
    case .writeMinutes(let meeting): return try writeMinutes(of: meeting)
    case .confirmMinutes(let minutes): return try confirmMinutes(minutes)
    case .disputeMinutes(let minutes): return try disputeMinutes(minutes)
    case .shareView: return try shareView()
    case .recordInability: return try recordInability()
    case .escalate(let facts): return try escalate(facts)
    case .declineEscalation(let stage): return try declineEscalation(to: stage)
    case .shortenLimit(let obligation, let day): return try shortenLimit(obligation, to: day)
    case .proposeDate(let obligation, let day): return try proposeDate(obligation, day)
    case .agreeDate(let obligation): return try agreeDate(obligation)
    case .takeUrgentRoute: return try takeUrgentRoute()
    case .override(let event): return try override(event)
    case .resume: return try resume()
    case .proposeOutcome: return try proposeOutcome()
    case .confirmOutcome(let proposal): return try confirmOutcome(proposal)
    case .disputeOutcome(let proposal): return try disputeOutcome(proposal)
    case .agreeAction(let owner, let due, let isForPractice):
      return try agreeAction(owner, due: due, isForPractice: isForPractice)
    case .completeAction(let action): return try completeAction(action)
    case .checkAction(let action): return try checkAction(action)
    case .reopenAction(let action): return try reopenAction(action)
    case .decide(let power): return try decide(power)
    case .refer(let route): return try refer(route)
    case .seekAdvice(let role): return try seekAdvice(role)
    case .submitForm(let form): return try submitForm(form)
    case .doDuty(let obligation): return try doDuty(obligation)
    case .recordTold(let obligation, let agency): return try recordTold(obligation, of: agency)
    case .movePolicy(let to, let stage): return try movePolicy(to: to, stage: stage)
    case .changeCalendar(let facts): return try changeCalendar(facts)
    case .passLimit: return try passLimit()
    case .withdraw: return try withdraw()
    case .withdrawMistaken: return try withdrawMistaken()
    case .correct(let entry): return try correct(entry)
    case .remove(let entry): return try remove(entry)
    case .close: return try close()
    case .reopen: return try reopen()
    case .breakGlass: return try breakGlass()
    case .inviteAdviser(let adviser): return try inviteAdviser(adviser)
    case .releaseAdviser(let post): return try releaseAdviser(post)
    case .govern(let partnership, let policy): return try govern(by: partnership, policy)
    case .giveAdvice: return try giveAdvice()
    case .inviteGuest(let guest, let side, let agency): return try inviteGuest(guest, side: side, agency: agency)
    case .openAsGuest: return try openAsGuest()
    case .extendGuest(let guest): return try extendGuest(guest)
    case .endGuest(let guest): return try endGuest(guest)
    case .spendGuest(let guest): return try spendGuest(guest)
    case .nameArbiter(let arbiter): return try nameArbiter(arbiter)
    case .handBack(let inbox): return try reassign(to: inbox, isInbox: true)
    case .reassign(let to): return try reassign(to: to)
    case .sayNotOurs: return try sayNotOurs()
    case .makeRecord(let facts): return try makeRecord(facts)
    case .attach(let facts): return try attach(facts)
    case .learn(let what, let theme): return try learn(what, theme: theme)
    case .keepUntil(let facts): return try keepUntil(facts)
    case .hold: return try hold()
    case .liftHold: return try liftHold()
    case .eraseCase(let because): return try eraseCase(because)
    case .markRedaction(let facts): return try markRedaction(facts)
    case .reviewRedaction(let entry, let nobodyElse): return try reviewRedaction(entry, nobodyElse: nobodyElse)
    case .reportDisclosure(let what, let entry): return try reportDisclosure(what, entry: entry)
    case .judgeDisclosure(let entry, let judgement): return try judgeDisclosure(entry, judgement)
    }
  }
}
