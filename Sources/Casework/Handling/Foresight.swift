public import CaseRules

/// What a challenge would lead to if it were sent now. Nothing is stored.
public struct Foresight: Sendable {
  public var state: CaseState
  public var setting: CaseSetting
  public var obligations: [Obligation]
}

extension Office {
  /// The first dates of a challenge before it is sent, by the same rules that will decide it.
  ///
  /// - Throws: the `Refusal` that sending it would meet, or a `SettingFault`.
  public func foresee(_ order: Order) async throws -> Foresight {
    guard case .raise(var facts) = order.command else { throw Refusal.noSuchCase }
    let directory = try await directory()
    let setting = try setting(raisingIn: facts.partnership, on: UKClock.local(order.happenedAt).day, in: directory)
    let naming = Naming(directory: directory, setting: setting, now: order.now)
    facts.receiving = try naming.receivers(of: facts)
    var named = order
    named.command = .raise(facts)
    var state = CaseState()
    for decision in try state.decide(named, under: setting.policy, counting: setting.calendar) {
      state.apply(
        Event(
          position: state.last + 1, happenedAt: order.happenedAt, recordedAt: order.now, by: order.by,
          holds: decision.words.names, happening: decision.happening))
    }
    return Foresight(
      state: state, setting: setting,
      obligations: state.obligations(under: setting.policy, counting: setting.calendar, at: order.now))
  }
}

extension Directory {
  /// Who stands for a policy's role in an agency, with the deputy of somebody who is away; nil where nobody is mapped.
  public func post(for role: String, of policy: Policy, in agency: AgencyID, on day: Day) -> Post? {
    post(at: policy.role(role)?.tier ?? .practitioner, in: agency, on: day)
  }
}
