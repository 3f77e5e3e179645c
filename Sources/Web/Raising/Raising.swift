import CaseRules
import Casework

/// A draft with all that its questions depend on: policy, directory, who writes it.
struct Raising: Sendable {
  var draft: ChallengeDraft
  let directory: Directory
  let policy: Policy
  let partnership: Partnership
  private let office: Office
  let actor: Actor
  let today: Day
  let now: Instant

  init(_ draft: ChallengeDraft, office: Office, _ context: SignedInContext) async throws {
    self.draft = draft
    let directory = try await office.directory()
    self.directory = directory
    guard let id = draft.door.partnership, let partnership = directory.partnership(id) else { throw Problem.notFound }
    func policy(on day: Day) -> Policy? { directory.policy(of: id, on: day).flatMap { office.policies[$0] } }
    let earlier = Self.earlierDay(draft, context.today).flatMap(policy)
    guard let policy = earlier ?? policy(on: context.today) else { throw Problem.notFound }
    self.partnership = partnership
    self.policy = policy
    self.office = office
    actor = context.actor
    today = context.today
    now = context.now
  }

  /// The questions of a policy without anybody who is asked them, for a form on paper: those that depend on an answer
  /// are there as well.
  init(blank policy: Policy, about person: PersonKind, office: Office, at now: Instant) {
    draft = ChallengeDraft(id: "")
    draft.form.fields = [
      SentForm.Field(name: "person", value: person.rawValue), SentForm.Field(name: "earlier", value: "yes"),
      SentForm.Field(name: "behalf", value: "yes"),
    ]
    (directory, self.policy, self.office) = (Directory(), policy, office)
    partnership = Partnership(id: "", name: "", areas: [], adoptions: [], arbiterPost: "", teamPost: "")
    actor = Actor(person: PersonID(""), post: PostID(""), agency: AgencyID(""))
    (today, self.now) = (UKClock.local(now).day, now)
  }

  /// The day on which it was sent in writing, where that was before now. A dissent that is recorded only is not.
  private static func earlierDay(_ draft: ChallengeDraft, _ today: Day) -> Day? {
    guard draft.form["earlier"] == "yes", draft.door["way"] != "record" else { return nil }
    var read = FormReader(draft.form, today: today)
    return read.optionalDate("sent", notAfterToday: true)
  }

  /// Whether the partnership had a policy on a day.
  func hasPolicy(on day: Day) -> Bool {
    directory.policy(of: PartnershipID(partnership.id), on: day).flatMap { office.policies[$0] } != nil
  }

  /// The day from which its first policy holds.
  var firstPolicyDay: Day? { partnership.adoptions.compactMap { Day(iso: $0.from) }.min() }

  var person: PersonKind { draft.door.person ?? .child }
  var routeKey: String { draft.form["route"] ?? Raised.ladder }
  var route: Route? { policy.route(routeKey) }
  var isTheme: Bool { route?.kind == .theme }
  var isWithinAgency: Bool { route?.kind == .withinAgency }
  var isRecordOnly: Bool { route?.kind == .dissent && draft.door["way"] == "record" }

  /// The agencies that can be asked: those of the partnership, without one's own.
  var otherAgencies: [Agency] {
    directory.agencies(in: PartnershipID(partnership.id)).filter { $0.id != actor.agency.text }
  }

  /// The agencies that were chosen, in the directory's order.
  var receiving: [Agency] {
    let chosen = draft.form.values("agencies")
    return otherAgencies.filter { chosen.contains($0.id) }
  }

  /// The stage that the challenge begins at.
  var stage: Stage? {
    let chosen = draft.form["stage"] ?? ""
    return enterable.first { $0.key == chosen } ?? enterable.first
  }

  /// Whoever the policy makes the counterpart at an agency.
  func counterpart(at agency: Agency) -> Post? {
    let role = stage.map { $0.receivingRole.isEmpty ? $0.raisingRole : $0.receivingRole } ?? ""
    return directory.post(for: role, of: policy, in: AgencyID(agency.id), on: today)
  }

  func posts(at agency: String) -> [Post] { directory.posts.filter { $0.agency == agency } }

  /// "Ben Carr, duty manager".
  func name(of post: Post) -> String {
    guard let holder = directory.holder(of: PostID(post.id)) else { return post.title }
    return holder.name + ", " + post.title
  }

  /// The post that answers at an agency: the one chosen, else the policy's counterpart.
  func answering(at agency: Agency) -> Post? {
    if !directory.hasPeople(AgencyID(agency.id), on: today) { return nil }
    let chosen = draft.form["post-" + agency.id] ?? ""
    return posts(at: agency.id).first { $0.id == chosen } ?? counterpart(at: agency)
  }
}
