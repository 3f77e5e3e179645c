public import CaseRules

/// The one door: every change, from a page, the interface, the command line, an email link or the clock, is one order
/// that is loaded, checked, decided and appended here.
public struct Handler: Sendable {
  private let journal: any Journal
  private let office: Office
  private let tally: (any CommandTally)?

  /// - Parameter tally: counts what becomes of the commands; nil where nobody watches.
  public init(journal: any Journal, office: Office, tally: (any CommandTally)? = nil) {
    self.journal = journal
    self.office = office
    self.tally = tally
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
    try await counted(order) {
      try await unlessRepeated(key) { try await raiseNow(order, key: key) }
    }
  }

  private func raiseNow(_ order: Order, key: CommandKey) async throws -> Handled {
    guard case .raise(var facts) = order.command else { throw Refusal.noSuchCase }
    let directory = try await office.directory()
    let setting = try office.setting(
      raisingIn: facts.partnership, on: UKClock.local(order.happenedAt).day, in: directory)
    let naming = Naming(directory: directory, setting: setting, now: order.now)
    facts.reference = RandomName.reference()
    facts.receiving = try naming.receivers(of: facts)
    var named = order
    named.command = .raise(facts)
    let caseID = RandomName.caseID(at: order.now)
    return try await decideAndAppend(named, CaseState(), setting, caseID, label: order.words["label"] ?? "", key)
  }

  /// Carries out an order on a case. A case that the viewer may not see is not found; an override may be reported by
  /// anyone.
  ///
  /// - Parameters:
  ///   - seen: the position that the page showed; an older one is refused with `StalePage`.
  ///   - attachment: the file that an order to attach adds.
  public func handle(
    _ order: Order, on caseID: CaseID, as viewer: Viewer, key: CommandKey, seen: Int? = nil,
    keeping attachment: SealedAttachment? = nil
  ) async throws -> Handled {
    try await counted(order) {
      try await unlessRepeated(key) {
        try await handleNow(order, on: caseID, as: viewer, key: key, seen: seen, attachment)
      }
    }
  }

  private func handleNow(
    _ order: Order, on caseID: CaseID, as viewer: Viewer, key: CommandKey, seen: Int?,
    _ attachment: SealedAttachment?
  ) async throws -> Handled {
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
    guard state.last > 0 else { throw CaseNotFound() }
    switch state.may(.give(order.command), viewer, at: order.now) {
    case .yes: break
    case .no(.readsOnly): throw Refusal.readsOnly
    case .no: throw CaseNotFound()
    }
    // Whoever stands in for a post acts in it: the entry names them, and the post.
    var named = order
    if order.by.post == viewer.post { named.by.post = state.standing(viewer, at: order.now).post }
    if let seen, seen != state.last { throw StalePage(seen: seen, actual: state.last) }
    let directory = try await office.directory()
    let setting = try office.setting(of: state, in: directory)
    let naming = Naming(directory: directory, setting: setting, now: order.now)
    named.command = try naming.named(order.command, in: state, by: order.by.agency)
    if case .submitForm(let sending) = order.command {
      let words = try await journal.words(of: caseID).mapValues(EventCodec.words)
      named.command = .submitForm(naming.named(sending, in: state, words, by: named.by))
    }
    return try await decideAndAppend(named, state, setting, caseID, keeping: attachment, key)
  }

  private func counted(_ order: Order, _ work: () async throws -> Handled) async throws -> Handled {
    do {
      let handled = try await work()
      tally?.count(order.command.noun, handled.isRepeat ? .repeated : .recorded)
      return handled
    } catch {
      tally?.count(order.command.noun, CommandOutcome(error))
      throw error
    }
  }

  /// The append itself finds a repeated submit. One that is refused, because the first has changed the case, is looked
  /// up here, so that a first submit costs no look.
  private func unlessRepeated(_ key: CommandKey, _ work: () async throws -> Handled) async throws -> Handled {
    do {
      return try await work()
    } catch {
      guard case .repeated(let caseID, let last) = try? await journal.outcome(of: key) else { throw error }
      return Handled(caseID: caseID, last: last, isRepeat: true)
    }
  }

  /// Puts on record that the case's dates are worked out under another calendar from now on, and replaces its rows.
  ///
  /// - Throws: `StalePage` where somebody wrote at the same moment; their rows have the new dates then.
  public func changeCalendar(
    of caseID: CaseID, _ facts: CalendarChanged, at now: Instant, key: CommandKey
  ) async throws -> Handled {
    try await unlessRepeated(key) {
      let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
      guard state.last > 0 else { throw CaseNotFound() }
      let setting = try office.setting(of: state, in: try await office.directory())
      let order = Order(.changeCalendar(facts), by: .program, at: now, now: now)
      return try await decideAndAppend(order, state, setting, caseID, key)
    }
  }

  /// Puts on record that the limit of the open stage has passed, and replaces the case's rows: who goes on is owed now.
  ///
  /// - Throws: `StalePage` where somebody wrote at the same moment; `Refusal.limitNotPassed` where it has not.
  public func passLimit(of caseID: CaseID, at now: Instant, key: CommandKey) async throws -> Handled {
    try await unlessRepeated(key) {
      let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
      guard state.last > 0 else { throw CaseNotFound() }
      let setting = try office.setting(of: state, in: try await office.directory())
      let passed = state.passedLimit(under: setting.policy, counting: setting.calendar, at: now)
      let order = Order(.passLimit, by: .program, at: passed?.at ?? now, now: now)
      return try await decideAndAppend(order, state, setting, caseID, key)
    }
  }

