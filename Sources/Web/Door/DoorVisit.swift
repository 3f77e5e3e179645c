import CaseRules
import Casework

/// The door with its answers and the policy that they lead to.
struct DoorVisit: Sendable {
  var answers: DoorAnswers
  var directory: Directory
  /// The edition in force today in the area chosen; nil while there is none.
  var policy: Policy?
  var partnership: Partnership?
  var agency: AgencyID
  /// The partnerships whose policy has another rule for adults than where they live.
  let adultAreas: [(partnership: String, area: AdultArea)]

  init(_ answers: DoorAnswers, office: Office, agency: AgencyID, today: Day) async throws {
    self.answers = answers
    self.agency = agency
    directory = try await office.directory()
    adultAreas = directory.partnerships.compactMap { [directory] partnership in
      let policy = directory.policy(of: PartnershipID(partnership.id), on: today).flatMap { office.policies[$0] }
      guard let policy, policy.concerns.contains(.adult), policy.adultArea != .whereTheyLive else { return nil }
      return (partnership.name, policy.adultArea)
    }
    guard let id = answers.partnership, let area = answers.area, let found = directory.partnership(id),
      found.areas.contains(area)
    else { return }
    partnership = found
    policy = directory.policy(of: id, on: today).flatMap { office.policies[$0] }
  }

  /// Where the answers lead: the next question, a signpost, or in.
  var next: Way {
    guard answers["area"] != nil else { return .question(.area) }
    guard let policy else { return .signpost("no-policy") }
    guard let person = answers.person else { return .question(.person) }
    guard policy.concerns.contains(person) else { return .signpost("other-person") }
    if answers["danger"] == nil { return .question(.danger) }
    if !events.isEmpty, answers["event"] == nil { return .question(.event) }
    if answers["matter"] == nil { return .question(.matter) }
    return afterMatter(policy)
  }

  private func afterMatter(_ policy: Policy) -> Way {
    switch answers.matter {
    case .complaintConduct, .complaintAgency, .complaintBoard: return .signpost("complaint")
    case .allegationAgainstStaff: return .signpost("allegation")
    case .whistleblowing: return .signpost("whistleblowing")
    case .ownAgency: return answers["way"] == nil || ownRoute == nil ? .signpost("own-agency") : .ready
    case .conferenceDissent: return afterDissent
    case .otherAgency: return gate == nil ? .ready : .question(.gate)
    case nil: return route == nil ? .question(.matter) : .ready
    }
  }

  private var afterDissent: Way {
    guard answers["way"] == nil else { return .ready }
    return dissentRoute == nil ? .signpost("dissent") : .question(.way)
  }

  var events: [Choice] { policy?.route(kind: .override)?.events ?? [] }
  var ownRoute: Route? { policy?.route(kind: .withinAgency) }
  var dissentRoute: Route? { policy?.route(kind: .dissent) }

  /// Routes of the policy that are matters of their own, such as a theme.
  var ownMatters: [Route] {
    (policy?.routes ?? []).filter { [.theme, .reviewer, .planDetail].contains($0.kind) }
  }

  /// The route that the matter takes; nil for the main ladder.
  var route: Route? {
    switch answers.matter {
    case .ownAgency: ownRoute
    case .conferenceDissent: dissentRoute
    case .some: nil
    case nil: ownMatters.first { Self.value(of: $0) == answers["matter"] }
    }
  }

  static func value(of route: Route) -> String { "route-" + route.key }

  /// The next gate of the policy. The one about danger has been asked, in the policy's words, on a page of its own.
  var gate: Gate? {
    guard let policy, !answers.isDangerous else { return nil }
    return policy.door.gates.first { !$0.isAboutDanger && !answers.passedGates.contains($0.key) }
  }

  var dangerGate: Gate? { policy?.door.gates.first(where: \.isAboutDanger) }

  enum Way: Equatable {
    case question(DoorQuestion)
    case signpost(String)
    case ready
  }
}

/// The questions of the door, by the last part of their address.
enum DoorQuestion: String, CaseIterable { case area, person, danger, event, matter, way, gate }

extension DoorVisit.Way {
  func path(_ answers: DoorAnswers) -> String {
    switch self {
    case .question(let question): answers.path(question.rawValue)
    case .signpost(let name): answers.path("signposts/" + name)
    case .ready: answers.path("ready")
    }
  }
}

extension Gate {
  /// Policies ask about danger under a key that says so; the door asks that of everybody.
  var isAboutDanger: Bool { ["danger", "immediate", "safe-now"].contains { key.contains($0) } }
}
