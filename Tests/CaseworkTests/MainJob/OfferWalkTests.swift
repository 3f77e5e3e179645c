import CaseRules
import Testing

@testable import Casework

/// Whatever people did before: what a case offers somebody is never refused when they do it with all that it asks.
@Suite struct OfferWalkTests {
  private static let walks = 5
  private static let steps = 30

  @Test(arguments: try Town(variants: true).policies.map(\.id.text))
  func whatIsOfferedIsNotRefused(policy id: String) async throws {
    let town = try Town(variants: true)
    let policy = try #require(town.policy(id))
    var met: Set<String> = []
    for seed in 1...Self.walks {
      var walk = Walk(town, policy, seed: UInt64(seed * 31))
      guard (try? await walk.raise()) != nil else { continue }
      for step in 1...Self.steps {
        _ = try await walk.step()
        let taking = try TakingOffers(walk: walk)
        let refused = taking.refused
        #expect(refused.isEmpty, "seed \(seed), step \(step), \(walk.state.status)")
        met.formUnion(taking.nouns)
        if !refused.isEmpty { return }
      }
    }
    #expect(met.count > 12, "\(met.sorted())")
  }
}

/// Every offer of a case at one moment, taken by everybody to whom it is made.
struct TakingOffers {
  let walk: Walk
  private let setting: CaseSetting
  private var state: CaseState { walk.state }
  private var today: Day { UKClock.local(walk.now).day }

  init(walk: Walk) throws {
    self.walk = walk
    setting = try #require(walk.setting)
  }

  private var people: [Actor] {
    let opening = state.opening
    let holders = [opening?.raising ?? state.raised.raising] + (opening?.receiving ?? state.raised.receiving)
    var posts: [PostID] = []
    for post in (holders + (state.arbiter.map { [$0] } ?? [])).map(\.post) where !posts.contains(post) {
      posts.append(post)
    }
    return posts.map { walk.town.actor($0.text) }
  }

  private func offers(to actor: Actor) -> [Offer] {
    let all = state.offers(for: actor, under: setting.policy, counting: setting.calendar, at: walk.now)
    return all.main + all.other
  }

  var nouns: Set<String> { Set(people.flatMap { offers(to: $0).map(\.noun) }) }

  /// What was offered and then refused, with whom and why.
  var refused: [String] {
    people.flatMap { actor in
      offers(to: actor).compactMap { offer in
        guard let command = command(offer, by: actor) else {
          return "\(offer.noun) \(offer.about): nothing to choose from"
        }
        return refusal(of: command, by: actor).map { "\(offer.noun) \(offer.about) by \(actor.post.text): \($0)" }
      }
    }
  }

