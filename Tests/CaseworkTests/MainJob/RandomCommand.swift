import CaseRules

/// Commands as people, mistakes and stale pages may send them: most make sense, some do not.
struct RandomCommand {
  let state: CaseState
  let policy: Policy
  let obligations: [Obligation]
  let today: Day

  func command(_ chance: inout Chance) -> Command {
    switch Int.random(in: 0..<6, using: &chance) {
    case 5: circle(&chance)
    case 0: talking(&chance)
    case 1: onward(&chance)
    case 2: agreeing(&chance)
    case 3: dutiful(&chance)
    default: rare(&chance)
    }
  }

  private func talking(_ chance: inout Chance) -> Command {
    switch Int.random(in: 0..<11, using: &chance) {
    case 8, 9, 10: meeting(&chance)
    case 0: .acknowledge
    case 1, 2: .answer(chance.pick(Answer.allCases, else: .keep))
    case 3: .giveInformation
    case 4: .discuss(chance.pick(Means.allCases, else: .phone))
    case 5: .holdMeeting(attended: state.receivingAgencies)
    case 6: .leaveOutMeeting
    default: .shareView
    }
  }

  private func meeting(_ chance: inout Chance) -> Command {
    let meeting = chance.pick(state.meetings.map(\.position), else: 3)
    let minutes = chance.pick(state.meetings.compactMap { $0.minutes?.position }, else: 5)
    let day = today + Int.random(in: -1...10, using: &chance)
    let at = UKClock.instant(day, .midday)
    switch Int.random(in: 0..<9, using: &chance) {
    case 0, 1:
      var facts = MeetingCalled()
      facts.at = at
      facts.invited = state.parties
      return .callMeeting(facts)
    case 2: return .moveMeeting(meeting, to: at)
    case 3: return chance.once(in: 3) ? .cancelMeeting(meeting) : .replyToMeeting(meeting, .apologies)
    case 4: return .replyToMeeting(meeting, .comes)
    case 5: return .holdMeeting(attended: state.parties, meeting: meeting, review: chance.once(in: 2) ? day : nil)
    case 6: return .writeMinutes(meeting)
    case 7: return .confirmMinutes(minutes)
    default: return .disputeMinutes(minutes)
    }
  }

  private func onward(_ chance: inout Chance) -> Command {
    let ladder = policy.stages(onRoute: state.raised.route)
    let here = ladder.firstIndex { $0.key == state.stage } ?? 0
    let next =
      here + 1 < ladder.count && !chance.once(in: 5) ? ladder[here + 1].key : chance.pick(ladder.map(\.key), else: "")
    switch Int.random(in: 0..<6, using: &chance) {
    case 0: return .recordInability
    case 1: return .declineEscalation(to: next)
    case 2: return .requestResolution
    default:
      var facts = Escalated()
      facts.to = next
      facts.because = chance.once(in: 2) ? .unresolved : chance.pick(Opening.allCases, else: .silence)
      return .escalate(facts)
    }
  }

  private func agreeing(_ chance: inout Chance) -> Command {
    let proposal = state.pendingProposal?.position ?? Int.random(in: 0...state.last + 1, using: &chance)
    let action = chance.pick(state.openActions.map(\.position), else: 3)
    let team = Holder(agency: AgencyID("board"), post: PostID("board-practitioner"))
    let owner = chance.pick([state.raised.raising, team] + state.raised.receiving, else: state.raised.raising)
    let done = chance.pick(state.actions.filter { $0.completedAt != nil }.map(\.position), else: 3)
    switch Int.random(in: 0..<12, using: &chance) {
    case 9: return .checkAction(done)
    case 10: return .reopenAction(done)
    case 11:
      return .learn(chance.pick(LearningKind.allCases, else: .lesson), theme: chance.pick(policy.themes, else: ""))
    case 0, 1: return .proposeOutcome
    case 2, 3: return .confirmOutcome(proposal: proposal)
    case 4: return .disputeOutcome(proposal: proposal)
    case 5:
      return .agreeAction(
        owner: owner, due: today + Int.random(in: -2...20, using: &chance), isForPractice: chance.once(in: 3))
    case 6: return .completeAction(action)
    default: return .decide(chance.pick(ArbiterPower.allCases, else: .decide))
    }
  }

