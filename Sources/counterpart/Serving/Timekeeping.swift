import CaseRules
import Casework
import Storage
import Synchronization
import Wording

/// Makes time act while the program serves: one node at a time looks at the cases whose moment has come, and lets what
/// is to be told leave. Another takes over when it leaves, or half a minute after it died.
struct Timekeeping: Sendable {
  let store: Store
  let office: Office
  /// Where the program is for those who get a message, without a slash at its end.
  let address: String
  /// Brings a letter on its way; nil where no mail was set up: people then see what they owe in the program alone.
  let carry: Sending.Carry?
  let now: @Sendable () -> Instant
  /// How hard the sweep may work beside the pages.
  let effort: @Sendable () -> SweepEffort
  /// Lets dates follow the days that count.
  let dates: CalendarKeeping
  /// For a demonstration in a hurry.
  let hurry: Hurry?
  private let holder = RandomName.formKey()

  init(
    store: Store, office: Office, address: String, carry: Sending.Carry?,
    now: @escaping @Sendable () -> Instant, effort: @escaping @Sendable () -> SweepEffort = { .full },
    dates: CalendarKeeping, hurry: Hurry? = nil
  ) {
    self.store = store
    self.office = office
    self.address = address
    self.carry = carry
    self.now = now
    self.effort = effort
    self.dates = dates
    self.hurry = hurry
  }

  static let work = "time"
  /// Seconds for which a node keeps its turn, and between two looks.
  static let turn = 30
  static let pace = 5

  /// A clock that runs fast, and what the people of the demonstration do at each of its steps.
  struct Hurry: Sendable {
    var clock: HurriedClock
    var act: @Sendable (Instant) async throws -> Void
  }

  /// Until the task is cancelled; gives its turn back then.
  func run(complaining: @Sendable (any Error) -> Void) async {
    var last: Instant?
    while !Task.isCancelled {
      do {
        if let hurry {
          try await walk(hurry, from: &last)
        } else {
          _ = try await once(at: now())
        }
      } catch is CancellationError {
      } catch {
        complaining(error)
      }
      try? await Task.sleep(for: hurry == nil ? .seconds(Self.pace) : .milliseconds(50))
    }
    try? await store.giveBack(Self.work, by: holder)
  }

  /// Every step up to now, while it is this node's turn: where it is not, the same steps wait until it is.
  private func walk(_ hurry: Hurry, from last: inout Instant?) async throws {
    for moment in hurry.clock.steps(after: last) {
      guard try await mayGoOn() else { return }
      try await hurry.act(moment)
      _ = try await once(at: moment)
      hurry.clock.note(moment)
      last = moment
    }
  }

  /// One round, where it is this node's turn.
  func once(at moment: Instant) async throws -> Sweep.Outcome {
    guard try await mayGoOn() else { return Sweep.Outcome() }
    // Nobody goes untold because dates could not be worked out.
    var fault: (any Error)?
    do { try await dates.once(at: moment, mayGoOn: mayGoOn) } catch { fault = error }
    let outcome = try await sweep(at: moment)
    if let fault { throw fault }
    return outcome
  }

  private func sweep(at moment: Instant) async throws -> Sweep.Outcome {
    let sweep = Sweep(journal: store, wakes: store, office: office, choices: store, words: Self.words)
    let outcome = try await sweep.run(at: moment, effort: effort, mayGoOn: mayGoOn)
    guard let carry else { return outcome }
    let address = address
    let writing = LetterWriting(outbox: store, directory: office.directory) { notices, post in
      Self.letter(notices, post: post, address)
    }
    _ = try await writing.run(at: moment)
    let (machine, isHurried) = (now, hurry != nil)
    _ = try await Sending(outbox: store, now: { isHurried ? moment : machine() }, carry: carry).run(mayGoOn: mayGoOn)
    let telling = UndeliveredTelling(letters: store, office: office) { count, post in
      (UndeliveredWords.subject(count), UndeliveredWords.lines(count, link: address + "/undelivered", post: post))
    }
    _ = try await telling.run(at: moment)
    return outcome
  }

  private func mayGoOn() async throws -> Bool {
    try Task.checkCancellation()
    let now = now()
    let turn = Self.turn * (hurry?.clock.pace ?? 1)
    // The turn is renewed once half of it is over, not at each look.
    if held.until.withLock({ $0 - now > turn / 2 }) { return true }
    let isOurs = try await store.take(Self.work, for: holder, at: now, until: now + turn)
    held.until.withLock { $0 = isOurs ? now + turn : now }
    return isOurs
  }

  /// Until when this node has its turn.
  private final class Held: Sendable {
    let until = Mutex(Instant(seconds: 0))
  }
  private let held = Held()

  @Sendable static func words(_ telling: Telling) -> NoticeText {
    let (headline, lines) = NoticeWords.notice(telling)
    return NoticeText(headline: headline, lines: lines)
  }

  static func letter(_ notices: [Notice], post: String, _ address: String) -> (subject: String, lines: [String]) {
    let lines = LetterWords.lines(
      notices.map { ($0.reference, $0.opens ? "\(address)/cases/\($0.caseID)" : "", $0.text.lines) }, post: post)
    return (LetterWords.subject(notices.map { ($0.reference, $0.text.headline) }), lines)
  }
}
