import CaseRules
import Casework

/// Guesses at passwords and codes: no more wrong ones than the settings allow in their window, by what is guessed at
/// and by address, whichever node they arrive at. One after another on each node, so that people behind one address who
/// sign in at once are not in each other's count; each hash takes 37 MB.
actor Tries {
  private let kit: Kit
  private var last: Task<Void, Never>?

  init(kit: Kit) { self.kit = kit }

  /// What a check finds, which gives the try back; nil where it finds nothing. Throws `Problem.tooMany`.
  func run<Value: Sendable>(
    _ subject: Subject, from address: String, _ check: @escaping @Sendable () async throws -> Value?
  ) async throws -> Value? {
    let before = last
    let turn = Task {
      await before?.value
      return try await counted(subject, address, check)
    }
    last = Task { _ = try? await turn.value }
    return try await turn.value
  }

  /// What is guessed at. Kept apart, so that nobody uses up another's tries at a code by typing a name like it.
  enum Subject {
    case password(signInName: String)
    case code(of: PersonID)
    /// Messages to an address, right or wrong: nobody's mailbox is filled by another.
    case link(to: String)
    /// The code beside a link to one case.
    case caseLink(String)
    /// A case's reference, by somebody who may open or settle a case that they do not see.
    case reference(by: PersonID)
    /// The code of a record of a case, by anybody.
    case record(of: String)

    var name: String {
      switch self {
      case .password(let name): "name:" + name.lowercased()
      case .code(let person): "code:" + person.text
      case .caseLink(let hash): "case:" + hash
      case .reference(let person): "reference:" + person.text
      case .record(let reference): "record:" + reference
      case .link(let address): "link:" + address.lowercased()
      }
    }
  }

  /// How many tries there are: ten in five minutes. Codes of a second step are six digits, so they have fewer in a day,
  /// which nobody can use up who has not the first step.
  private func limits(_ subject: Subject, _ address: String, at now: Instant) -> [SignInTry] {
    let settings = kit.settings
    let usual = SignInTry(
      id: kit.secret(), name: subject.name, address: address, at: now, window: settings.failureWindow,
      most: settings.mostFailures)
    guard case .code = subject else { return [usual] }
    let name = "day:" + subject.name
    return [
      usual, SignInTry(id: kit.secret(), name: name, address: name, at: now, window: 86_400, most: Self.mostCodes),
    ]
  }

  /// Wrong codes of a second step in a day.
  private static let mostCodes = 30

  private func counted<Value: Sendable>(
    _ subject: Subject, _ address: String, _ check: @Sendable () async throws -> Value?
  ) async throws -> Value? {
    let now = kit.now()
    var begun: [String] = []
    for asked in limits(subject, address, at: now) {
      if case .tooMany(let until) = try await kit.signIns.beginTry(asked) {
        for id in begun { try await kit.signIns.forgive(tryID: id) }
        throw Problem.tooMany(minutes: max(1, (until - now + 59) / 60))
      }
      begun.append(asked.id)
    }
    guard let found = try await check() else { return nil }
    for id in begun { try await kit.signIns.forgive(tryID: id) }
    return found
  }
}