  /// Puts on record that a case was erased before, where a backup that does not know it was restored.
  public func noteErasure(of caseID: CaseID, at now: Instant) async throws {
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
    if state.last == 0 || state.erasedAt != nil { return }
    let setting = try office.setting(of: state, in: try await office.directory())
    let order = Order(.eraseCase(.again), by: .program, at: now, now: now)
    let key = CommandKey(person: Actor.program.person, key: "erased \(caseID.text) \(state.last)")
    _ = try await decideAndAppend(order, state, setting, caseID, key)
  }

  /// Puts on record that wrong codes have used an invitation up.
  ///
  /// - Throws: `Refusal.noSuchGuest` where it is over already.
  public func spendGuest(_ guest: PostID, of caseID: CaseID, at now: Instant) async throws {
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
    let setting = try office.setting(of: state, in: try await office.directory())
    let order = Order(.spendGuest(guest), by: .program, at: now, now: now)
    let key = CommandKey(person: PersonID(guest.text), key: "locked out")
    _ = try await decideAndAppend(order, state, setting, caseID, key)
  }

  /// The same for a case that the caller has read: nothing is read again.
  ///
  /// - Returns: the events that the case has since; nil where somebody wrote to it meanwhile.
  func pass(
    _ limit: PassedLimit, of caseID: CaseID, _ state: CaseState, _ setting: CaseSetting, at now: Instant
  ) async throws -> [Event]? {
    try await carryOut(
      Order(.passLimit, by: .program, at: limit.at, now: now), on: caseID, state, setting,
      key: "limit \(caseID.text) \(state.last)")
  }

  /// Puts on record that the program has told those whom a duty names, for a case that the caller has read.
  ///
  /// - Parameter moment: when the last of them was told.
  /// - Returns: the events that the case has since; nil where somebody wrote to it meanwhile.
  func told(
    _ obligation: Obligation, of caseID: CaseID, _ state: CaseState, _ setting: CaseSetting, at moment: Instant,
    _ now: Instant
  ) async throws -> [Event]? {
    let command = Command.recordTold(obligation: obligation.key, of: obligation.agency)
    return try await carryOut(
      Order(command, by: .program, at: moment, now: now), on: caseID, state, setting,
      key: "told \(caseID.text) \(state.last)")
  }

  private func carryOut(
    _ order: Order, on caseID: CaseID, _ state: CaseState, _ setting: CaseSetting, key: String
  ) async throws -> [Event]? {
    let key = CommandKey(person: Actor.program.person, key: key)
    var events: [Event] = []
    do {
      let handled = try await decideAndAppend(order, state, setting, caseID, key) { events = $0 }
      return handled.isRepeat ? nil : events
    } catch is StalePage { return nil }
  }

  private func decideAndAppend(
    _ order: Order, _ state: CaseState, _ setting: CaseSetting, _ caseID: CaseID, label: String? = nil,
    keeping attachment: SealedAttachment? = nil, _ key: CommandKey, leadingTo: ([Event]) -> Void = { _ in }
  ) async throws -> Handled {
    let decisions = try state.decide(
      order, under: setting.policy, counting: setting.calendar, movingTo: office.policy(of: order.command),
      keeping: setting.partnership?.periods ?? .usual)
    var after = state
    var stored: [NewEvent] = []
    var events: [Event] = []
    for decision in decisions {
      stored.append(
        EventCodec.stored(decision, at: order.happenedAt, recordedAt: order.now, by: order.by))
      events.append(
        Event(
          position: after.last + 1, happenedAt: order.happenedAt, recordedAt: order.now, by: order.by,
          holds: decision.words.names, happening: decision.happening))
      after.apply(events[events.count - 1])
    }
    leadingTo(events)
    let settingAfter =
      (after.policy == state.policy && after.raised.partnership == state.raised.partnership) || state.last == 0
      ? setting : try office.setting(of: after, in: try await office.directory())
    // Only a removed entry changes what the people in a case call it.
    let keepsLabel = label == nil && order.command.erases.isEmpty
    var rows = CaseRows(caseID: caseID, state: after, setting: settingAfter, label: label ?? "")
    if !keepsLabel, label == nil { rows.list.label = try await journal.label(of: caseID) }
    let append = Append(
      caseID: caseID, after: state.last, events: stored, erasing: order.command.erases, list: rows.list,
      keepsLabel: keepsLabel, visibility: rows.visibility, due: rows.due,
      clues: try await clues(order.command, decisions, state, after, caseID), attachment: attachment,
      erasesCase: order.command.erasesCase, command: key)
    do {
      switch try await journal.append(append) {
      case .appended(let last): return Handled(caseID: caseID, last: last, isRepeat: false)
      case .repeated(let caseID, let last): return Handled(caseID: caseID, last: last, isRepeat: true)
      }
    } catch let conflict as JournalConflict {
      throw StalePage(seen: state.last, actual: conflict.actual)
    }
  }
}

extension Handler {
  /// What the person concerned is known by after a command; nil where the command says nothing of it.
  private func clues(
    _ command: Command, _ decisions: [Decision], _ state: CaseState, _ after: CaseState, _ caseID: CaseID
  ) async throws -> [PlacedClue]? {
    var words: [Int: Words] = [:]
    switch command {
    case .raise: break
    // Each partnership has a key of its own for the codes.
    case .correct(entry: 1), .remove, .govern: words = try await journal.words(of: caseID).mapValues(EventCodec.words)
    default: return nil
    }
    for (index, decision) in decisions.enumerated() { words[state.last + 1 + index] = decision.words }
    return PersonFields.clues(of: after) { words[$0] }
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
  /// Whether every key of the case is destroyed with the command.
  var erasesCase: Bool {
    if case .eraseCase = self { return true }
    return false
  }

  /// The entries whose words the command destroys.
  var erases: [Int] {
    if case .remove(let entry) = self { return [entry] }
    return []
  }
}
