import CaseRules
import Wording

/// What the ladder's picture says under each stage: few words, one line where it fits.
struct LadderPoints {
  let terms: PolicyTerms
  let duties: DutyInEnglish

  struct Point {
    var words: String
    var limit: String
    var isTelling: Bool
    var said: String { limit.isEmpty ? words : words + ": " + limit }
  }

  func points(of stage: Stage) -> [Point] { stage.allDuties.map(point) }

  /// The deed and its limit in a few words.
  func words(_ duty: Duty) -> String {
    let limit = limit(duty)
    return duties.deed(duty) + (limit.isEmpty ? "" : " (\(limit))")
  }

  private func point(_ duty: Duty) -> Point {
    Point(
      words: TimelineInEnglish(terms.shown).what(duty), limit: limit(duty),
      isTelling: [.notify, .feedback, .circulate].contains(duty.kind))
  }

  private func limit(_ duty: Duty) -> String {
    if !duty.limitsByPriority.isEmpty { return "by priority" }
    switch duty.limit {
    case .noneStated: return ""
    case .unknown: return "limit not known"
    case .judgement: return "in time to protect the " + terms.person
    default: return LimitWords.amount(duty.limit) + (duty.orSooner ? ", or sooner" : "")
    }
  }
}
