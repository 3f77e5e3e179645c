public import CaseRules

/// The one door: every change, from a page, the interface, the command line, an email link or the clock, is one order
/// that is loaded, checked, decided and appended here.
public struct Handler: Sendable {
  private let journal: any Journal
  private let office: Office

  public init(journal: any Journal, office: Office) {
    self.journal = journal
    self.office = office
  }

  /// Where a handled order led to.
  public struct Handled: Sendable, Equatable {
    public var caseID: CaseID
    public var last: Int
    /// The same submit came before; nothing was done again.
    public var isRepeat: Bool
  }

  /// Raises a challenge: a new case.
  ///
  /// - Throws: a `Refusal`, a `SettingFault`, or a fault of the storage.
  public func raise(_ order: Order, key: CommandKey) async throws -> Handled {
    if let before = try await journal.outcome(of: key) { return Self.handled(before, CaseID("")) }
    guard case .raise(var facts) = order.command else { throw Refusal.noSuchCase }
    let directory = try await office.directory()
    let setting = try office.setting(
      raisingIn: facts.partnership, on: UKClock.local(order.happenedAt).day, in: directory)
    let naming = Naming(directory: directory, setting: setting, day: UKClock.local(order.now).day)
    facts.reference = RandomName.reference()
    facts.receiving = try naming.receivers(of: facts)
    var named = order
    named.command = .raise(facts)
    let caseID = RandomName.caseID()
    return try await decideAndAppend(named, CaseState(), setting, caseID, label: order.words["label"] ?? "", key)
  }

  /// Carries out an order on a case. A case that the viewer may not see is not found; an override may be reported by
  /// anyone.
  ///
  /// - Parameter seen: the position that the page showed; an older one is refused with `StalePage`.
  public func handle(_ order: Order, on caseID: CaseID, as viewer: Viewer, key: CommandKey, seen: Int? = nil)
    async throws -> Handled
  {
    if let before = try await journal.outcome(of: key) { return Self.handled(before, caseID) }
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
    guard state.last > 0, state.access(of: viewer).isAllowed || order.command.isOpenToAnyone else {
      throw CaseNotFound()
    }
    if let seen, seen != state.last { throw StalePage(seen: seen, actual: state.last) }
    let directory = try await office.directory()
    let setting = try office.setting(of: state, in: directory)
    let naming = Naming(directory: directory, setting: setting, day: UKClock.local(order.now).day)
    var named = order
    named.command = try naming.named(order.command, in: state)
    let label = try await label(of: caseID)
    return try await decideAndAppend(named, state, setting, caseID, label: label, key)
  }

  /// Puts on record that the case's dates are worked out under another edition from now on, and replaces its rows.
  ///
  /// - Throws: `StalePage` where somebody wrote at the same moment; their rows have the new dates then.
  public func changeCalendar(
    of caseID: CaseID, from: String, to: String, at now: Instant, key: CommandKey
  ) async throws -> Handled {
    if let before = try await journal.outcome(of: key) { return Self.handled(before, caseID) }
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
    guard state.last > 0 else { throw CaseNotFound() }
    let setting = try office.setting(of: state, in: try await office.directory())
    let order = Order(.changeCalendar(from: from, to: to), by: .program, at: now, now: now)
    return try await decideAndAppend(order, state, setting, caseID, label: try await label(of: caseID), key)
  }

  private func decideAndAppend(
    _ order: Order, _ state: CaseState, _ setting: CaseSetting, _ caseID: CaseID, label: String, _ key: CommandKey
  ) async throws -> Handled {
    let decisions = try state.decide(
      order, under: setting.policy, counting: setting.calendar, movingTo: office.policy(of: order.command))
    var after = state
    var events: [NewEvent] = []
    for decision in decisions {
      events.append(
        EventCodec.stored(decision, at: order.happenedAt, recordedAt: order.now, by: order.by))
      after.apply(
        Event(
          position: after.last + 1, happenedAt: order.happenedAt, recordedAt: order.now, by: order.by,
          holds: decision.words.names, happening: decision.happening))
    }
    let settingAfter =
      after.policy == state.policy || state.last == 0
      ? setting : try office.setting(of: after, in: try await office.directory())
    let rows = CaseRows(caseID: caseID, state: after, setting: settingAfter, label: label)
    let append = Append(
      caseID: caseID, after: state.last, events: events, erasing: order.command.erases, list: rows.list,
      visibility: rows.visibility, due: rows.due, command: key)
    do {
      return Self.handled(try await journal.append(append), caseID)
    } catch let conflict as JournalConflict {
      throw StalePage(seen: state.last, actual: conflict.actual)
    }
  }

  private func label(of caseID: CaseID) async throws -> String {
    let words = try await journal.words(of: caseID)
    return try words[1].map { try EventCodec.words(of: $0)["label"] ?? "" } ?? ""
  }

  private static func handled(_ outcome: AppendOutcome, _ caseID: CaseID) -> Handled {
    switch outcome {
    case .appended(let last): Handled(caseID: caseID, last: last, isRepeat: false)
    case .repeated(let before, let last): Handled(caseID: before, last: last, isRepeat: true)
    }
  }
}

/// There is no such case, or not for this viewer: nobody can tell which.
public struct CaseNotFound: Error, Equatable {
  public init() {}
}

/// Somebody wrote to the case after the page was shown.
public struct StalePage: Error, Equatable {
  public var seen: Int
  public var actual: Int
}

extension Command {
  var isOpenToAnyone: Bool {
    if case .override = self { return true }
    return false
  }

  /// The entries whose words the command destroys.
  var erases: [Int] {
    if case .remove(let entry) = self { return [entry] }
    return []
  }
}
