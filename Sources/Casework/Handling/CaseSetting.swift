public import CaseRules

/// What a case is read under: its policy, its calendar, its partnership.
public struct CaseSetting: Sendable {
  public var policy: Policy
  public var calendar: WorkingCalendar
  public var partnership: Partnership?
  /// A fault: the calendar that the case closed under is not here. The newest stands in, and every reader says so.
  public var missingCalendar: String?
}

/// A fault: the program was started without something that a case needs.
public enum SettingFault: OperatorFault, Equatable {
  case noPolicy(PolicyID)
  case noCalendar
  case noPolicyAdopted(PartnershipID)
  case nobodyMapped(AgencyID, Tier)

  public var sentence: String {
    switch self {
    case .noPolicy(let id):
      "A case needs the policy \(id), which this program was not given. Add its file to --policies."
    case .noCalendar: "This program has no bank holidays. Give it a folder with --calendars."
    case .noPolicyAdopted(let id): "The partnership \(id) had adopted no policy on that day. Correct the directory."
    case .nobodyMapped(let agency, let tier):
      "The agency \(agency) has nobody for “\(tier.rawValue)”, and no deputy. Correct the directory."
    }
  }

  public var mayPass: Bool { false }
}

/// Everything that handling and reading a case share.
public struct Office: Sendable {
  public let policies: PolicyShelf
  public let calendars: CalendarShelf
  /// The directory as it is now.
  public let directory: @Sendable () async throws -> Directory

  public init(
    policies: PolicyShelf, calendars: CalendarShelf, directory: @escaping @Sendable () async throws -> Directory
  ) {
    self.policies = policies
    self.calendars = calendars
    self.directory = directory
  }

  /// The edition that a command moves a case to; nil for every other command.
  func policy(of command: Command) -> Policy? {
    switch command {
    case .movePolicy(let to, _), .govern(_, let to): return policies[to]
    default: return nil
    }
  }

  /// The partnership's other editions that had come into force by a day, newest first: where a case could move.
  func editions(beside setting: CaseSetting, on day: Day) -> [Policy] {
    let adopted = (setting.partnership?.adoptions ?? []).filter { Day(iso: $0.from).map { $0 <= day } ?? false }
    var found: [Policy] = []
    for adoption in adopted.sorted(by: { $0.from > $1.from }) {
      guard let policy = policies[PolicyID(adoption.policy)], policy.id != setting.policy.id else { continue }
      if !found.contains(where: { $0.id == policy.id }) { found.append(policy) }
    }
    return found
  }

  /// The setting of a case that exists: the edition that it pinned and, once closed, the calendar that it closed under.
  public func setting(of state: CaseState, in directory: Directory) throws -> CaseSetting {
    let partnership = directory.partnership(state.raised.partnership)
    guard let policy = policies[state.policy] else { throw SettingFault.noPolicy(state.policy) }
    guard let newest = calendars.calendar(for: policy, of: partnership) else { throw SettingFault.noCalendar }
    guard let name = state.ending?.calendar else {
      return CaseSetting(policy: policy, calendar: newest, partnership: partnership)
    }
    let pinned = calendars.calendar(named: name, for: policy, of: partnership)
    return CaseSetting(
      policy: policy, calendar: pinned ?? newest, partnership: partnership, missingCalendar: pinned == nil ? name : nil)
  }

  /// The setting for a challenge that is raised now: the edition in force on that day.
  public func setting(raisingIn partnership: PartnershipID, on day: Day, in directory: Directory) throws -> CaseSetting
  {
    guard let id = directory.policy(of: partnership, on: day) else {
      throw SettingFault.noPolicyAdopted(partnership)
    }
    guard let policy = policies[id] else { throw SettingFault.noPolicy(id) }
    let found = directory.partnership(partnership)
    guard let calendar = calendars.calendar(for: policy, of: found) else { throw SettingFault.noCalendar }
    return CaseSetting(policy: policy, calendar: calendar, partnership: found)
  }
}
