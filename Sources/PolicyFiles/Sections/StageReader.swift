import CaseRules

extension Table {
  /// Stages under their keys, in the order of the file.
  func stages(_ word: String) -> [Stage] {
    named(word, .stage).map { key, table in table.stage(key) }
  }

  private func stage(_ stageKey: String) -> Stage {
    mark("stage \(stageKey)")
    let raising = role("raising role") ?? ""
    var stage = Stage(
      key: stageKey, name: text("name") ?? "", raisingRole: raising, receivingRole: role("receiving role") ?? raising,
      source: source() ?? Source(""))
    stage.alsoRoles = texts("also")
    stage.opensOn = many("opens on", Opening.self) ?? [.unresolved]
    stage.mayEnter = flag("may enter")
    stage.discretion = table("discretion", .discretion).map { $0.discretion(else: stage.source) }
    stage.duties = duties("duties", prefix: stageKey, source: stage.source)
    stage.resolvedBy = one("resolved by", Satisfaction.self) ?? .bothSides
    stage.silence = one("silence", SilenceRule.self)
    stage.branches = named("branches", .branch).compactMap { $1.branch($0, of: stage) }
    stage.isArbiter = flag("arbiter's stage")
    stage.interpretations = texts("interpretations")
    return stage
  }

  /// A role's key; `none` for no role.
  private func role(_ word: String) -> String? {
    key(word).map { $0 == "none" ? "" : $0 }
  }

  private func discretion(else source: Source) -> Discretion {
    Discretion(side: one("side", Owner.self) ?? .raising, role: key("role") ?? "", source: self.source() ?? source)
  }

  private func branch(_ branchKey: String, of stage: Stage) -> Branch? {
    let duties = duties("duties", prefix: stage.key + "-" + branchKey, source: stage.source)
    let found = conditions("when")
    guard let condition = found.first else { return nil }
    if found.count > 1, let tree = tree("when") {
      notes.add(.wrongType(word: "when", found: "a list", expected: "one condition"), at: tree.place)
    }
    return Branch(key: branchKey, name: text("name") ?? "", condition: condition, duties: duties)
  }
}
