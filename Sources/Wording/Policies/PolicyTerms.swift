public import CaseRules

/// The names of one policy's own things as they stand in a sentence: its roles, its stages, the person it protects.
public struct PolicyTerms: Sendable {
  let policy: Policy
  public init(_ policy: Policy) { self.policy = policy }

  /// "child", "adult", or "person" where the policy is for both.
  public var person: String {
    guard policy.concerns.count == 1, let only = policy.concerns.first else { return "person" }
    return VocabularyWords.person(only)
  }

  public var stageWord: String { VocabularyWords.stageWord(policy.stageWord) }

  /// "Stage 2: Line manager", or the name alone where the policy does not number its stages.
  public func title(of stage: Stage) -> String {
    stage.isNumbered ? Sentences.capitalised(stageWord) + " " + stage.key + ": " + stage.name : stage.name
  }

  /// "stage 2", or "the stage “Managers”".
  public func stage(_ key: String) -> String {
    guard let stage = allStages.first(where: { $0.key == key }) else { return stageWord + " " + key }
    return stage.isNumbered ? stageWord + " " + key : "the " + stageWord + " “" + stage.name + "”"
  }

  /// The role's own name; the key where the policy has no such role.
  public func role(_ key: String) -> String { policy.role(key)?.name ?? key }

  /// Whom a key stands for: a side, or a role.
  public func party(_ key: String) -> String {
    if key.isEmpty { return "" }
    if let side = Owner(rawValue: key) { return side == .anyone ? "everyone involved" : VocabularyWords.side(side) }
    return Sentences.the(Sentences.brief(role(key)))
  }

  /// Who owes a duty: "the raising side’s line manager".
  public func bearer(of duty: Duty, in stage: Stage?) -> String {
    let key = duty.role.isEmpty ? Self.holder(duty.owner, of: stage) : duty.role
    let side = VocabularyWords.side(duty.owner)
    if key.isEmpty { return side }
    let name = Sentences.inside(Sentences.brief(role(key)))
    switch duty.owner {
    case .raising, .receiving: return Sentences.closed(side + "’s " + Self.bare(name))
    case .both: return Sentences.closed("each side’s " + Self.bare(name))
    case .partnership, .anyone: return Sentences.closed(Sentences.the(name))
    }
  }

  /// The role that holds the stage for a side; empty where the two sides differ or there is none.
  public static func holder(_ owner: Owner, of stage: Stage?) -> String {
    guard let stage else { return "" }
    switch owner {
    case .raising: return stage.raisingRole
    case .receiving: return stage.receivingRole
    case .both: return stage.raisingRole == stage.receivingRole ? stage.raisingRole : ""
    case .partnership: return stage.isArbiter ? stage.receivingRole : ""
    case .anyone: return ""
    }
  }

  func anchor(of duty: Duty) -> String {
    if duty.anchor == .inability, !duty.limit.isCumulative, isAtFirstStage(duty) { return "the failure to agree" }
    return LimitWords.anchor(
      duty.limit.isCumulative ? .trigger : duty.anchor, stageWord: stageWord, stage: stage, deed: { deed($0, duty) })
  }

  func condition(_ condition: Condition) -> String {
    VocabularyWords.condition(condition, person: person) { key in
      let choices = policy.priorities + policy.subjects
      return choices.first { $0.key == key }?.name ?? key
    }
  }

  func records(_ items: [RecordItem]) -> [String] {
    items.map { VocabularyWords.record($0, person: person) }
  }

  var allStages: [Stage] { policy.stages + policy.routes.flatMap(\.stages) }

  /// There is no stage before the first, and a branch for disagreement speaks of its own stage.
  private func isAtFirstStage(_ duty: Duty) -> Bool {
    let ladders = [policy.stages] + policy.routes.map(\.stages)
    return duty.conditions.contains(.notAgreed)
      || ladders.contains { $0.first?.allDuties.contains { $0.key == duty.key } == true }
  }

  /// The duty that a limit counts from, with its stage when that is another one.
  private func deed(_ key: String, _ asking: Duty) -> String {
    for stage in allStages {
      guard let duty = stage.allDuties.first(where: { $0.key == key }) else { continue }
      let isHere = stage.allDuties.contains { $0.key == asking.key }
      return DutyWords.noun(duty.kind) + (isHere ? "" : " at " + self.stage(stage.key))
    }
    let loose = policy.everyStage + policy.wholeCase + policy.routes.flatMap(\.duties)
    return loose.first { $0.key == key }.map { DutyWords.noun($0.kind) } ?? key
  }

  private static func bare(_ name: String) -> String {
    name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }
}

extension Stage {
  /// The policy gives it a number, such as `2` or `3a`.
  var isNumbered: Bool { key.first?.isNumber == true }
}

extension PolicyTerms {
  /// The policy whose terms these are.
  public var shown: Policy { policy }
}
