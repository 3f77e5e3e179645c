import CaseRules
import Casework
import Storage
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
  private let holder = RandomName.formKey()

  init(
    store: Store, office: Office, address: String, carry: Sending.Carry?, now: @escaping @Sendable () -> Instant
  ) {
    self.store = store
    self.office = office
    self.address = address
    self.carry = carry
    self.now = now
  }

  static let work = "time"
  /// Seconds for which a node keeps its turn, and between two looks.
  static let turn = 30
  static let pace = 5

  /// Until the task is cancelled; gives its turn back then.
  func run(complaining: @Sendable (any Error) -> Void) async {
    while !Task.isCancelled {
      do {
        _ = try await once()
      } catch is CancellationError {
      } catch {
        complaining(error)
      }
      try? await Task.sleep(for: .seconds(Self.pace))
    }
    try? await store.giveBack(Self.work, by: holder)
  }

  /// One round, where it is this node's turn.
  func once() async throws -> Sweep.Outcome {
    guard try await mayGoOn() else { return Sweep.Outcome() }
    let sweep = Sweep(journal: store, wakes: store, office: office, choices: store, words: Self.words)
    let outcome = try await sweep.run(at: now(), mayGoOn: mayGoOn)
    guard let carry else { return outcome }
    let address = address
    let writing = LetterWriting(outbox: store, directory: office.directory) { notices, post in
      Self.letter(notices, post: post, address)
    }
    _ = try await writing.run(at: now())
    _ = try await Sending(outbox: store, now: now, carry: carry).run(mayGoOn: mayGoOn)
    let telling = UndeliveredTelling(letters: store, office: office) { count, post in
      (UndeliveredWords.subject(count), UndeliveredWords.lines(count, link: address + "/undelivered", post: post))
    }
    _ = try await telling.run(at: now())
    return outcome
  }

  private func mayGoOn() async throws -> Bool {
    try Task.checkCancellation()
    let now = now()
    return try await store.take(Self.work, for: holder, at: now, until: now + Self.turn)
  }

  @Sendable static func words(_ telling: Telling) -> NoticeText {
    let (headline, lines) = NoticeWords.notice(telling)
    return NoticeText(headline: headline, lines: lines)
  }

  static func letter(_ notices: [Notice], post: String, _ address: String) -> (subject: String, lines: [String]) {
    let lines = LetterWords.lines(
      notices.map { ($0.reference, "\(address)/cases/\($0.caseID)", $0.text.lines) }, post: post)
    return (LetterWords.subject(notices.map { ($0.reference, $0.text.headline) }), lines)
  }
}
