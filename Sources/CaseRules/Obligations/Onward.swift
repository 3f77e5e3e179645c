extension Ledger {
  /// The duties that hand over into the next stage. Where the policy names none, going on is owed all the same, without
  /// a time; and at once where silence gives the duty to go on.
  func addOnward(from stage: Stage, to next: Stage, index: Int, to all: inout [Obligation]) {
    let stated = next.allDuties.filter(\.kind.leadsIn)
    for duty in stated { add(duty, stage: next, index: index, to: &all) }
    let own = stages.first?.key == stage.key ? stage.allDuties.filter(\.kind.leadsIn) : []
    let since = silences[index] ?? now
    let follows = (own + stated).contains {
      $0.ownAnchor == .inability && holds($0.conditions, index: index, since: since)
    }
    if !follows, silenceRule(at: index) == .dutyToGoOn, let silent = silences[index] {
      add(Self.goingOn(to: next, .immediately), stage: next, index: index, from: silent, to: &all)
    } else if stated.isEmpty {
      add(Self.goingOn(to: next, .noneStated), stage: next, index: index, to: &all)
    }
  }

  private static func goingOn(to stage: Stage, _ limit: Limit) -> Duty {
    let word = limit == .immediately ? "-go-on" : "-hand-over"
    var duty = Duty(key: stage.key + word, kind: .handOver, owner: .raising, source: stage.source)
    duty.anchor = .inability
    duty.limit = limit
    return duty
  }

  /// What silence gives at the stage of this opening.
  func silenceRule(at index: Int) -> SilenceRule {
    stage(state.openings[index].stage)?.silence ?? policy.silence
  }

  /// When the stage's limit passed and no receiving agency had answered: a later answer does not undo it.
  func findSilence(at index: Int) -> Instant? {
    lapse(at: index).flatMap { end in
      state.replies.contains { $0.opening == index && $0.kind.settles && $0.at <= end } ? nil : end
    }
  }

  /// The end of the stage's limit, once it has passed while the stage was open. A clock that stands still passes none.
  func lapse(at index: Int) -> Instant? {
    let stopped = min(now, state.frozenSince ?? now)
    return limitEnds[index].flatMap { end in
      end < stopped && (state.openings[index].endedAt.map { $0 > end } ?? true) ? end : nil
    }
  }
}

extension Duty {
  /// A hand-over follows the failure of the stage before, unless the policy counts it from something else.
  var ownAnchor: Anchor { kind.leadsIn && anchor == .stageOpened ? .inability : anchor }
}
