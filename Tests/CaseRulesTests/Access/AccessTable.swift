import CaseRules

/// Everybody who may come to a case, in every state that a case may be in, and what the access function answers: the
/// values that the tests use and that `docs/access.md` is made of.
enum AccessTable {
  struct Role: Sendable {
    var name: String
    var viewer: Viewer
  }

  struct State: Sendable {
    var name: String
    var given: Given
  }

  struct Act: Sendable {
    var name: String
    var act: CaseAct
  }

  private static let doctor = Holder(agency: AgencyID("health"), post: PostID("designated-doctor"))
  private static let other = Holder(agency: AgencyID("board"), post: PostID("scrutineer"))
  private static let pat = Actor("pat", "care-director", "care")
  private static let guest = Actor.guest("vi", "school")
  private static let gone = Actor.guest("vera", "care")
  private static let eli = Actor("eli", "school-governor", "school")

  /// A case in which an adviser was invited, one was released, and two managers opened it: one now, one a day ago.
  private static let told = tell(.small())

  private static func tell(_ policy: Policy) -> Given {
    Given(policy, at: "2026-06-01T10:00").raised(.challenge { $0.colleague = PostID("school-nurse") })
      .then(.inviteAdviser(doctor), by: .ann, .of("reason"))
      .then(.inviteAdviser(Actor.zoe.holder), by: .bea, .of("reason"))
      .then(.releaseAdviser(Actor.zoe.post), by: .bea, .of("reason"))
      .then(.inviteGuest(guest.post, side: .raising, agency: guest.agency), by: .ann, Given.invitation)
      .then(.inviteGuest(gone.post, side: .receiving, agency: gone.agency), by: .bea, Given.invitation)
      .then(.endGuest(gone.post), by: .bea, .of("reason"))
      .then(.breakGlass, by: eli, .of("reason"))
      .at("2026-06-02T10:00").then(.breakGlass, by: pat, .of("reason"))
  }

  private static let stoodIn = Given(at: "2026-06-02T10:00")
    .raised(.challenge { $0.receiving = [Holder(agency: gone.agency, post: PostID(""))] })
    .then(.inviteGuest(guest.post, side: .receiving, agency: gone.agency), by: .ann, Given.invitation)

  private static let opening = tell(.small { $0.routes[1].recipientsOpen = true })

  private static let waiting = Given(at: "2026-06-02T10:00").raised(.challenge(), .of("concern", "label"))

  static let states = [
    State(name: "Recorded: the clock has not started", given: waiting),
    State(name: "Open, at the first stage", given: told),
    State(name: "Stopped by an override", given: told.overridden()),
    State(name: "Stopped by an override whose recipients may read it", given: opening.overridden()),
    State(name: "Referred to whoever decides", given: told.atTheTop()),
    State(name: "Closed", given: told.agreed()),
    State(name: "Reopened", given: told.agreed().then(.reopen, by: .ann, .of("reason"))),
    State(name: "Open, with somebody invited who stands for an agency that has nobody else", given: stoodIn),
    State(name: "Erased", given: told.agreed().then(.eraseCase(.ordered), by: .ann)),
    State(name: "Withdrawn", given: told.then(.withdraw, by: .ann, .of("reason"))),
  ]

  private static func role(
    _ name: String, _ actor: Actor, isLead: Bool = false, isManager: Bool = false, receives: Bool = false,
    teamOf: [String] = [], covering: Viewer? = nil
  ) -> Role {
    Role(
      name: name,
      viewer: Viewer(
        person: actor.person, post: actor.post, agency: actor.agency, isLead: isLead, isManager: isManager,
        receivesOverrides: receives, teamOf: teamOf.map { PartnershipID($0) },
        covers: covering.map { [$0] } ?? []))
  }

