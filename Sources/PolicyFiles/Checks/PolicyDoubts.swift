import CaseRules

/// What is doubtful in a policy that can be followed.
enum PolicyDoubts {
  static func warnings(of draft: PolicyDraft, today: Day?) -> [PolicyProblem] { [] }
}
