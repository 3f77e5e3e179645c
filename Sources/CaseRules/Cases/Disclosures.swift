/// What was reported of something that reached somebody who may not read it.
public struct DisclosureNote: Hashable, Sendable {
  public var position: Int
  public var what: DisclosureKind
  /// Whose people reported it: their leads judge it.
  public var agency: AgencyID
  public var noticedAt: Instant
  /// Nil until somebody has judged it; the last judgement holds.
  public var judgement: DisclosureJudgement?

  /// The last moment at which the regulator is told without having to say why it is late, where it is told at all.
  ///
  /// - Note: UK GDPR, Article 33(1): not later than 72 hours after having become aware of it.
  public var tellBy: Instant { noticedAt + 72 * 3600 }
}

extension CaseState {
  /// What nobody has judged yet, in the order of its reports.
  public var disclosuresToJudge: [DisclosureNote] { disclosures.filter { $0.judgement == nil } }

  mutating func applyJudged(_ facts: DisclosureJudged, _ event: Event) {
    guard let index = disclosures.firstIndex(where: { $0.position == facts.disclosure }) else {
      return note(.noSuchEntry, event)
    }
    disclosures[index].judgement = facts.judgement
  }
}
