public import CaseRules

/// When something is due, in words, and how that was worked out.
public enum DueInEnglish {
  /// "By the end of Monday 28 April 2025", "At once", "No limit stated".
  public static func words(_ due: Due) -> String {
    switch due {
    case .day(let day): "By the end of " + DateWords.long(day)
    case .instant(let instant): "By " + DateWords.moment(instant)
    case .immediately: "At once"
    case .judgement: "In a time that protects the person"
    case .agreedByParties: "By a date that both sides agree"
    case .noneStated: "No limit stated"
    case .unknown: "Not known: both sides agree a date"
    case .after: "After a duty that has no date"
    }
  }

  /// The same, naming the duty that has no date of its own.
  public static func words(_ due: Due, under policy: Policy) -> String {
    guard case .after(let key) = due else { return words(due) }
    return "After " + PolicyTerms(policy).after(key)
  }

  /// The working as a sentence that can be read to a manager.
  public static func why(_ working: Working, due: Due, under policy: Policy) -> String {
    if working.called { return "Those who met, or whoever called the meeting, set this time." }
    let terms = PolicyTerms(policy)
    var sentences = [Sentences.sentence(counted(working, due, terms))]
    let holidays = working.daysOff.filter { $0.reason != .weekend }
    if !holidays.isEmpty, let from = working.from {
      let start = UKClock.local(from).day
      sentences.append(Sentences.sentence(WorkingWords.uncounted(holidays, near: start)))
    }
    for thaw in working.thaws {
      sentences.append("The clock stood still from \(DateWords.moment(thaw.from)) to \(DateWords.moment(thaw.to)).")
    }
    if working.isProjected { sentences.append("Bank holidays this far ahead are worked out, not yet published.") }
    if let rule = working.silence { sentences.append(silence(rule)) }
    if let end = working.calendarEnds {
      sentences.append("The calendar ends on \(DateWords.long(end)), so the date is not known.")
    }
    if working.shortened { sentences.append("Somebody set this earlier date, to protect the \(terms.person).") }
    if working.agreed { sentences.append("Both sides agreed to this date.") }
    if !working.interpretations.isEmpty { sentences.append("This rests on how an unclear text is read.") }
    return sentences.joined(separator: " ")
  }

  /// What follows from a limit that passed without an answer.
  public static func silence(_ rule: SilenceRule) -> String {
    "Nobody answered by the limit, and then the policy says that " + VocabularyWords.silence(rule) + "."
  }

  private static func counted(_ working: Working, _ due: Due, _ terms: PolicyTerms) -> String {
    let anchor = terms.anchor(working.anchor)
    switch working.limit {
    case .judgement: return "The policy asks for a time that protects the \(terms.person), and gives no number"
    case .agreedByParties: return "The policy leaves the date to the two sides"
    case .noneStated: return "The policy states no limit"
    case .unknown: return "The policy refers to a limit that we do not have"
    default: break
    }
    guard let from = working.from else {
      return LimitWords.amount(working.limit) + ", counted from \(anchor), which has no date yet"
    }
    return dated(working.limit, from: from, anchor: anchor, due, outOfHours: working.outOfHours)
  }

  private static func dated(_ limit: Limit, from: Instant, anchor: String, _ due: Due, outOfHours: Bool) -> String {
    let day = DateWords.long(UKClock.local(from).day)
    switch limit {
    case .workingDays, .workingWeeks, .calendarDays: return LimitWords.amount(limit) + " after \(day), \(anchor)"
    case .workingHours, .hours:
      let nights = if case .hours = limit { ", nights and weekends counted" } else { "" }
      return LimitWords.amount(limit) + " after " + DateWords.moment(from) + ", \(anchor)" + nights
    case .dayNumber(let number): return "working day \(number), where the clock started on \(day)"
    case .calendarDayNumber(let number): return "day \(number), every day counted, where the clock started on \(day)"
    case .sameWorkingDay where outOfHours:
      return DateWords.moment(from) + " is outside working time, so it is due at once"
    case .sameWorkingDay: return "the end of the working day of \(anchor), \(day)"
    case .immediately: return "at once after \(anchor), " + DateWords.moment(from)
    case .judgement, .agreedByParties, .noneStated, .unknown: return ""
    }
  }
}

extension PolicyTerms {
  /// The anchor where no duty is at hand to say which stage is "this" one.
  func anchor(_ anchor: Anchor) -> String {
    LimitWords.anchor(anchor, stageWord: stageWord, stage: stage, deed: after)
  }

  /// What a key of an anchor or of `Due.after` stands for: a duty, or a stage as a whole.
  func after(_ key: String) -> String {
    for stage in allStages {
      if stage.key == key { return "the end of " + self.stage(key) }
      // Duties of every stage carry the stage's key before their own.
      let duty = (stage.allDuties + policy.everyStage).first { $0.key == key || stage.key + "-" + $0.key == key }
      if let duty { return DutyWords.noun(duty.kind) + " at " + self.stage(stage.key) }
    }
    let loose = policy.wholeCase + policy.routes.flatMap(\.duties)
    return loose.first { $0.key == key }.map { DutyWords.noun($0.kind) } ?? key
  }
}
