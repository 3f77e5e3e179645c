import CaseRules
import Wording

/// What the ladder's picture says under each stage: few words, one line where it fits.
struct LadderPoints {
  let terms: PolicyTerms
  let duties: DutyInEnglish

  struct Point {
    var words: String
    var isTelling: Bool
  }

  func points(of stage: Stage) -> [Point] {
    stage.allDuties.map(point)
  }

  private func point(_ duty: Duty) -> Point {
    let timeline = TimelineInEnglish(terms.shown)
    let limit = limit(duty)
    let words = timeline.what(duty) + (limit.isEmpty ? "" : ": " + limit)
    return Point(words: words, isTelling: [.notify, .feedback, .circulate].contains(duty.kind))
  }

  private func limit(_ duty: Duty) -> String {
    if !duty.limitsByPriority.isEmpty { return "by priority" }
    switch duty.limit {
    case .noneStated: return ""
    case .unknown: return "limit not known"
    default: return LimitWords.amount(duty.limit) + (duty.orSooner ? ", or sooner" : "")
    }
  }
}
