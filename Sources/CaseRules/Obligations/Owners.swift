extension Ledger {
  struct DutyOwner {
    var agency: AgencyID?
    var owes: [PostID]
    var owedTo: [PostID]
  }

  /// One entry for each agency that owes by itself; one for all where the sides owe together.
  func owners(of duty: Duty, opening: StageOpening, stage: Stage) -> [DutyOwner] {
    let raising = opening.raising
    let receiving = opening.receiving
    let everyone = ([raising] + receiving).map(\.post)
    switch duty.owner {
    case .raising, .anyone:
      return [DutyOwner(agency: raising.agency, owes: [raising.post], owedTo: receiving.map(\.post).sorted())]
    case .receiving:
      return receiving.map { DutyOwner(agency: $0.agency, owes: [$0.post], owedTo: [raising.post]) }
    case .partnership:
      guard let arbiter = state.arbiter else { return [] }
      return [DutyOwner(agency: arbiter.agency, owes: [arbiter.post], owedTo: everyone.sorted())]
    case .both where duty.kind.isJoint:
      return [DutyOwner(agency: nil, owes: everyone.sorted(), owedTo: everyone.sorted())]
    case .both where receiving.contains { $0.agency == raising.agency }:
      return [DutyOwner(agency: raising.agency, owes: everyone.sorted(), owedTo: everyone.sorted())]
    case .both:
      return ([raising] + receiving).map { holder in
        DutyOwner(agency: holder.agency, owes: [holder.post], owedTo: everyone.filter { $0 != holder.post }.sorted())
      }
    }
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
