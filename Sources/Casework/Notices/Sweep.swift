public import CaseRules

/// Makes time act: looks at every case whose moment has come, and at those that something happened in, and makes what
/// people are to hear into notices. A run that is cut short, repeated, or run by two nodes at once tells nobody twice:
/// each notice has a name, and a name is told once.
public struct Sweep: Sendable {
  /// Words a notice. It gets nothing that names a person.
  public typealias Words = @Sendable (Telling) -> NoticeText

  private let journal: any Journal
  private let wakes: any Wakes
  private let office: Office
  private let words: Words
  private let choices: (any MailChoices)?
  private let handler: Handler

  /// - Parameter choices: who wants one letter a day; nobody where it is left out.
  public init(
    journal: any Journal, wakes: any Wakes, office: Office, choices: (any MailChoices)? = nil,
    words: @escaping Words
  ) {
    self.journal = journal
    self.wakes = wakes
    self.office = office
    self.words = words
    self.choices = choices
    handler = Handler(journal: journal, office: office)
  }

  /// What a run came to.
  public struct Outcome: Sendable, Equatable {
    public var cases = 0
    public var notices = 0
    /// Cases that this program can't read, or has no policy for. They are looked at again in an hour.
    public var unread: [CaseID] = []
    public init() {}
  }

  /// Looks at all cases whose moment has come.
  ///
  /// - Parameters:
  ///   - effort: asked before each batch: how hard to work now.
  ///   - mayGoOn: asked before each batch: a node that leaves, or has lost its turn, stops there.
  public func run(
    at now: Instant, effort: () -> SweepEffort = { .full }, mayGoOn: () async throws -> Bool = { true }
  ) async throws -> Outcome {
    var outcome = Outcome()
    try await wakes.rouseTold(at: now)
    while try await mayGoOn() {
      let (effort, start) = (effort(), ContinuousClock.now)
      let waiting = try await wakes.wakes(at: now, limit: effort.batch)
      if waiting.isEmpty { break }
      let looks = try await look(at: waiting, now)
      outcome.unread += looks.filter { $0.last == nil }.map(\.caseID)
      outcome.cases += looks.count
      outcome.notices += try await wakes.settle(looks)
      if waiting.count < effort.batch { break }
      if effort.rest > 0 { try await Task.sleep(for: (ContinuousClock.now - start) * effort.rest) }
    }
    return outcome
  }

  /// Reads the cases together, and looks at them side by side: what is appended to them shares commits.
  private func look(at waiting: [Wake], _ now: Instant) async throws -> [Swept] {
    let directory = try await office.directory()
    let daily = try await choices?.dailyReaders() ?? []
    let stored = try await journal.events(of: waiting.map(\.caseID))
    let tellings = try await wakes.tellings(in: waiting.map(\.caseID))
    return try await withThrowingTaskGroup(of: (Int, Swept).self) { group in
      for (index, wake) in waiting.enumerated() {
        let events = stored[wake.caseID] ?? []
        group.addTask {
          do {
            let known = tellings[wake.caseID] ?? [:]
            return (index, try await look(at: wake, events, now, directory, daily, known))
          } catch  where error is SettingFault || error is FactProblem {
            return (index, Swept(caseID: wake.caseID, last: nil, notices: [], next: now + 3600))
          }
        }
      }
      var looks: [Swept?] = Array(repeating: nil, count: waiting.count)
      for try await (index, swept) in group { looks[index] = swept }
      return looks.compactMap(\.self)
    }
  }

  private func look(
    at wake: Wake, _ stored: [StoredEvent], _ now: Instant, _ directory: Directory, _ daily: Set<PersonID>,
    _ tellings: [String: TellingStanding]
  ) async throws -> Swept {
    var events = try stored.map(EventCodec.event)
    var state = CaseState(folding: events)
    guard state.last > 0 else { return Swept(caseID: wake.caseID, last: 0, notices: [], next: nil) }
    let setting = try office.setting(of: state, in: directory)
    let pace = setting.partnership?.pace ?? .usual
    func outlook() -> Outlook {
      state.outlook(under: setting.policy, counting: setting.calendar, at: now, pace: pace)
    }
    var found = outlook()
    // Where somebody wrote at the same moment, the case stays awake, and is looked at again.
    func put(_ new: [Event]?) {
      guard let new else { return }
      events += new
      for event in new { state.apply(event) }
      found = outlook()
    }
    if let passed = found.passed { put(try await handler.pass(passed, of: wake.caseID, state, setting, at: now)) }
    for obligation in found.obligations where obligation.isOwed && obligation.duty.kind == .notify {
      guard let standing = tellings[TellingDuty.name(obligation)], standing.isDone else { continue }
      put(try await handler.told(obligation, of: wake.caseID, state, setting, at: min(standing.at ?? now, now), now))
    }
    let making = NoticeMaking(
      caseID: wake.caseID, state: state, setting: setting, directory: directory, now: now, daily: daily,
      tellings: tellings, words: words)
    let new = events.filter { $0.position > wake.told }
    let news = new.filter(\.happening.isNews).flatMap(making.news)
    let moves = new.flatMap { making.moves($0, found.obligations) }
    let forms = new.flatMap(making.formNews)
    let notices =
      news + moves + forms + found.due.flatMap(making.notices) + found.obligations.flatMap(making.tellings)
    return Swept(
      caseID: wake.caseID, last: state.last, notices: notices, next: found.next,
      heard: tellings.filter { $0.value.isDone || $0.value.isLost }.map(\.key).sorted())
  }
}

/// How hard the sweep works.
public struct SweepEffort: Sendable {
  /// Cases that are read together and share a commit.
  public var batch: Int
  /// Seconds of rest after each second of work, between batches.
  public var rest: Double

  public init(batch: Int = 100, rest: Double = 0) {
    self.batch = batch
    self.rest = rest
  }

  /// While nobody waits for a page.
  public static let full = SweepEffort(batch: 200)
  /// While pages are asked for: in bites so small that no page waits long for the writer, and a fifth of the time.
  public static let beside = SweepEffort(batch: 25, rest: 4)
}
