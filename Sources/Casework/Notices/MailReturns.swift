public import CaseRules

/// What mail that comes in leads to. Nothing of what somebody wrote is kept.
public protocol MailReturns: Sendable {
  /// Marks the first of these letters that is known as come back, and its address.
  ///
  /// - Returns: false where none is known.
  func cameBack(_ ids: [String], said: String, at now: Instant) async throws -> Bool
  /// Notes that a letter is in its reader's mailbox.
  func delivered(_ ids: [String], at now: Instant) async throws -> Bool
  /// The first of these letters that is known.
  func letter(among ids: [String]) async throws -> Letter?
  /// Keeps the answer to somebody who wrote, but where one was kept since a moment.
  ///
  /// - Parameter sender: says who wrote without holding their address.
  /// - Returns: false where there was one.
  func answer(_ sender: String, with letter: Letter, at now: Instant, notSince: Instant) async throws -> Bool
  /// Addresses that mail came back from, of these.
  func addressMarks(of addresses: [String]) async throws -> [String: AddressMark]
}

/// That mail to an address came back. It goes on being used: what is sent once too often costs less than what is not
/// sent.
public struct AddressMark: Sendable, Equatable {
  public var at: Instant
  /// The other side's words.
  public var said: String

  public init(at: Instant, said: String) { (self.at, self.said) = (at, said) }
}

/// Answers people who write to the address that letters come from: once a week at most, and only those who are in the
/// directory or answer a letter, so that nobody can make the program write to strangers.
public struct ReplyAnswering: Sendable {
  static let pause = 7 * 86_400

  private let returns: any MailReturns
  private let directory: Directory
  private let digest: any Digest
  private let words: (subject: String, lines: [String])

  public init(
    returns: any MailReturns, directory: Directory, digest: any Digest, words: (subject: String, lines: [String])
  ) {
    (self.returns, self.directory, self.digest, self.words) = (returns, directory, digest, words)
  }

  /// - Returns: whether an answer was kept to be sent.
  public func run(_ sender: String, answering ids: [String], at now: Instant) async throws -> Bool {
    let answered = try await returns.letter(among: ids)
    // What answers an answer of ours is the beginning of a loop.
    if answered?.kind == .reply { return false }
    guard let post = answered?.post ?? post(of: sender) else { return false }
    let hash = digest.sha256(Array(sender.lowercased().utf8)).map { String($0, radix: 16) }.joined(separator: ".")
    let letter = Letter(
      id: RandomName.formKey(), post: post, address: sender, subject: words.subject, lines: words.lines, isUrgent: true,
      madeAt: now, nextAt: now, kind: .reply)
    return try await returns.answer(hash, with: letter, at: now, notSince: now - Self.pause)
  }

  private func post(of sender: String) -> PostID? {
    let address = sender.lowercased()
    if let post = directory.posts.first(where: { $0.email.lowercased() == address }) { return PostID(post.id) }
    return directory.people(email: address).lazy.compactMap(\.posts.first).first.map(PostID.init)
  }
}
