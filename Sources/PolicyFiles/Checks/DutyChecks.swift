import CaseRules

extension PolicyChecks {
  /// Whether somebody can owe each duty, and whether it can ever hold.
  mutating func checkDuties() {
    var seen: [String] = []
    for placed in duties {
      let (duty, path) = (placed.duty, placed.path)
      if seen.contains(duty.key) {
        note(.dutyTwice(duty.key, firstLine: marks.place(path).line), at: "again \(path)")
      }
      seen.append(duty.key)
      if duty.source.place.isEmpty { note(.noSource(duty: duty.key), at: path) }
      if duty.kind == .submitForm, duty.form.isEmpty { note(.noForm(duty: duty.key), at: path) }
      checkOwner(placed)
      checkConditions(placed)
      if policy.role(duty.to)?.tier == .partnershipTeam, duty.sight == .identified {
        note(.identified(duty: duty.key, role: duty.to), at: path + "/to")
      }
    }
  }

  private mutating func checkOwner(_ placed: PlacedDuty) {
    let duty = placed.duty
    if let stage = placed.stage, stage.receivingRole.isEmpty, [.receiving, .both].contains(duty.owner) {
      note(
        .nobodyOnSide(duty: duty.key, side: "receiving side", stage: stage.key), at: placed.path + "/owed by")
    }
    if duty.owner == .partnership { return checkPartnership(placed) }
    guard let role = policy.role(duty.role), let side = duty.owner.side, !role.tier.standsBeside else { return }
    if role.tier.isPartnership {
      note(.notOnSide(duty: duty.key, role: role.key, side: side), at: placed.path + "/role")
    }
  }

  /// The partnership is in a case as its arbiter, who is named when the case comes to the arbiter's stage: before, and
  /// beside the ladder, nobody is there to owe anything for it.
  private mutating func checkPartnership(_ placed: PlacedDuty) {
    let duty = placed.duty
    guard placed.stage?.isArbiter == true else {
      return note(.nobodyForPartnership(duty: duty.key), at: placed.path + "/owed by")
    }
    if !duty.role.isEmpty, duty.role != policy.arbiter.role {
      note(
        .notTheArbiter(duty: duty.key, role: duty.role, arbiter: policy.arbiter.role), at: placed.path + "/role")
    }
  }

  private mutating func checkConditions(_ placed: PlacedDuty) {
    let (duty, path) = (placed.duty, placed.path + "/when")
    let tiers = policy.roles.map(\.tier)
    for condition in duty.conditions {
      switch condition {
      case .priority(let key): know(key, among: policy.priorities.map(\.key), "priority", at: path)
      case .subject(let key): know(key, among: policy.subjects.map(\.key), "subject", at: path)
      case .conferenceChairInvolved where !tiers.contains(.conferenceChair):
        note(.noChair(duty: duty.key, tier: "conference chair"), at: path)
      case .reviewingOfficerInvolved where !tiers.contains(.reviewingOfficer):
        note(.noChair(duty: duty.key, tier: "reviewing officer"), at: path)
      case .chairOrOfficerInvolved where !tiers.contains(.conferenceChair) && !tiers.contains(.reviewingOfficer):
        note(.noChair(duty: duty.key, tier: "conference chair"), at: path)
      case .adult where !policy.concerns.contains(.adult): never(placed, "adult", "the policy concerns no adults")
      case .child where !policy.concerns.contains(.child): never(placed, "child", "the policy concerns no children")
      default: continue
      }
    }
    for (one, other, words) in Condition.opposites
    where duty.conditions.contains(one) && duty.conditions.contains(other) {
      never(placed, words.0, "'\(words.1)' is asked as well")
    }
  }

  private mutating func never(_ placed: PlacedDuty, _ condition: String, _ reason: String) {
    note(
      .neverHolds(duty: placed.duty.key, condition: condition, because: reason), at: placed.path + "/when")
  }
}

extension Condition {
  fileprivate static let opposites: [(Condition, Condition, (String, String))] = [
    (.immediateRisk, .noImmediateRisk, ("immediate risk", "no immediate risk")),
    (.agreed, .notAgreed, ("agreed", "not agreed")),
    (.resolved, .unresolved, ("resolved", "unresolved")),
  ]
}

extension Owner {
  /// The side's name, where the owner is one.
  fileprivate var side: String? {
    switch self {
    case .raising: "raising side"
    case .receiving: "receiving side"
    case .both: "two sides"
    case .partnership, .anyone: nil
    }
  }
}

extension Tier {
  /// The partnership's own, and on neither side.
  fileprivate var isPartnership: Bool { [.partnershipTeam, .arbiter, .learningGroup].contains(self) }
  /// May be an agency's or the partnership's.
  fileprivate var standsBeside: Bool {
    [.conferenceChair, .reviewingOfficer, .adviser, .overrideRecipient].contains(self)
  }
}
