public import CaseRules

/// An imported challenge as one line of text: what it is on disk, and what tells it from another.
/// `2026-04-03|2026-04-20|child|drift|2|agreed|police|social-care,school|11`. What is missing is empty.
public enum ImportText {
  public static func text(_ challenge: ImportedChallenge) -> String {
    [
      challenge.raisedOn.iso, challenge.settledOn?.iso, challenge.person?.rawValue, challenge.ground, challenge.stage,
      outcome(challenge.outcome), challenge.raising?.text,
      challenge.receiving.map(\.text).joined(separator: ","), challenge.settleDays.map { "\($0)" },
    ].map { $0 ?? "" }.joined(separator: "|")
  }

  /// Nil where the text is none of ours.
  public static func read(_ text: String) -> ImportedChallenge? {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 9, let raised = Day(iso: parts[0]) else { return nil }
    func part(_ index: Int) -> String? { parts[index].isEmpty ? nil : parts[index] }
    var challenge = ImportedChallenge(raisedOn: raised)
    challenge.settledOn = part(1).flatMap { Day(iso: $0) }
    challenge.person = part(2).flatMap { PersonKind(rawValue: $0) }
    challenge.ground = part(3)
    challenge.stage = part(4)
    challenge.outcome = part(5).flatMap { id in
      id == LogVocabulary.inDispute ? .inDispute : HowClosed(rawValue: id).map { .ended($0) }
    }
    challenge.raising = part(6).map { AgencyID($0) }
    challenge.receiving = parts[7].split(separator: ",").map { AgencyID(String($0)) }
    challenge.settleDays = part(8).flatMap { Int($0) }
    return challenge
  }

  private static func outcome(_ outcome: YearFigures.Outcome?) -> String? {
    switch outcome {
    case .ended(let how): how.rawValue
    case .inDispute: LogVocabulary.inDispute
    case nil: nil
    }
  }
}
