import CaseRules
import Casework

/// What must hold after every command, as a list of what does not.
struct Truths {
  let walk: Walk
  var state: CaseState { walk.state }

  func broken() -> [String] {
    nonsense() + somebodyOwes() + endedRightly() + uniqueKeys() + listsAgreeWithAccess()
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
    case .agreed, .satisfied:
      guard let agreement = state.agreement, let entry = state.entry(agreement.position) else { return ["not agreed"] }
      let confirmed =
        state.confirmationsMissing(for: agreement).isEmpty
        && agreement.raisingSideSettles == (ending.how == .satisfied)
      return confirmed && entry.holds.contains("outcome") && entry.holds.contains("outstanding")
        ? [] : ["not confirmed"]
    case .decided: return state.settlingDecision == nil ? ["not decided"] : []
    case .recorded: return state.raised.recordOnly ? [] : ["recorded only, but a challenge"]
    case .overridden: return state.overrides.isEmpty ? ["not overridden"] : []
    case .withdrawn: return state.side(of: lastOf("withdrawn")) == .raising ? [] : ["withdrawn by another side"]
    }
  }

  /// An action that was agreed before the case ended; later ones follow it.
  private func before(_ action: Action, _ ending: Ending) -> Bool {
    let ended = state.entries.last { $0.kind == Closed.kind }?.position ?? 0
    return action.position < ended
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

  private func listsAgreeWithAccess() -> [String] {
    let rows = walk.journal.now.lastAppend?.visibility.map(\.post) ?? []
    return walk.town.directory.posts.flatMap { post in
      [true, false].compactMap { isLead in
        let viewer = walk.town.viewer(walk.town.actor(post.id), isLead: isLead)
        let listed = viewer.listNames.contains { rows.contains($0) }
        return listed == state.access(of: viewer).isAllowed ? nil : "list and access differ for \(post.id) \(isLead)"
      }
    }
  }
}
