import CaseRules

extension PolicyChecks {
  /// Whether every name that a rule uses is defined.
  mutating func checkNames() {
    for stage in policy.allStages { checkStage(stage) }
    for placed in duties { checkDuty(placed) }
    for form in policy.forms { checkForm(form) }
    for route in policy.routes { checkInterpretations(route.interpretations, at: "route \(route.key)/interpretations") }
    for adviser in policy.advisers { checkRole(adviser.role, at: "adviser \(adviser.role)/role") }
    checkRole(policy.arbiter.role, at: "arbiter/role")
    for role in policy.arbiter.conflictRoles { checkRole(role, at: "arbiter/conflict roles") }
    checkRole(policy.learning.referTo, at: "learning/refer to")
    let cited = policy.citedInterpretations + marks.general
    for interpretation in policy.interpretations where !cited.contains(interpretation.key) {
      note(.unusedInterpretation(interpretation.key), at: "interpretation \(interpretation.key)")
    }
  }

  private mutating func checkRole(_ role: String, at path: String) {
    know(role, among: policy.roles.map(\.key), "role", at: path)
  }

  private mutating func checkInterpretations(_ keys: [String], at path: String) {
    for key in keys { know(key, among: policy.interpretations.map(\.key), "interpretation", at: path) }
  }

  private mutating func checkStage(_ stage: Stage) {
    let path = "stage \(stage.key)"
    checkRole(stage.raisingRole, at: path + "/raising role")
    if stage.receivingRole != stage.raisingRole { checkRole(stage.receivingRole, at: path + "/receiving role") }
    for role in stage.alsoRoles { checkRole(role, at: path + "/also") }
    if let discretion = stage.discretion { checkRole(discretion.role, at: path + "/discretion") }
    checkInterpretations(stage.interpretations, at: path + "/interpretations")
  }

  private mutating func checkDuty(_ placed: PlacedDuty) {
    let (duty, path) = (placed.duty, placed.path)
    checkRole(duty.role, at: path + "/role")
    checkRole(duty.chair, at: path + "/chair")
    if !Owner.allCases.contains(where: { $0.rawValue == duty.to }) { checkRole(duty.to, at: path + "/to") }
    know(duty.form, among: policy.forms.map(\.key), "form", at: path + "/form")
    for limit in duty.limitsByPriority {
      know(limit.priority, among: policy.priorities.map(\.key), "priority", at: path + "/within by priority")
    }
    checkInterpretations(duty.interpretations, at: path + "/interpretations")
  }

  private mutating func checkForm(_ form: Form) {
    let path = "form \(form.key)"
    let stages = policy.stages.map(\.key)
    know(form.atStage, among: stages, "stage", at: path + "/at stage")
    for stage in form.updatedAt { know(stage, among: stages, "stage", at: path + "/updated at") }
    for role in form.submittedBy { checkRole(role, at: path + "/submitted by") }
    for field in form.fields where form.sight == .deidentified && field.filledFrom?.isWritten ?? false {
      note(.formTellsNames(form: form.key, field: field.key), at: path + "/field \(field.key)/filled from")
    }
  }
}
