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
  ///   - batch: cases that share a commit.
  ///   - mayGoOn: asked before each batch: a node that leaves, or has lost its turn, stops there.
  public func run(
    at now: Instant, batch: Int = 100, mayGoOn: () async throws -> Bool = { true }
  ) async throws -> Outcome {
    var outcome = Outcome()
    while try await mayGoOn() {
      let waiting = try await wakes.wakes(at: now, limit: batch)
      if waiting.isEmpty { break }
      let directory = try await office.directory()
      let daily = try await choices?.dailyReaders() ?? []
      var swept: [Swept] = []
      for wake in waiting {
        do {
          swept.append(try await look(at: wake, now, directory, daily))
        } catch  where error is SettingFault || error is FactProblem {
          outcome.unread.append(wake.caseID)
          swept.append(Swept(caseID: wake.caseID, last: nil, notices: [], next: now + 3600))
        }
      }
      outcome.cases += swept.count
      outcome.notices += try await wakes.settle(swept)
      if waiting.count < batch { break }
    }
    return outcome
  }

  private func look(
    at wake: Wake, _ now: Instant, _ directory: Directory, _ daily: Set<PersonID>
  ) async throws -> Swept {
    var events = try await journal.events(of: wake.caseID).map(EventCodec.event)
    var state = CaseState(folding: events)
    guard state.last > 0 else { return Swept(caseID: wake.caseID, last: 0, notices: [], next: nil) }
    let setting = try office.setting(of: state, in: directory)
    if state.passedLimit(under: setting.policy, counting: setting.calendar, at: now) != nil {
      // Where somebody wrote at the same moment, or the limit moved, the case is looked at again.
      let key = CommandKey(person: Actor.program.person, key: "limit \(wake.caseID.text) \(state.last)")
      do {
        _ = try await handler.passLimit(of: wake.caseID, at: now, key: key)
      } catch is StalePage {
      } catch is Refusal {}
      events = try await journal.events(of: wake.caseID).map(EventCodec.event)
      state = CaseState(folding: events)
    }
    let making = NoticeMaking(
      caseID: wake.caseID, state: state, setting: setting, directory: directory, now: now, daily: daily,
      words: words)
    let (reminders, next) = state.reminders(under: setting.policy, counting: setting.calendar, at: now)
    let news = events.filter { $0.position > wake.told && $0.happening.isNews }
    let notices = news.flatMap(making.news) + reminders.flatMap(making.notices)
    return Swept(caseID: wake.caseID, last: state.last, notices: notices, next: next)
  }
}
