import CaseRules
import Casework
import Wording

/// The first things that somebody owes after a challenge was raised.
struct FirstDates {
  let policy: Policy
  /// Owed now, those with a date first, without saying anything twice.
  let obligations: [Obligation]

  init(_ all: [Obligation], _ policy: Policy) {
    self.policy = policy
    let owed = all.filter(\.isOwed)
    let dated = owed.filter(\.due.isDated)
    var kept: [Obligation] = []
    for obligation in dated + owed where !kept.contains(where: { Self.say($0, policy) == Self.say(obligation, policy) })
    {
      kept.append(obligation)
    }
    obligations = kept
  }

  static func say(_ obligation: Obligation, _ policy: Policy) -> String {
    ObligationWords.verb(obligation.duty, under: policy)
  }

  /// The dated ones in a sentence each, without telling and recording, which concern one side alone.
  var lines: [String] {
    let kinds: [DutyKind] = [.resolve, .acknowledge, .answer, .discuss, .meet, .handOver, .contact, .plan]
    return obligations.filter { kinds.contains($0.duty.kind) && $0.due.isDated }.prefix(3).map { obligation in
      RaisingWords.first(Self.say(obligation, policy), DueInEnglish.words(obligation.due, under: policy))
    }
  }
}
