import CaseRules

extension PolicyChecks {
  /// Whether what each limit counts from can ever happen.
  mutating func checkAnchors() {
    for placed in duties {
      switch placed.duty.anchor {
      case .openingOf(let stage): checkOpening(of: stage, placed)
      case .completionOf(let key):
        checkCompletion(of: key, placed)
        checkBeside(key, placed)
      case .stageOpened where placed.stage == nil && !placed.isAtEveryStage && placed.duty.limit.isComputable:
        never(placed, "stage opened", "it belongs to no stage")
      case .meetingHeld where !hasMeeting(placed):
        never(placed, "meeting held", "no meeting is owed there")
      case .inability where placed.stage == nil && !placed.isAtEveryStage:
        never(placed, "inability to agree", "it belongs to no stage")
      case .inability where isFirst(placed) && [.handOver, .refer].contains(placed.duty.kind):
        never(placed, "inability to agree", "no stage comes before it")
      case .overrideKnown where policy.route(kind: .override) == nil:
        never(placed, "override known", "the policy has no override")
      case .decision where !hasDecision: never(placed, "decision", "nobody decides")
      default: continue
      }
    }
  }

  private var hasDecision: Bool {
    duties.contains { $0.duty.kind == .decide } || policy.allStages.contains(where: \.isArbiter)
  }

  private func hasMeeting(_ placed: PlacedDuty) -> Bool {
    guard let stage = placed.stage else { return duties.contains { $0.duty.kind == .meet } }
    return (stage.allDuties + policy.everyStage).contains { $0.kind == .meet }
  }

  private func isFirst(_ placed: PlacedDuty) -> Bool {
    placed.stage != nil && placed.ladder.first?.key == placed.stage?.key
  }

  private mutating func never(_ placed: PlacedDuty, _ anchor: String, _ reason: String) {
    note(
      .neverHappens(duty: placed.duty.key, anchor: anchor, because: reason), at: placed.path + "/counted from")
  }

  private mutating func checkOpening(of key: String, _ placed: PlacedDuty) {
    let path = placed.path + "/counted from"
    guard let index = placed.ladder.firstIndex(where: { $0.key == key }) else {
      return know(key, among: placed.ladder.map(\.key), "stage", at: path)
    }
    guard let own = placed.ladder.firstIndex(where: { $0.key == placed.stage?.key }) else { return }
    if index > own { note(.laterStage(duty: placed.duty.key, stage: key), at: path) }
  }

  /// A duty outside the ladder sees what stands beside it: its own route, or the whole case.
  private mutating func checkBeside(_ key: String, _ placed: PlacedDuty) {
    guard placed.stage == nil, !placed.isAtEveryStage else { return }
    guard let other = duties.first(where: { $0.duty.key == key }) else { return }
    if other.stage == nil, !other.isAtEveryStage, other.route?.key == placed.route?.key { return }
    never(placed, "completion of \(key)", "that duty does not stand beside it")
  }

  private mutating func checkCompletion(of key: String, _ placed: PlacedDuty) {
    let path = placed.path + "/counted from"
    guard duties.contains(where: { $0.duty.key == key }) else {
      return know(key, among: duties.map(\.duty.key), "duty", at: path)
    }
    var keys = [placed.duty.key]
    var next: String? = key
    while let current = next {
      if current == keys[0] {
        return note(.circle(duty: keys[0], through: Array(keys.dropFirst()) + [current]), at: path)
      }
      if keys.contains(current) { return }
      keys.append(current)
      guard case .completionOf(let further)? = duties.first(where: { $0.duty.key == current })?.duty.anchor else {
        return
      }
      next = further
    }
  }
}