  private func dutiful(_ chance: inout Chance) -> Command {
    let key = chance.pick(obligations.map(\.key), else: "none")
    let dateless = obligations.filter { $0.due == .unknown || $0.due == .agreedByParties }.map(\.key)
    let day = today + Int.random(in: -2...15, using: &chance)
    switch Int.random(in: 0..<7, using: &chance) {
    case 0, 1, 2: return .doDuty(obligation: key)
    case 3: return .shortenLimit(obligation: key, to: day)
    case 4: return .proposeDate(obligation: chance.pick(dateless, else: key), day)
    case 5: return .agreeDate(obligation: chance.pick(dateless, else: key))
    default: return .submitForm(FormSending(chance.pick(policy.forms.map(\.key), else: "none")))
    }
  }

  private func rare(_ chance: inout Chance) -> Command {
    let entry = Int.random(in: 0...state.last + 1, using: &chance)
    switch Int.random(in: 0..<14, using: &chance) {
    case 13: return .passLimit
    case 12:
      var facts = CalendarChanged()
      (facts.from, facts.to) = ("2025", "2026")
      return .changeCalendar(facts)
    case 0: return .takeUrgentRoute
    case 1: return .override(event: chance.pick(policy.route(kind: .override)?.events.map(\.key) ?? [], else: "none"))
    case 2, 3: return .resume
    case 4: return .refer(route: chance.pick(policy.routes.map(\.key) + policy.stages.map(\.key), else: "none"))
    case 5: return .seekAdvice(role: chance.pick(policy.advisers.map(\.role), else: "none"))
    case 6: return chance.once(in: 3) ? .withdraw : .resume
    case 7: return .correct(entry: entry)
    case 8: return .remove(entry: entry)
    case 9: return .close
    case 10: return .reopen
    default:
      return .movePolicy(
        to: PolicyID(chance.pick(Self.editions, else: "")), stage: chance.pick(["1", "2", "3"], else: "1"))
    }
  }

  private func circle(_ chance: inout Chance) -> Command {
    func holder(_ agency: String, _ tiers: [Tier]) -> Holder {
      Holder(agency: AgencyID(agency), post: PostID(agency + "-" + chance.pick(tiers, else: .director).rawValue))
    }
    let adviser = holder(chance.pick(["health", "care", "school"], else: "care"), [.safeguardingLead, .headOfService])
    let agency = chance.pick(["care", "health", "school"], else: "care")
    switch Int.random(in: 0..<26, using: &chance) {
    case 0, 1: return .breakGlass
    case 2: return .inviteAdviser(adviser)
    case 3: return .releaseAdviser(state.advisers.last?.adviser.post ?? adviser.post)
    case 4: return .nameArbiter(holder("board", [.director, .headOfService]))
    case 5: return .handBack(inbox: Holder(agency: AgencyID(agency), post: PostID("")))
    case 6: return .reassign(to: holder(agency, [.practitioner, .lineManager, .operationalManager]))
    case 7: return .giveAdvice
    case 8, 9:
      let side = chance.pick(Side.allCases, else: .raising)
      return .inviteGuest(.guest("\(state.last)"), side: side, agency: AgencyID(agency))
    case 10: return .extendGuest(state.guests.last?.guest ?? .guest("0"))
    case 11: return .endGuest(state.guests.last?.guest ?? .guest("0"))
    case 12: return .openAsGuest
    case 13: return .govern(by: PartnershipID(chance.pick(["south", "none"], else: "none")), PolicyID(""))
    case 14: return .makeRecord(RecordMade())
    case 15: return .attach(Attached())
    case 16: return .keepUntil(KeptUntil())
    case 17: return .hold
    case 18: return .liftHold
    case 20:
      var facts = RedactionMarked()
      facts.record = state.records.last?.position ?? 0
      return .markRedaction(facts)
    case 21:
      return .reviewRedaction(state.redactions.last?.position ?? 0, nobodyElse: chance.pick([true, false], else: true))
    case 22: return .reportDisclosure(chance.pick(DisclosureKind.allCases, else: .other), entry: state.last)
    case 23:
      let judgement = chance.pick(DisclosureJudgement.allCases, else: .reported)
      return .judgeDisclosure(state.disclosures.last?.position ?? 1, judgement)
    case 24: return chance.once(in: 3) ? .withdrawMistaken : .sayNotOurs
    case 19: return .eraseCase(chance.pick(ErasureReason.allCases, else: .ordered))
    default: return .sayNotOurs
    }
  }

  private static let editions = ["lambeth-2024", "lambeth-briefing", "croydon-2018", "none"]
}
