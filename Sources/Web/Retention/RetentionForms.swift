import CaseRules
import Casework
import Wording

/// The forms of leads about the record of a case: how long it is kept, and that it is erased.
extension ActForm {
  private var ended: Day { UKClock.local(state.restsSince ?? file.now).day }

  private var birth: Day? {
    file.word(PersonFields.birthDate).flatMap { BirthDate.day($0, today: UKClock.local(file.now).day) }
  }

  private var periods: RetentionPeriods { file.setting.partnership?.periods ?? .usual }

  private func until(_ rule: RetentionRule) -> Day? {
    Retention.until(rule, for: state.raised.person, birth: birth, ended: ended, by: periods)
  }

  private func option(_ rule: RetentionRule) -> Option {
    Option(
      rule.rawValue,
      RetentionWords.rule(rule, for: state.raised.person, until: until(rule), birthIsKnown: birth != nil, by: periods))
  }

  func retentionFields(_ filled: Filled) -> [FieldItem] {
    [
      .radios(
        filled, "rule", RetentionWords.whichRule,
        RetentionRule.allCases.map(option)),
      .date(filled, "until", RetentionWords.untilLabel, Asking(hint: RetentionWords.untilHint, isOptional: true)),
    ]
  }

  func erasureFields(_ filled: Filled) -> [FieldItem] {
    [
      .radios(
        filled, "because", RetentionWords.whyErased,
        ErasureReason.ofPeople.map { Option($0.rawValue, RetentionWords.reason($0)) })
    ]
  }

  func retaining(_ read: inout FormReader) -> Command? {
    switch noun {
    case "holds": return .hold
    case "holds-lifted": return .liftHold
    case "erasures":
      let reasons = ErasureReason.ofPeople.map(\.rawValue)
      return read.choice("because", among: reasons, orSay: RetentionWords.chooseWhy).flatMap(ErasureReason.init)
        .map { .eraseCase($0) }
    case "retention":
      guard let rule = read.choice("rule", of: RetentionRule.self, orSay: RetentionWords.chooseRule) else { return nil }
      var facts = KeptUntil()
      facts.rule = rule
      facts.until = rule == .other ? read.date("until", orSay: RetentionWords.enterDay) : until(rule)
      return facts.until == nil ? nil : .keepUntil(facts)
    default: return nil
    }
  }
}

extension CasePage {
  /// What becomes of the record of a case that has ended.
  var keptWords: String? {
    if state.heldSince != nil { return RetentionWords.held }
    return state.keptUntil(by: file.setting.partnership?.periods ?? .usual).map(RetentionWords.kept(until:))
  }
}
