/// A ladder whose stages all run to their limits: finds the moment of each anchor by following the duties that lead
/// to it.
struct Ladder {
  private struct Rung {
    var stage: Stage?
    var duty: Duty
  }

  private let stages: [Stage]
  private let rungs: [Rung]
  private let reckoning: Reckoning
  /// Rungs that are looked up but not printed.
  private let hidden: Int

  init(stages: [Stage], everyStage: [Duty], reckoning: Reckoning, loose: [Duty] = []) {
    self.stages = stages
    self.reckoning = reckoning
    hidden = 0
    let staged = stages.flatMap { stage in
      (stage.allDuties + everyStage.map { $0.at(stage: stage.key) }).map { Rung(stage: stage, duty: $0) }
    }
    rungs = (staged + loose.map { Rung(stage: nil, duty: $0) }).flatMap { rung in
      rung.duty.byPriority.map { Rung(stage: rung.stage, duty: $0) }
    }
  }

  /// Duties of the whole case, counted beside the stages.
  init(whole: [Duty], reckoning: Reckoning, beside stages: [Stage]) {
    self.stages = stages
    self.reckoning = reckoning
    let staged = stages.flatMap { stage in stage.allDuties.map { Rung(stage: stage, duty: $0) } }
    hidden = staged.count
    rungs = staged + whole.map { Rung(stage: nil, duty: $0) }
  }

  func entries(route: String) -> [TimelineEntry] {
    rungs.dropFirst(hidden).map { rung in
      let (due, working) = due(of: rung, visited: [])
      return TimelineEntry(
        stage: rung.stage?.key, stageName: rung.stage?.name, route: route, duty: rung.duty, due: due,
        warning: rung.duty.warning.map {
          reckoning.due($0, anchor: rung.duty.anchor, from: working.from ?? reckoning.trigger).due
        }, working: working)
    }
  }

  private enum Moment {
    case known(Instant)
    case after(String)
  }

  private func due(of rung: Rung, visited: [String]) -> (due: Due, working: Working) {
    let duty = rung.duty
    let nowhere = Working(limit: duty.limit, anchor: duty.anchor, from: nil, interpretations: duty.interpretations)
    guard !visited.contains(duty.key) else { return (.after(duty.key), nowhere) }
    let moment =
      duty.limit.isCumulative ? .known(reckoning.trigger) : moment(of: duty.anchor, rung, visited + [duty.key])
    switch moment {
    case .known(let from):
      return reckoning.due(duty.limit, anchor: duty.anchor, from: from, interpretations: duty.interpretations)
    // "At once" is said whenever it begins.
    case .after where duty.limit == .immediately: return (.immediately, nowhere)
    case .after(let key):
      return (duty.limit.isComputable ? .after(key) : Self.undated(duty.limit), nowhere)
    }
  }

  private static func undated(_ limit: Limit) -> Due {
    switch limit {
    case .judgement: .judgement
    case .agreedByParties: .agreedByParties
    case .unknown: .unknown
    default: .noneStated
    }
  }

  private func moment(of anchor: Anchor, _ rung: Rung, _ visited: [String]) -> Moment {
    switch anchor {
    case .trigger, .identified, .decisionReceived, .conference, .overrideKnown, .urgencyStated:
      return .known(reckoning.trigger)
    case .stageOpened:
      return rung.stage.map { opening(of: $0, visited) } ?? .known(reckoning.trigger)
    case .openingOf(let key):
      return stages.first { $0.key == key }.map { opening(of: $0, visited) } ?? .after(key)
    case .inability:
      // A hand-over, or a stage’s own limit, follows the failure of the stage before; a branch follows its own.
      guard let stage = rung.stage else { return .known(reckoning.trigger) }
      if !rung.duty.kind.leadsIn, rung.duty.kind != .resolve { return end(of: stage, visited) }
      return stageBefore(stage).map { end(of: $0, visited) } ?? .known(reckoning.trigger)
    case .completionOf(let key):
      return rungs.first { $0.duty.key == key }.map { completion(of: $0, visited) } ?? .after(key)
    case .meetingHeld:
      return rungs.first { $0.stage?.key == rung.stage?.key && $0.duty.kind == .meet }
        .map { completion(of: $0, visited) } ?? .after(rung.stage?.key ?? "meeting")
    case .decision:
      return rungs.first { $0.duty.kind == .decide }.map { completion(of: $0, visited) } ?? lastEnd(visited)
    case .agreement, .eachOutcome:
      return rung.stage.map { end(of: $0, visited) } ?? lastEnd(visited)
    }
  }

  /// A stage opens at the last moment that its hand-over may take, or else when the stage before runs out.
  private func opening(of stage: Stage, _ visited: [String]) -> Moment {
    guard let before = stageBefore(stage) else { return .known(reckoning.trigger) }
    let handOvers = rungs.filter { $0.stage?.key == stage.key && [.handOver, .refer].contains($0.duty.kind) }
    let usual = handOvers.first { !$0.duty.conditions.contains(.immediateRisk) }
    guard let usual else { return end(of: before, visited) }
    guard usual.duty.limit == .noneStated else { return completion(of: usual, visited) }
    if case .known(let end) = end(of: before, visited) { return .known(end) }
    return .after(usual.duty.key)
  }

  /// A stage's end: its resolve duty, or else the last of its required duties that has a date.
  private func end(of stage: Stage, _ visited: [String]) -> Moment {
    let own = rungs.filter { $0.stage?.key == stage.key && !visited.contains($0.duty.key) }
    if let resolve = own.first(where: { $0.duty.kind == .resolve && !$0.duty.conditions.contains(.immediateRisk) }) {
      return completion(of: resolve, visited)
    }
    let ends = own.filter { $0.duty.required && $0.duty.limit.isComputable && $0.duty.anchor == .stageOpened }
      .compactMap { due(of: $0, visited: visited).due.end(in: reckoning.calendar) }
    return ends.max().map { .known($0) } ?? .after(stage.key)
  }

  private func completion(of rung: Rung, _ visited: [String]) -> Moment {
    let (due, working) = due(of: rung, visited: visited)
    if let end = due.end(in: reckoning.calendar) { return .known(end) }
    if due == .immediately, let from = working.from { return .known(from) }
    return .after(rung.duty.key)
  }

  private func lastEnd(_ visited: [String]) -> Moment {
    stages.last.map { end(of: $0, visited) } ?? .known(reckoning.trigger)
  }

  private func stageBefore(_ stage: Stage) -> Stage? {
    guard let index = stages.firstIndex(where: { $0.key == stage.key }), index > 0 else { return nil }
    return stages[index - 1]
  }
}

extension Stage {
  /// The stage's duties with those of its branches, each under its branch's condition.
  public var allDuties: [Duty] {
    if branches.isEmpty { return duties }
    return duties
      + branches.flatMap { branch in
        branch.duties.map { duty in
          var conditional = duty
          conditional.conditions = [branch.condition] + duty.conditions
          return conditional
        }
      }
  }
}

extension Duty {
  /// The same duty at one stage of many: its key gains the stage's.
  func at(stage: String) -> Duty {
    var copy = self
    copy.key = stage + "-" + key
    return copy
  }

  /// One duty for each priority's limit; itself where the policy has no priorities for it.
  var byPriority: [Duty] {
    guard !limitsByPriority.isEmpty else { return [self] }
    return limitsByPriority.map { choice in
      var copy = self
      copy.limit = choice.limit
      copy.limitsByPriority = []
      copy.conditions.append(.priority(choice.priority))
      copy.key = key + "-" + choice.priority
      return copy
    }
  }
}
