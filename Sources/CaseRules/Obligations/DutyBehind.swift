extension Policy {
  /// The duty behind an obligation, by the key that names it in lists: the policy's own, or one of the program's, which
  /// has nothing but its kind.
  public func duty(behind obligation: String, kind: DutyKind) -> Duty {
    let key = obligation.firstIndex(of: ".").map { String(obligation[$0...].dropFirst()) } ?? obligation
    let rungs = stages + routes.flatMap(\.stages)
    func found(_ duties: [Duty]) -> Duty? { duties.first { $0.key == key && $0.kind == kind } }
    return found(rungs.flatMap(\.allDuties)) ?? found(wholeCase + routes.flatMap(\.duties))
      ?? found(rungs.flatMap { rung in everyStage.map { $0.at(stage: rung.key) } })
      ?? found(stages.map { policyIssueDuty(to: $0) })
      ?? Duty(key: key, kind: kind, owner: .both, source: Source(""))
  }

  /// What whoever refers a policy issue to a stage owes: a referral opens no stage that would tell those who decide.
  func policyIssueDuty(to stage: Stage) -> Duty {
    var duty = Duty(key: stage.key + "-policy-issue", kind: .notify, owner: .raising, source: stage.source)
    duty.to = arbiter.role
    duty.interpretations = stage.interpretations
    return duty
  }
}
