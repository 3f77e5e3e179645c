import CaseRules

/// Names the people that a command needs from the role maps: the next pair, the arbiter, whoever receives.
struct Naming {
  let directory: Directory
  let setting: CaseSetting
  let day: Day

  /// The receiving posts of a challenge; those that the raiser named stay.
  func receivers(of facts: Raised) throws -> [Holder] {
    let ladder = setting.policy.stages(onRoute: facts.route)
    let stage = ladder.first { $0.key == facts.stage } ?? ladder.first
    return try facts.receiving.map { holder in
      guard holder.post.text.isEmpty else { return holder }
      return try self.holder(of: stage?.receivingRole ?? "", in: holder.agency)
    }
  }

  func named(_ command: Command, in state: CaseState) throws -> Command {
    guard case .escalate(var facts) = command else { return command }
    let ladder = setting.policy.stages(onRoute: state.raised.route)
    guard let stage = ladder.first(where: { $0.key == facts.to }) else { return command }
    facts.raising = try holder(of: stage.raisingRole, in: state.raised.raising.agency)
    facts.receiving = try state.receivingAgencies.map { agency in
      try holder(of: stage.receivingRole.isEmpty ? stage.raisingRole : stage.receivingRole, in: agency)
    }
    if stage.isArbiter, let partnership = setting.partnership, let post = directory.post(PostID(partnership.arbiterPost)) {
      facts.arbiter = Holder(agency: AgencyID(post.agency), post: PostID(post.id))
    }
    return .escalate(facts)
  }

  private func holder(of role: String, in agency: AgencyID) throws -> Holder {
    let tier = setting.policy.role(role)?.tier ?? .practitioner
    guard let post = directory.post(at: tier, in: agency, on: day) else {
      throw SettingFault.nobodyMapped(agency, tier)
    }
    return Holder(agency: agency, post: PostID(post.id))
  }
}
