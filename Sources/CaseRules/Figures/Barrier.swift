/// What holds people back from challenging. Reviews of serious harm name the same ones again and again.
///
/// - Note: the London article's questions on challenge (barriers), the general article on escalation ("Barriers to
///   Escalation"), Bedfordshire 1.2, 2.7, 3 and 6.7, Croydon's principles.
public enum Barrier: String, CaseIterable, Sendable {
  case way, trust, roles, otherPolicy, rank, status, culture, relations, difficult, slur, complaint, defensive
  case unsure, hope, belief, system, others, workload, worn, training
}

/// What people of one partnership said in one year that had held them back, without a name and without a case.
public struct BarrierCounts: Hashable, Sendable {
  /// How many said anything; each may have named several.
  public var reflections: Int
  public var byBarrier: [Barrier: Int]

  public init(reflections: Int = 0, byBarrier: [Barrier: Int] = [:]) {
    self.reflections = reflections
    self.byBarrier = byBarrier
  }

  /// As it may be shown, the most frequent first; nil where only a few have said anything. As one may name several,
  /// what is hidden can't be worked out from the rest.
  public var shown: [(barrier: Barrier, count: ShownCount)]? {
    guard case .count(let all) = Suppression.shown(reflections), all > 0 else { return nil }
    return Barrier.allCases.map { (barrier: $0, number: byBarrier[$0] ?? 0) }
      .sorted { ($0.number > Suppression.most ? $0.number : 0) > ($1.number > Suppression.most ? $1.number : 0) }
      .map { (barrier: $0.barrier, count: Suppression.shown($0.number)) }
  }
}
