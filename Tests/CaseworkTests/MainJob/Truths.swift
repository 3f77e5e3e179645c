import CaseRules
import Casework

/// What must hold after every command, as a list of what does not.
struct Truths {
  let walk: Walk
  var state: CaseState { walk.state }

  func broken() -> [String] {
    nonsense() + somebodyOwes() + endedRightly() + uniqueKeys() + listsAgreeWithAccess() + teamSeesNothing()
  }

  private func nonsense() -> [String] { state.nonsense.map { "nonsense: \($0)" } }

  /// Duties that move a case; telling and recording go on beside them.
  private static let beside: [DutyKind] = [.notify, .feedback, .record, .circulate, .minute, .submitForm]

  private func somebodyOwes() -> [String] {
    let owed = walk.obligations.filter { $0.isOwed && !$0.owes.isEmpty }
    let found = owed.map(\.duty.key)
    switch state.status {
    case .closed, .withdrawn: return []
    case .frozen: return found.contains("override-review") ? [] : ["frozen, and nobody reviews"]
    case .recorded: return found.contains("start") ? [] : ["recorded, and nobody completes it"]
    case .open:
      return owed.contains { !Self.beside.contains($0.duty.kind) }
        ? [] : ["open at \(state.stage), nobody owes: \(found)"]
    }
  }

  private func endedRightly() -> [String] {
    guard let ending = state.ending, let policy = walk.setting?.policy else { return [] }
    let mustWait = policy.closing.openActionsBlock && ending.how != .withdrawn && ending.how != .recorded
    if mustWait, state.actions.contains(where: { $0.at <= ending.at && $0.completedAt == nil && before($0, ending) }) {
      return ["closed with open actions"]
    }
    if ending.calendar.isEmpty { return ["ended without a calendar"] }
    switch ending.how {
    case .agreed: return EndingOnRecord(walk, policy).agreedWrongly()
    case .satisfied: return EndingOnRecord(walk, policy).satisfiedWrongly()
    case .decided: return EndingOnRecord(walk, policy).decidedWrongly()
    case .recorded: return state.raised.recordOnly ? [] : ["recorded only, but a challenge"]
    case .overridden: return state.overrides.isEmpty ? ["not overridden"] : []
    case .withdrawn: return state.side(of: lastOf("withdrawn")) == .raising ? [] : ["withdrawn by another side"]
    }
  }

  /// An action that was agreed before the case ended; later ones follow it. One whose completion was taken out of the
  /// closed case as mis-filed, or that somebody found not done, is open again. A practice issue holds no case open.
  private func before(_ action: Action, _ ending: Ending) -> Bool {
    let ended = state.entries.last { $0.kind == Closed.kind }?.position ?? 0
    let isTakenOut = state.entries.contains { $0.kind == ActionCompleted.kind && ($0.removedBy ?? 0) > ended }
    let isReopened = state.entries.contains { $0.kind == ActionReopened.kind && $0.position > ended }
    return action.position < ended && !isTakenOut && !isReopened && !action.isForPractice
  }

  private func lastOf(_ kind: String) -> Actor {
    state.entries.last { $0.kind == kind }?.by ?? state.raisedBy
  }

  private func uniqueKeys() -> [String] {
    var seen: Set<String> = []
    return walk.obligations.compactMap { obligation in
      let name = obligation.key + " of " + (obligation.agency?.text ?? "all")
      return seen.insert(name).inserted ? nil : "twice: " + name
    }
  }

  /// The partnership's own team never reads a case.
  private func teamSeesNothing() -> [String] {
    let team = walk.setting?.partnership?.teamPost ?? ""
    return state.access(of: walk.town.viewer(walk.town.actor(team)), at: walk.now).isAllowed
      ? ["\(team) sees the case"] : []
  }

  /// What is listed opens, at every moment and for every kind of viewer, and nothing else does.
  private func listsAgreeWithAccess() -> [String] {
    let rows = walk.journal.now.lastAppend?.visibility ?? []
    let moments = [0, CaseState.glassSeconds - 1, CaseState.glassSeconds].map { walk.now + $0 }
    return walk.town.directory.posts.flatMap { post in
      let actor = walk.town.actor(post.id)
      return [(true, true), (false, true), (true, false), (false, false)].flatMap { isLead, isManager in
        moments.compactMap { now -> String? in
          var viewer = walk.town.viewer(actor, isLead: isLead)
          viewer.isManager = isManager
          let found = rows.contains { row in
            viewer.listNames.contains(row.post) && row.until.map { now < $0 } ?? true
          }
          let access = state.access(of: viewer, at: now)
          let words = "for \(post.id), lead \(isLead), manager \(isManager): \(access)"
          if found != access.isAllowed { return "list and access differ " + words }
          return state.may(.read, viewer, at: now).isYes == access.isAllowed ? nil : "may differs " + words
        }
      }
    }
  }
}
