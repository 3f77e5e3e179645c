public import CaseRules

/// Letters that could not be delivered. Each is a duty of those who keep the address, until it is sent again or they
/// have told its reader another way.
public protocol UndeliveredLetters: Sendable {
  /// Those for these posts that nobody has settled, the newest first.
  func undelivered(to posts: [PostID], limit: Int, offset: Int) async throws -> [Letter]
  func undeliveredCount(to posts: [PostID]) async throws -> Int
  func letter(_ id: String) async throws -> Letter?
  /// Those for anybody.
  func undelivered(limit: Int) async throws -> [Letter]
  /// Lets one be tried again, under the same id.
  ///
  /// - Returns: false where there is none.
  func retry(_ id: String, to address: String, at now: Instant) async throws -> Bool
  /// Puts on record that its reader was told another way.
  ///
  /// - Returns: false where there is none.
  func settle(_ id: String, by post: PostID, at now: Instant) async throws -> Bool
  /// Those that nobody was told of by email, but for such letters themselves.
  func unreported(limit: Int) async throws -> [Letter]
  /// Keeps letters that report these.
  func report(_ ids: [String], in letters: [Letter], at now: Instant) async throws
  /// When a post was last written a letter of this kind.
  func lastLetter(to post: PostID, _ kind: Letter.Kind) async throws -> Instant?
}

extension Letter {
  /// Whether it waits for somebody to see to it.
  public var isUndelivered: Bool { state == .failed && settledAt == nil && kind != .reply }
}

extension Directory {
  /// Whose undelivered letters are a post's duty: everybody's in the agencies that it keeps, and in its own where it
  /// leads on safeguarding.
  public func addresseesWatched(by viewer: Viewer) -> [PostID] {
    agencies.filter { isKept($0, by: viewer.post) || (viewer.isLead && $0.id == viewer.agency.text) }
      .flatMap { posts(of: AgencyID($0.id)) }.map { PostID($0.id) }
  }

  /// Who is written to when letters for an agency can't be delivered: its administrators, else its safeguarding leads,
  /// else the teams of its partnerships. None of them for a letter to themselves alone.
  public func keepers(ofMailTo post: PostID) -> [PostID] {
    guard let agency = self.post(post).flatMap({ self.agency(AgencyID($0.agency)) }) else { return [] }
    let leads = posts(of: AgencyID(agency.id)).filter { $0.tiers.contains(Tier.safeguardingLead.rawValue) }.map(\.id)
    let teams = agency.partnerships.compactMap { partnership(PartnershipID($0))?.teamPost }
    let steps = [agency.administrators, leads, teams].map { step in
      step.filter { $0 != post.text && !mailbox(of: PostID($0)).isEmpty }.map(PostID.init)
    }
    return steps.first { !$0.isEmpty } ?? []
  }
}

/// Tells those who keep addresses, by email, that letters could not be delivered: once for each, several in one, and
/// not more often than every four hours. What can't reach them either stands on their page.
public struct UndeliveredTelling: Sendable {
  /// Words it, given the count and the title of the post that gets it.
  public typealias Words = @Sendable (_ count: Int, _ post: String) -> (subject: String, lines: [String])

  static let pause = 4 * 3600

  private let letters: any UndeliveredLetters
  private let office: Office
  private let words: Words

  public init(letters: any UndeliveredLetters, office: Office, words: @escaping Words) {
    (self.letters, self.office, self.words) = (letters, office, words)
  }

  /// - Returns: how many letters were written.
  public func run(at now: Instant, batch: Int = 500) async throws -> Int {
    let failed = try await letters.unreported(limit: batch)
    if failed.isEmpty { return 0 }
    let directory = try await office.directory()
    var boxes: [(keeper: PostID, ids: [String])] = []
    var reported: [String] = []
    for letter in failed {
      let keepers = directory.keepers(ofMailTo: letter.post)
      if keepers.isEmpty { reported.append(letter.id) }
      for keeper in keepers {
        if let index = boxes.firstIndex(where: { $0.keeper == keeper }) {
          boxes[index].ids.append(letter.id)
        } else {
          boxes.append((keeper, [letter.id]))
        }
      }
    }
    var written: [Letter] = []
    for box in boxes {
      let last = try await letters.lastLetter(to: box.keeper, .undelivered)
      if let last, now - last < Self.pause { continue }
      written.append(letter(to: box.keeper, count: box.ids.count, directory, now))
      reported += box.ids
    }
    if !reported.isEmpty { try await letters.report(reported, in: written, at: now) }
    return written.count
  }

  private func letter(to keeper: PostID, count: Int, _ directory: Directory, _ now: Instant) -> Letter {
    let (subject, lines) = words(count, directory.post(keeper)?.title ?? keeper.text)
    return Letter(
      id: RandomName.formKey(), post: keeper, address: directory.mailbox(of: keeper), subject: subject, lines: lines,
      isUrgent: false, madeAt: now, nextAt: office.calendars.workingMoment(from: now), kind: .undelivered)
  }
}
