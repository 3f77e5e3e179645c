extension Ledger {
  struct DutyOwner {
    var agency: AgencyID?
    var owes: [PostID]
    var owedTo: [PostID]
  }

  /// One entry for each agency that owes by itself; one for all where the sides owe together.
  ///
  /// - Parameter index: the stage's opening that the duty belongs to, or that was there when it arose.
  /// - Parameter reporter: who made known what is to be told; nil where nobody did.
  func owners(of duty: Duty, at index: Int, reporter: Actor? = nil) -> [DutyOwner] {
    let pair = pair(of: duty.role, at: index)
    // For an agency that has nobody here, nobody owes until somebody is invited: that is a duty of its own.
    let everyone = ([pair.raising] + pair.receiving).map(\.post).filter { !$0.text.isEmpty }.sorted()
    switch duty.owner {
    case .raising: return [owner(pair.raising, of: duty, at: index)]
    case .receiving: return pair.receiving.map { owner($0, of: duty, at: index) }
    case .anyone:
      // Whoever knows may do it, and one of them is named, so that it is never nobody's.
      var named = owner(knowing(reporter, else: pair), of: duty, at: index)
      named.agency = nil
      return [named]
    case .partnership: return state.arbiter.map { [owner($0, of: duty, at: index)] } ?? []
    case .both where duty.kind.isJoint:
      return [DutyOwner(agency: nil, owes: everyone, owedTo: everyone)]
    case .both where pair.receiving.contains { $0.agency == pair.raising.agency }:
      let waiting = recipients(of: duty, from: pair.raising, at: index).map(\.post).sorted()
      return [DutyOwner(agency: pair.raising.agency, owes: everyone, owedTo: waiting)]
    case .both: return ([pair.raising] + pair.receiving).map { owner($0, of: duty, at: index) }
    }
  }

  private func owner(_ holder: Holder, of duty: Duty, at index: Int) -> DutyOwner {
    let others = recipients(of: duty, from: holder, at: index).map(\.post).filter {
      $0 != holder.post && !$0.text.isEmpty
    }
    return DutyOwner(
      agency: holder.agency, owes: holder.post.text.isEmpty ? [] : [holder.post], owedTo: others.sorted())
  }

  /// Whoever made it known, where they hold the case; whoever holds it for their agency, where a colleague did; the
  /// raising side, where an outsider did.
  private func knowing(_ reporter: Actor?, else pair: Pair) -> Holder {
    guard let reporter else { return pair.raising }
    let own = Holder(agency: reporter.agency, post: reporter.post)
    if state.holders.contains(own) || state.arbiter == own { return own }
    return ([pair.raising] + pair.receiving).first { $0.agency == reporter.agency } ?? pair.raising
  }
}

extension DutyKind {
  /// Done once by the sides together, rather than by each agency for itself.
  var isJoint: Bool {
    switch self {
    case .resolve, .discuss, .meet, .minute, .agreeDate, .plan, .standStill, .handOver, .refer: true
    default: false
    }
  }
}
