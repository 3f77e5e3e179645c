import CaseRules

/// The checks that go past syntax: a policy that reads well and can't be followed is refused.
struct PolicyChecks {
  let policy: Policy
  let marks: Marks
  let duties: [PlacedDuty]
  private(set) var found: [PolicyProblem] = []

  static func problems(of draft: PolicyDraft) -> [PolicyProblem] {
    var checks = PolicyChecks(policy: draft.policy, marks: draft.marks, duties: draft.policy.placedDuties)
    checks.checkLadder()
    checks.checkRoutes()
    checks.checkNames()
    checks.checkDuties()
    checks.checkAnchors()
    checks.checkWhole()
    return checks.found.inFileOrder
  }

  private init(policy: Policy, marks: Marks, duties: [PlacedDuty]) {
    self.policy = policy
    self.marks = marks
    self.duties = duties
  }

  mutating func note(_ mistake: SenseMistake, at path: String) {
    found.append(PolicyProblem(.sense(mistake), at: marks.place(path)))
  }

  /// Notes a name that is not among the known ones.
  mutating func know(_ name: String, among known: [String], _ kind: String, at path: String) {
    guard !name.isEmpty, !known.contains(name) else { return }
    note(.unknownName(kind: kind, name: name, nearest: Nearest.word(to: name, among: known), known: known), at: path)
  }
}
