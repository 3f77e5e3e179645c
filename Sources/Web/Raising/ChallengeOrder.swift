import CaseRules
import Casework
import Wording

/// The draft as the one command that raises it.
extension Raising {
  var order: Order {
    var read = FormReader(draft.form, today: today)
    let earlier = steps.contains(.earlierWhen) ? earlierMoment(&read) : nil
    return Order(.raise(facts), by: by, at: earlier ?? now, now: now, words: words)
  }

  private var by: Actor {
    var by = actor
    by.onBehalfOf = colleague.map { PersonID($0.id) }
    return by
  }

  private var colleague: Person? {
    guard steps.contains(.colleague) else { return nil }
    return draft.form["colleague"].flatMap { directory.person(PersonID($0)) }
  }

  private var facts: Raised {
    var facts = Raised()
    var read = FormReader(draft.form, today: today)
    facts.partnership = PartnershipID(partnership.id)
    facts.board = policy.boards.count == 1 ? policy.boards[0].key : chosen("board")
    facts.route = routeKey
    facts.person = person
    facts.ground = chosen("ground")
    facts.subjects = policy.subjects.map(\.key).filter(draft.form.values("subjects").contains)
    facts.priority = chosen("priority")
    facts.immediateRisk = draft.door.isDangerous
    let involved = draft.form.values("involved")
    facts.conferenceChairInvolved = involved.contains("chair") || route?.kind == .dissent
    facts.reviewingOfficerInvolved = involved.contains("officer")
    facts.personKnows = PersonKnows(rawValue: chosen("knows")) ?? .notYetDecided
    facts.decisionOn = read.optionalDate("decided", notAfterToday: true)
    facts.recordOnly = isRecordOnly
    facts.stage = isRecordOnly ? "" : stage?.key ?? ""
    facts.raising = Holder(agency: actor.agency, post: raisingPost)
    facts.receiving = receivers
    facts.colleague = colleaguePost ?? PostID("")
    if steps.contains(.counterparts), let lead = leadAgencies.first(where: { $0.id == chosen("leadAgency") }) {
      facts.leadAgency = AgencyID(lead.id)
    }
    return facts
  }

  /// The colleague's post in one's own agency.
  private var colleaguePost: PostID? {
    let own = posts(at: actor.agency.text).map(\.id)
    return colleague?.posts.first(where: own.contains).map { PostID($0) }
  }

  /// One's own post, the colleague's for whom it is raised, or whoever stands at the stage where it begins.
  private var raisingPost: PostID {
    if let stage, stage.key != enterable.first?.key,
      let post = directory.post(for: stage.raisingRole, of: policy, in: actor.agency, on: today)
    {
      return PostID(post.id)
    }
    return colleaguePost ?? actor.post
  }

  private var receivers: [Holder] {
    if isWithinAgency { return [Holder(agency: actor.agency, post: PostID(chosen("ownPost")))] }
    return receiving.map { Holder(agency: AgencyID($0.id), post: PostID(answering(at: $0)?.id ?? "")) }
  }

  private var words: Words {
    var names = [
      "label", "decision", "concern", "evidence", "risk", "tried", "ownManager", "outcomeSought", "decidedBy",
    ]
    names += ["wishes", "capacity", "advocacy"]
    names += ["entryReason", "earlierReason"]
    let asked = steps.flatMap { question($0).names }
    return Words(names.filter(asked.contains).map { ($0, draft.form[$0] ?? "") } + knownBy)
  }

  /// What the person concerned is known by, where anything was given.
  private var knownBy: [(name: String, text: String)] {
    if isTheme { return [] }
    var read = FormReader(draft.form, today: today)
    return read.knownBy(alone: false)
  }

  /// What the person concerned would be found by.
  var clues: [Clue] {
    var state = CaseState()
    state.apply(
      Event(position: 1, happenedAt: now, recordedAt: now, by: actor, holds: [], happening: .raised(Raised())))
    return PersonFields.clues(of: state) { _ in words }.map(\.clue)
  }

  private func chosen(_ name: String) -> String { draft.form[name] ?? "" }
}

extension RaisingStep {
  /// The question that a refusal is about; nil where it concerns the whole.
  init?(_ refusal: Refusal) {
    switch refusal {
    case .missing(let fields): self.init(field: fields.first ?? "")
    case .missingFromRecord(let items): self.init(field: items.first?.fields.first ?? "")
    case .unknownWord(let field, _): self.init(field: field)
    case .noReceivingAgency, .sameAgencyOnBothSides, .differentAgencies: self = .agencies
    case .noSuchStage, .mayNotEnter: self = .stage
    case .happenedInTheFuture, .earlierStartNeedsReason: self = .earlierWhen
    default: return nil
    }
  }

  private init?(field: String) {
    switch field {
    case "label": self = .person
    case "outcomeSought": self = .outcome
    case "subjects": self = .ground
    case "ownManager": self = .ownManager
    case "entryReason": self = .entryReason
    case "earlierReason": self = .earlierWhen
    case "wishes": self = .family
    case "capacity", "advocacy": self = .adult
    case "nhsNumber", "localReference", "personName", "birthDate": self = .person
    default: self.init(rawValue: field)
    }
  }
}