  static let roles = [
    role("Whoever raised it", .ann),
    role("The colleague for whom it was raised", Actor("nell", "school-nurse", "school")),
    role("The counterpart on the receiving side", .bea),
    role("A manager of either side, at whose stage the case is or was", .ben, isManager: true),
    role("A safeguarding lead of the raising agency", Actor("sal", "school-lead", "school"), isLead: true),
    role("A safeguarding lead of a receiving agency", Actor("cleo", "care-lead", "care"), isLead: true),
    role("A safeguarding lead of another agency", Actor("hugh", "health-lead", "health"), isLead: true),
    role("Whoever decides at the top", .eve),
    role("An adviser who was invited", Actor("hester", "designated-doctor", "health")),
    role("An adviser whose invitation was taken back", .zoe),
    role("Somebody who was invited to this one case", guest),
    role("The same, when the invitation was ended", gone),
    role("A manager of a party’s agency with no part in it", Actor("mo", "care-head", "care"), isManager: true),
    role("The same, who opened it with a reason", pat, isManager: true),
    role("The same, a day later", eli, isManager: true),
    role(
      "Another person in the post of somebody who opened it", Actor("pip", "care-director", "care"), isManager: true),
    role("Whoever is told of overrides in a party’s agency", Actor("dot", "care-top", "care"), receives: true),
    role("The same in another agency", Actor("doug", "health-top", "health"), receives: true),
    role("Somebody else of a party’s agency", Actor("wes", "care-worker-2", "care")),
    role("A manager of another agency", Actor("hal", "health-manager", "health"), isManager: true),
    role(
      "Whoever stands in for the counterpart", Actor("des", "care-deputy", "care"),
      covering: Viewer(person: PersonID("des"), post: Actor.bea.post, agency: AgencyID("care"), isLead: false)),
    role(
      "Whoever stands in for a safeguarding lead of the raising agency", Actor("dee", "school-deputy", "school"),
      covering: Viewer(
        person: PersonID("dee"), post: PostID("school-lead"), agency: AgencyID("school"), isLead: true)),
    role(
      "Whoever stands in for whoever decides", Actor("dan", "board-deputy", Actor.eve.agency.text),
      covering: Viewer(person: PersonID("dan"), post: Actor.eve.post, agency: Actor.eve.agency, isLead: false)),
    role("The partnership’s team", .kit, teamOf: ["north"]),
    role("The team of another partnership", Actor("kim", "south-clerk", "south-board"), teamOf: ["south"]),
    role("An agency’s administrator", Actor("adi", "school-office", "school")),
    role("Somebody who holds no post any more", Actor("lee", "", "school")),
  ]

  static let acts = [
    Act(name: "find, read, export", act: .read),
    Act(name: "act in it", act: .give(.discuss(.phone))),
    Act(name: "answer for their side", act: .give(.answer(.keep))),
    Act(name: "settle it", act: .give(.proposeOutcome)),
    Act(name: "give advice", act: .give(.giveAdvice)),
    Act(name: "report an override", act: .give(.override(event: "death"))),
    Act(name: "open it with a reason", act: .give(.breakGlass)),
    Act(name: "say what becomes of its record", act: .give(.hold)),
    Act(name: "say what is taken out of a record", act: .give(.markRedaction(RedactionMarked()))),
    Act(name: "look at what is taken out", act: .give(.reviewRedaction(1, nobodyElse: false))),
    Act(name: "name who decides", act: .give(.nameArbiter(other))),
  ]

  static func answer(_ role: Role, _ state: State, _ act: Act) -> AccessAnswer {
    state.given.state.may(act.act, role.viewer, at: state.given.now)
  }

  /// The answer as the page says it.
  static func words(_ answer: AccessAnswer) -> String {
    switch answer {
    case .yes(.none): "yes"
    case .yes(let access): "yes, " + name(access)
    case .no(.outsideTheCircle): "not found"
    case .no(.readsOnly): "reads only"
    case .no(.seesItAlready): "has no need to"
    case .no(.notAManagerOfAParty): "not found"
    }
  }

  private static func name(_ access: Access) -> String {
    switch access {
    case .party: "as party"
    case .lead: "as lead"
    case .arbiter: "as arbiter"
    case .adviser: "as adviser"
    case .guest: "by invitation"
    case .standIn: "in place of their agency"
    case .recipient: "as recipient"
    case .glass: "with a reason"
    case .none: "nobody"
    }
  }

  /// The tables of `docs/access.md`.
  static var page: String {
    states.map { state in
      let head = "## \(state.name)\n\n| who | " + acts.map(\.name).joined(separator: " | ") + " |\n"
      let line = "|---" + String(repeating: "|---", count: acts.count) + "|\n"
      let rows = roles.map { role in
        "| \(role.name) | " + acts.map { words(answer(role, state, $0)) }.joined(separator: " | ") + " |\n"
      }
      return head + line + rows.joined()
    }.joined(separator: "\n")
  }
}
