public import CaseRules

/// Names the people that a command needs from the role maps: the next pair, the arbiter, whoever receives.
struct Naming {
  let directory: Directory
  let setting: CaseSetting
  let now: Instant
  let day: Day

  init(directory: Directory, setting: CaseSetting, now: Instant) {
    self.directory = directory
    self.setting = setting
    self.now = now
    day = UKClock.local(now).day
  }

  /// The receiving posts of a challenge; those that the raiser named stay.
  func receivers(of facts: Raised) throws -> [Holder] {
    let ladder = setting.policy.stages(onRoute: facts.route)
    let stage = ladder.first { $0.key == facts.stage } ?? ladder.first
    return try facts.receiving.map { holder in
      // Nobody is there to be named: whoever raises it invites somebody.
      guard holder.post.text.isEmpty, directory.hasPeople(holder.agency, on: day) else { return holder }
      let own = holder.agency == facts.raising.agency ? facts.raising.post : nil
      if own == nil, let inbox = directory.ownInbox(of: holder.agency, on: day) {
        return Holder(agency: holder.agency, post: PostID(inbox.id))
      }
      return try self.holder(of: stage.map(setting.policy.counterpart(at:)) ?? "", in: holder.agency, except: own)
    }
  }

  /// - Parameter by: the agency that acts.
  func named(_ command: Command, in state: CaseState, by: AgencyID) throws -> Command {
    switch command {
    case .escalate(let facts): try named(facts, in: state)
    case .inviteAdviser(let adviser):
      .inviteAdviser(try known(adviser.post) { $0.partnerships.contains(state.raised.partnership.text) })
    case .nameArbiter(let arbiter): .nameArbiter(try known(arbiter.post) { _ in true })
    case .handBack(let asked): .handBack(inbox: try inbox(of: asked.agency))
    case .reassign(let to): .reassign(to: try known(to.post) { $0.id == to.agency.text })
    case .govern(let partnership, _): try governed(by: partnership, in: state)
    case .inviteGuest(_, _, let agency): try checked(command, for: agency, by: by, in: state)
    default: command
    }
  }

  /// The edition that held there when the challenge was raised.
  private func governed(by partnership: PartnershipID, in state: CaseState) throws -> Command {
    let shared = directory.partnerships(sharedBy: state.parties)
    guard shared.contains(where: { $0.id == partnership.text }),
      let policy = directory.policy(of: partnership, on: UKClock.local(state.raisedAt).day)
    else { throw Refusal.notTheirPartnership }
    return .govern(by: partnership, policy)
  }

  /// An agency lets people in by itself; the other side does so only for one with nobody here, or nobody who answers.
  private func checked(_ command: Command, for agency: AgencyID, by: AgencyID, in state: CaseState) throws -> Command {
    let isVacant = state.agenciesWithNobody.contains(agency)
    if agency != by, !isVacant, directory.hasPeople(agency, on: day) { throw Refusal.guestOfAnother }
    return command
  }

  /// A post as the directory knows it today, of an agency that fits.
  private func known(_ post: PostID, _ fits: (Agency) -> Bool) throws -> Holder {
    guard let post = directory.post(post), directory.isOpen(post, on: day),
      let agency = directory.agency(AgencyID(post.agency)), fits(agency)
    else { throw Refusal.noSuchPost }
    return Holder(agency: AgencyID(agency.id), post: PostID(post.id))
  }

  private func inbox(of agency: AgencyID) throws -> Holder {
    guard let inbox = directory.inbox(of: agency, on: day) else {
      throw SettingFault.nobodyMapped(agency, .safeguardingLead)
    }
    return Holder(agency: AgencyID(inbox.agency), post: PostID(inbox.id))
  }

  private func named(_ asked: Escalated, in state: CaseState) throws -> Command {
    let command = Command.escalate(asked)
    var facts = asked
    let ladder = setting.policy.stages(onRoute: state.raised.route)
    guard let stage = ladder.first(where: { $0.key == facts.to }) else { return command }
    let before = ladder.first { $0.key == state.stage }
    facts.raising = try raising(at: stage, after: before, in: state)
    facts.receiving = try receiving(at: stage, after: before, in: state)
    if stage.isArbiter, let partnership = setting.partnership,
      let post = directory.post(PostID(partnership.arbiterPost))
    {
      facts.arbiter = Holder(agency: AgencyID(post.agency), post: PostID(post.id))
    }
    return .escalate(facts)
  }

  /// Where the role stays the same, so does the person who holds the matter. Within one agency that is whoever
  /// raised it.
  private func raising(at stage: Stage, after before: Stage?, in state: CaseState) throws -> Holder {
    let isWithinAgency = state.receivingAgencies.allSatisfy { $0 == state.raised.raising.agency }
    if isWithinAgency || before?.raisingRole == stage.raisingRole, let now = state.opening { return now.raising }
    let raising = state.raised.raising
    return try holder(of: stage.raisingRole, in: raising.agency, below: raising.post)
  }

  private func receiving(at stage: Stage, after before: Stage?, in state: CaseState) throws -> [Holder] {
    let role = setting.policy.counterpart(at: stage)
    let isSame = before.map { setting.policy.counterpart(at: $0) == role } ?? false
    return try state.receivingAgencies.map { agency in
      if !directory.hasPeople(agency, on: day) {
        return Holder(agency: agency, post: state.standIn(of: agency, at: now) ?? PostID(""))
      }
      // Whoever stood for an agency that has people by now gives way to them.
      let held = state.opening?.receiving.first { $0.agency == agency }
      if isSame, let held, !held.post.text.isEmpty, !held.post.isGuest { return held }
      let first = state.raised.receiving.first { $0.agency == agency }
      return try holder(
        of: role, in: agency, below: first?.post,
        except: agency == state.raised.raising.agency ? state.opening?.raising.post : nil)
    }
  }

  /// - Parameters:
  ///   - below: the agency's post at the first stage, whose own line goes on.
  ///   - except: within one agency nobody stands across from themselves.
  private func holder(of role: String, in agency: AgencyID, below: PostID? = nil, except: PostID? = nil) throws
    -> Holder
  {
    let tier = setting.policy.role(role)?.tier ?? .practitioner
    guard let post = directory.post(at: tier, in: agency, on: day, below: below, except: except) else {
      throw SettingFault.nobodyMapped(agency, tier)
    }
    return Holder(agency: agency, post: PostID(post.id))
  }
}

extension CaseFile {
  /// The escalation to a stage with the people whom it would name now: what is shown before is what is then done.
  ///
  /// - Throws: `SettingFault.nobodyMapped` where an agency has nobody for the stage.
  public func escalation(to stage: Stage) throws -> Escalated {
    var facts = Escalated()
    facts.to = stage.key
    let naming = Naming(directory: directory, setting: setting, now: now)
    guard case .escalate(let named) = try naming.named(.escalate(facts), in: state, by: viewer.agency) else {
      return facts
    }
    return named
  }
}
