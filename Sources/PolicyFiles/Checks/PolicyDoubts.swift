import CaseRules

/// What is doubtful in a policy that can be followed.
enum PolicyDoubts {
  /// - Parameter today: nil for no warnings that depend on the date.
  static func warnings(of draft: PolicyDraft, today: Day?) -> [PolicyProblem] {
    let (policy, marks) = (draft.policy, draft.marks)
    var found: [PolicyProblem] = []
    func note(_ doubt: Doubt, at path: String) {
      found.append(PolicyProblem(.doubt(doubt), at: marks.place(path)))
    }
    for stage in policy.allStages {
      guard let raising = policy.role(stage.raisingRole), let receiving = policy.role(stage.receivingRole),
        raising.tier != receiving.tier
      else { continue }
      note(
        .unequalTiers(
          stage: stage.key, raising: Phrases.words(of: raising.tier.rawValue),
          receiving: Phrases.words(of: receiving.tier.rawValue)), at: "stage \(stage.key)")
    }
    for placed in policy.placedDuties where placed.duty.limit == .unknown {
      note(.unknownLimit(duty: placed.duty.key), at: placed.path + "/within")
    }
    if let today, let review = policy.edition.reviewDue, review < today {
      note(.reviewPassed(review), at: "edition/review due")
    }
    if policy.route(kind: .urgent) == nil { note(.noUrgentRoute, at: "policy/routes") }
    let named = policy.namedRoles
    for role in policy.roles where !named.contains(role.key) { note(.unusedRole(role.key), at: "role \(role.key)") }
    return found.inFileOrder
  }
}

extension Policy {
  /// Every role that a rule names.
  var namedRoles: [String] {
    placedDuties.flatMap { [$0.duty.role, $0.duty.to, $0.duty.chair] }
      + allStages.flatMap { [$0.raisingRole, $0.receivingRole, $0.discretion?.role ?? ""] + $0.alsoRoles }
      + forms.flatMap(\.submittedBy) + advisers.map(\.role) + [arbiter.role, learning.referTo] + arbiter.conflictRoles
  }
}
