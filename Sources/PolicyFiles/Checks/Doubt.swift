public import CaseRules

/// What is worth knowing about a policy that can be followed.
public enum Doubt: Hashable, Sendable {
  case unequalTiers(stage: String, raising: String, receiving: String)
  case reviewPassed(Day)
  case unknownLimit(duty: String)
  case unusedRole(String)
  case noUrgentRoute

  var words: String {
    switch self {
    case .unequalTiers(let stage, let raising, let receiving):
      "Stage '\(stage)' pairs a \(raising) with a \(receiving), who are not equals"
    case .reviewPassed(let day): "The review was due on \(day.iso)"
    case .unknownLimit(let duty): "The limit of '\(duty)' is unknown: the parties will be asked to agree a date"
    case .unusedRole(let role): "No rule names the role '\(role)'"
    case .noUrgentRoute: "The policy has no route for immediate risk. The program still shows the emergency message"
    }
  }
}