  private func refusal(of command: Command, by actor: Actor) -> String? {
    let order = Order(
      command, by: actor, at: walk.now, now: walk.now,
      words: Words(
        (Walk.fields + Walk.formFields(of: setting.policy) + ["decision", "guestName", "guestAddress", "fileName"])
          .map {
            ($0, "x")
          }))
    do throws(Refusal) {
      _ = try state.decide(order, under: setting.policy, counting: setting.calendar)
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The offer with a valid choice wherever there is one to make.
  private func command(_ offer: Offer, by actor: Actor) -> Command? {
    talking(offer) ?? goingOn(offer) ?? agreeing(offer) ?? afterwards(offer) ?? circle(offer, by: actor)
  }

  private func talking(_ offer: Offer) -> Command? {
    switch offer.noun {
    case "requests": .requestResolution
    case "acknowledgements": .acknowledge
    case "answers": .answer(.keep)
    case "information": .giveInformation
    case "discussions": .discuss(.phone)
    case "meetings": .holdMeeting(attended: state.receivingAgencies, meeting: Int(offer.about) ?? 0)
    case "meetings-called": .callMeeting(calling)
    case "meetings-moved": Int(offer.about).map { .moveMeeting($0, to: calling.at) }
    case "meetings-cancelled": Int(offer.about).map { .cancelMeeting($0) }
    case "meeting-replies": Int(offer.about).map { .replyToMeeting($0, .apologies) }
    case "minutes": Int(offer.about).map { .writeMinutes($0) }
    case "minutes-confirmed": Int(offer.about).map { .confirmMinutes($0) }
    case "minutes-corrections": Int(offer.about).map { .disputeMinutes($0) }
    case "meetings-not-held": .leaveOutMeeting
    case "views": .shareView
    case "inabilities": .recordInability
    case "advice": setting.policy.advisers.first.map { .seekAdvice(role: $0.role) }
    default: nil
    }
  }

  private var calling: MeetingCalled {
    var facts = MeetingCalled()
    facts.at = walk.now + 86_400
    facts.invited = state.parties
    return facts
  }

  private func goingOn(_ offer: Offer) -> Command? {
    switch offer.noun {
    case "escalations": escalation
    case "refusals-to-escalate": .declineEscalation(to: offer.about)
    case "earlier-dates":
      walk.obligations.first { $0.mayBeSooner(on: today) }.map { .shortenLimit(obligation: $0.key, to: today) }
    case "proposed-dates": .proposeDate(obligation: offer.about, today)
    case "agreed-dates": .agreeDate(obligation: offer.about)
    case "urgent-route": .takeUrgentRoute
    case "overrides": setting.policy.route(kind: .override)?.events.first.map { .override(event: $0.key) }
    case "resumptions": .resume
    case "decisions": setting.policy.arbiter.powers.first.map { .decide($0) }
    default: nil
    }
  }

  private var escalation: Command? {
    let ladder = setting.policy.stages(onRoute: state.raised.route)
    guard let here = ladder.firstIndex(where: { $0.key == state.stage }), here + 1 < ladder.count else { return nil }
    var facts = Escalated()
    facts.to = ladder[here + 1].key
    let naming = Naming(directory: walk.town.directory, setting: setting, now: walk.now)
    return try? naming.named(.escalate(facts), in: state, by: state.raised.raising.agency)
  }

  private func agreeing(_ offer: Offer) -> Command? {
    switch offer.noun {
    case "outcomes": .proposeOutcome
    case "confirmations": Int(offer.about).map { .confirmOutcome(proposal: $0) }
    case "disputes": Int(offer.about).map { .disputeOutcome(proposal: $0) }
    case "actions": .agreeAction(owner: state.raised.raising, due: today)
    case "completions": Int(offer.about).map { .completeAction($0) }
    case "checks": Int(offer.about).map { .checkAction($0) }
    case "actions-reopened": Int(offer.about).map { .reopenAction($0) }
    case "learning": .learn(.lesson, theme: LearningTheme.drift.rawValue)
    default: nil
    }
  }

  private func afterwards(_ offer: Offer) -> Command? {
    switch offer.noun {
    case "duties-done": .doDuty(obligation: offer.about)
    case "forms":
      .submitForm(
        FormSending(offer.about, by: setting.policy.forms.first { $0.key == offer.about }?.submittedBy ?? []))
    case "referrals": state.referrals(under: setting.policy).first.map { .refer(route: $0) }
    case "withdrawals": .withdraw
    case "closures": .close
    case "reopenings": .reopen
    default: nil
    }
  }

  /// A post of the town that has no part in the case.
  private func free(in agency: AgencyID) -> Holder? {
    walk.town.directory.posts(of: agency).map { PostID($0.id) }.first { !state.hasPart($0) }.map {
      Holder(agency: agency, post: $0)
    }
  }

  private static let kept: KeptUntil = {
    var facts = KeptUntil()
    facts.until = Day(year: 2099, month: 12, day: 31)
    return facts
  }()

  private func circle(_ offer: Offer, by actor: Actor) -> Command? {
    switch offer.noun {
    case "advisers": free(in: AgencyID("health")).map { .inviteAdviser($0) }
    case "advisers-released": .releaseAdviser(PostID(offer.about))
    case "guests": .inviteGuest(.guest("\(state.last)"), side: state.side(of: actor), agency: actor.agency)
    case "guests-renewed": .extendGuest(PostID(offer.about))
    case "guests-ended": .endGuest(PostID(offer.about))
    case "arbiters": free(in: AgencyID("board")).map { .nameArbiter($0) }
    case "not-me": free(in: actor.agency).map { .handBack(inbox: $0) }
    case "reassignments": free(in: actor.agency).map { .reassign(to: $0) }
    case "not-ours": .sayNotOurs
    case "attachments": .attach(Attached())
    case "retention": .keepUntil(Self.kept)
    case "holds": .hold
    case "holds-lifted": .liftHold
    case "erasures": .eraseCase(.ordered)
    case "disclosures-judged": Int(offer.about).map { .judgeDisclosure($0, .notReportable) }
    default: nil
    }
  }
}
