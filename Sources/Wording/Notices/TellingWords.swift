import CaseRules

/// What somebody is told because the policy says so, in place of whoever has to tell it. It says what happened and
/// where, never to whom.
enum TellingWords {
  static func told(
    _ obligation: Obligation, of agency: String, _ opens: Bool, _ telling: Telling
  ) -> (headline: String, lines: [String]) {
    let duty = obligation.duty
    let happened = happened(obligation, telling)
    let mustSay = duty.mustSay.isEmpty ? [] : [duty.mustSay]
    let asked =
      duty.purpose == .information ? "You need to do nothing." : opens ? "Read it, and say what you think." : ""
    let closed = opens ? "" : "You are told without names, and the case is not open to you."
    return (
      (duty.purpose == .information ? "For information: " : "You are told: ") + CaseWords.lower(happened),
      [happened + "."] + mustSay + [NoticeWords.sides(telling) + ".", why(obligation, agency, telling)]
        + [asked, closed].filter { !$0.isEmpty }
    )
  }

  private static func happened(_ obligation: Obligation, _ telling: Telling) -> String {
    let stages = telling.policy.stages + telling.policy.routes.flatMap(\.stages)
    let rung = stages.first { $0.key == obligation.stage }.map { CaseWords.rung($0, of: telling.policy) }
    switch obligation.duty.anchor {
    case .overrideKnown: return "An event that overrides the policy was reported"
    case .urgencyStated: return "Somebody may be in danger: the urgent route was taken"
    case .inability: return "It could not be resolved" + (rung.map { " at \($0)" } ?? "")
    case .agreement: return "An outcome was agreed" + (rung.map { " at \($0)" } ?? "")
    case .decision: return "It was decided at the top"
    case .eachOutcome: return "A stage ended: it was resolved, decided or taken further"
    default: return "A challenge is" + (rung.map { " at \($0)" } ?? " under way")
    }
  }

  /// "Queen Adela Hospital has to tell you: “Escalation Policy”, Stage 4. This message does it for them."
  private static func why(_ obligation: Obligation, _ agency: String, _ telling: Telling) -> String {
    let place = obligation.duty.source.place
    let policy = "“\(telling.policy.title)”" + (place.isEmpty ? "" : ", \(place)")
    let who = agency.isEmpty ? "Somebody" : agency
    return "\(who) has to tell you: \(policy). This message does it for them."
  }
}
