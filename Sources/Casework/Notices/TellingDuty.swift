public import CaseRules

/// A duty to tell somebody that something happened, which the program does in its owner's place: it knows who is to be
/// told, and a message of its own says no more than the policy asks. Where it can't, the duty is its owner's as before.
public struct TellingDuty: Sendable {
  public var obligation: Obligation
  public var recipients: [PostID]

  /// The kind of its notices.
  static let kind = "told"

  /// The same for every message of one duty, within its case; another where the duty arises again.
  public var name: String { Self.name(obligation) }

  static func name(_ obligation: Obligation) -> String {
    obligation.key + (obligation.agency.map { " of " + $0.text } ?? "") + " \(obligation.since.seconds)"
  }
}

/// How far the messages of one duty to tell have come.
public struct TellingStanding: Sendable, Equatable {
  public var messages: Int
  /// Taken by the next mail server, or told another way by somebody who said so.
  public var told: Int
  public var failed: Int
  /// When the last of them was told.
  public var at: Instant?

  public init(messages: Int, told: Int, failed: Int, at: Instant?) {
    self.messages = messages
    self.told = told
    self.failed = failed
    self.at = at
  }

  /// Everybody was told.
  public var isDone: Bool { messages > 0 && told == messages }
  /// Somebody was not reached: it is the owner's again.
  public var isLost: Bool { failed > 0 }
}

/// What became of the messages that do duties to tell.
public protocol Tellings: Sendable {
  /// Wakes the cases in which such a message has left for good or has failed.
  func rouseTold(at now: Instant) async throws
  /// How far they have come, by case and by the duty's name.
  func tellings(in cases: [CaseID]) async throws -> [CaseID: [String: TellingStanding]]
}

extension CaseSetting {
  /// The duty to tell behind an obligation; nil where it is none, or where nobody knows whom it names.
  func tellingDuty(_ obligation: Obligation, in state: CaseState, _ directory: Directory, on day: Day) -> TellingDuty? {
    guard obligation.isOwed, obligation.duty.kind == .notify else { return nil }
    let found = recipients(of: obligation, in: state, directory, on: day).filter { !obligation.owes.contains($0) }
    // Where somebody invited to the case is written to stands in its sealed words: people tell them.
    if found.contains(where: \.isGuest) { return nil }
    return found.isEmpty ? nil : TellingDuty(obligation: obligation, recipients: Set(found).sorted())
  }

  private func recipients(
    of obligation: Obligation, in state: CaseState, _ directory: Directory, on day: Day
  ) -> [PostID] {
    guard let tier = policy.role(obligation.duty.to)?.tier else { return obligation.owedTo }
    switch tier {
    case .partnershipTeam: return [partnership?.teamPost].compactMap(\.self).filter { !$0.isEmpty }.map(PostID.init)
    case .arbiter:
      let named = state.arbiter?.post ?? partnership.map { PostID($0.arbiterPost) }
      return [named].compactMap(\.self).filter { !$0.text.isEmpty }
    case .overrideRecipient:
      let found = posts(at: tier, directory, on: day)
      let near = found.filter { directory.post($0).map { state.parties.contains(AgencyID($0.agency)) } ?? false }
      return near.isEmpty ? found : near
    // Which of several knows the child is for people to say.
    case .conferenceChair, .reviewingOfficer:
      let found = posts(at: tier, directory, on: day)
      return found.count == 1 ? found : []
    case .practitioner: return obligation.owedTo
    case .lineManager, .operationalManager, .safeguardingLead, .seniorManager, .headOfService, .director:
      return obligation.owes.compactMap { owes in
        guard let agency = directory.post(owes)?.agency else { return nil }
        let found = directory.post(at: tier, in: AgencyID(agency), on: day, below: owes, except: owes)
        // A policy that names a tier is not kept by telling somebody below it.
        return found.flatMap { $0.tiers.contains(tier.rawValue) || tier == .lineManager ? PostID($0.id) : nil }
      }
    case .adviser, .learningGroup, .emergencyService: return []
    }
  }

  private func posts(at tier: Tier, _ directory: Directory, on day: Day) -> [PostID] {
    guard let partnership else { return [] }
    return directory.agencies(in: PartnershipID(partnership.id)).flatMap { directory.posts(of: AgencyID($0.id)) }
      .filter { $0.tiers.contains(tier.rawValue) && directory.isOpen($0, on: day) }.map { PostID($0.id) }
  }
}
