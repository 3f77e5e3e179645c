import CaseRules

/// The checks that go past syntax: a policy that reads well and can't be followed is refused.
enum PolicyChecks {
  static func problems(of draft: PolicyDraft) -> [PolicyProblem] {
    []
  }
}
