import CaseRules

/// Policies that no partnership has, for pictures that must hold what real names may bring.
enum Invented: CaseIterable {
  case plain
  /// A third longer than any name that we know, with a word that fits no box, and signs that XML reserves.
  case long
  case empty

  var policy: Policy {
    switch self {
    case .plain:
      return Self.policy(
        names: ("Practitioner", "Line manager", "Head of Service"), title: "Escalation policy",
        partnership: "Borsetshire")
    case .long:
      return Self.policy(
        names: Self.longNames,
        title: "Multi-agency policy for the resolution of professional disagreements & the escalation of concerns "
          + "about children, young people and adults at risk",
        partnership: "The Joint Safeguarding Partnership of North, Central, East and West Borsetshire and Felpersham")
    case .empty:
      var policy = Self.plain.policy
      policy.stages = []
      policy.routes = []
      return policy
    }
  }

  private static let longNames = (
    "Practitioner or volunteer who works directly with the child, the adult or the family & their carers",
    "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetzverantwortliche",
    "Head of Service <or deputy> for \"Safeguarding\", Quality Assurance, Learning and Improvement"
  )

  private static func policy(names: (String, String, String), title: String, partnership: String) -> Policy {
    let place = Source("Part 1")
    var policy = Policy(
      id: PolicyID("invented"), title: title, partnership: partnership,
      edition: Edition(name: "July 2024", inForceFrom: Day(number: 20_000), source: "an invented text"),
      arbiter: Arbiter(role: "board", name: "Board", powers: [.decide], source: place))
    policy.roles = [
      Role(key: "worker", name: names.0, tier: .practitioner, source: place),
      Role(key: "manager", name: names.1, tier: .lineManager, source: place),
      Role(key: "head", name: names.2, tier: .headOfService, source: place),
      Role(key: "board", name: "Board", tier: .arbiter, source: place),
    ]
    policy.stages = stages(place)
    policy.routes = routes(place)
    return policy
  }

  private static func stages(_ place: Source) -> [Stage] {
    var first = Stage(key: "1", name: "Talk", raisingRole: "worker", receivingRole: "worker", source: place)
    first.duties = [duty("1-resolve", .resolve, .both, .workingDays(5), place) { $0.orSooner = true }]
    var second = Stage(key: "2", name: "Managers talk", raisingRole: "manager", receivingRole: "head", source: place)
    second.duties = [
      duty("2-hand-over", .handOver, .raising, .hours(24), place) {
        $0.anchor = .inability
        $0.role = "worker"
        $0.to = "manager"
      },
      duty("2-tell", .notify, .raising, .immediately, place) {
        $0.to = "board"
        $0.purpose = .information
        $0.conditions = [.chairOrOfficerInvolved]
      },
      duty("2-resolve", .resolve, .both, .workingDays(5), place) { $0.warning = .calendarDays(5) },
    ]
    var last = Stage(key: "3", name: "The board", raisingRole: "head", receivingRole: "board", source: place)
    last.isArbiter = true
    last.duties = [duty("3-decide", .decide, .partnership, .noneStated, place) { _ in }]
    return [first, second, last]
  }

  private static func routes(_ place: Source) -> [Route] {
    let urgent = Route(key: "urgent", kind: .urgent, name: "tell your manager on the same day", source: place)
    var override = Route(key: "override", kind: .override, name: "Events that override this policy", source: place)
    override.events = [Choice(key: "death", name: "The death of a child"), Choice(key: "press", name: "The press")]
    return [urgent, override]
  }

  private static func duty(
    _ key: String, _ kind: DutyKind, _ owner: Owner, _ limit: Limit, _ place: Source, _ change: (inout Duty) -> Void
  ) -> Duty {
    var duty = Duty(key: key, kind: kind, owner: owner, source: place)
    duty.limit = limit
    change(&duty)
    return duty
  }
}
