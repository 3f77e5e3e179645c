public import CaseRules

/// What people are told. Nothing here names a person, or says what was written in a case.
public enum NoticeWords {
  /// One notice: a line that says what it comes to, and then what, by when and why.
  public static func notice(_ telling: Telling) -> (headline: String, lines: [String]) {
    switch telling.what {
    case .happened(let happening, let agency):
      let what = happened(happening, by: agency, under: telling.policy)
      return (what, [what + "."] + next(happening, telling) + [place(telling)])
    case .moved(let facts):
      let policy = telling.policy
      return (
        DateMoveWords.headline(facts, under: policy),
        DateMoveWords.lines(facts, under: policy) + [DateMoveWords.because(facts) + ".", place(telling)]
      )
    case .reminder(let reminder): return reminded(reminder, telling)
    case .duty(let obligation, let agency, let opens): return TellingWords.told(obligation, of: agency, opens, telling)
    case .form(let form, let version, let agency):
      let what = CaseFormWords.told(form.title, version, by: agency)
      return (what, [what + ".", place(telling), CaseFormWords.readIt])
    }
  }

  /// "Greenbank School answered: it stays as it is". Some entries say what became of the case, not who did it.
  private static func happened(_ happening: Happening, by agency: String, under policy: Policy) -> String {
    let what = EventWords.what(happening, under: policy)
    switch happening {
    case .closed, .decided, .limitPassed: return what
    default: return agency + " " + CaseWords.lower(what)
    }
  }

  /// What follows from it: from silence under the policy, from a mistake under the law.
  private static func next(_ happening: Happening, _ telling: Telling) -> [String] {
    switch happening {
    case .limitPassed(let facts): return passed(facts, telling)
    case .withdrawn(let facts): return facts.isMistaken ? [DisclosureWords.mistaken] : []
    case .disclosureReported: return DisclosureWords.toJudge
    default: return []
    }
  }

  private static func passed(_ facts: LimitPassed, _ telling: Telling) -> [String] {
    if facts.answered { return ["The side that raised it can now take it further."] }
    let stages = telling.policy.stages + telling.policy.routes.flatMap(\.stages)
    let own = stages.first { $0.key == facts.stage }?.silence
    return [DueInEnglish.silence(own ?? telling.policy.silence)]
  }

  private static func reminded(_ reminder: Reminder, _ telling: Telling) -> (headline: String, lines: [String]) {
    let (obligation, policy) = (reminder.obligation, telling.policy)
    let verb = ObligationWords.verb(obligation.duty, under: policy)
    let due = DueInEnglish.words(obligation.due, under: policy)
    // Where the policy states no limit, there is nothing to explain.
    let why =
      obligation.due == .noneStated ? [] : [DueInEnglish.why(obligation.working, due: obligation.due, under: policy)]
    let owed = obligation.due == .noneStated ? verb + "." : "\(verb) – \(CaseWords.lower(due))."
    let mustSay = obligation.duty.mustSay.isEmpty ? [] : [obligation.duty.mustSay]
    let lines = [owed] + mustSay + why + [place(telling)]
    switch reminder.rung {
    case .asked: return ("To do: \(CaseWords.lower(verb))", lines)
    case .halfTime: return ("Half the time is over: \(CaseWords.lower(verb))", lines)
    case .dayBefore: return ("Due by the end of the next working day: \(CaseWords.lower(verb))", lines)
    case .onTheDay: return ("Due today: \(CaseWords.lower(verb))", lines)
    case .missed:
      return ("Overdue: \(CaseWords.lower(verb))", ["This was not done in time: " + owed] + why + [place(telling)])
    case .missedForManager, .missedForLead:
      let who = telling.ower.isEmpty ? "Somebody" : telling.ower
      return (
        "Overdue with \(who): \(CaseWords.lower(verb))",
        ["\(who) has not done this in time: \(owed)"] + why + [place(telling), reason(reminder.rung)]
      )
    }
  }

  private static func reason(_ rung: Rung) -> String {
    rung == .missedForManager
      ? "You are told because they report to you." : "You are told because you lead on safeguarding in your agency."
  }

  static func sides(_ telling: Telling) -> String {
    "\(telling.raising) has challenged \(Sentences.list(telling.receiving))"
  }

  private static func place(_ telling: Telling) -> String {
    let stage = telling.policy.stages.first { $0.key == telling.stage }
    return sides(telling) + (stage.map { ", at \(CaseWords.rung($0, of: telling.policy))" } ?? "") + "."
  }
}

/// A letter: everything that one mailbox is to hear at one moment.
public enum LetterWords {
  /// - Parameter notices: references with what there is to say about each, in order.
  public static func subject(_ notices: [(reference: String, headline: String)]) -> String {
    guard let first = notices.first else { return "" }
    if notices.count == 1 { return "\(first.reference): \(first.headline)" }
    let references = Set(notices.map(\.reference))
    if references.count == 1 { return "\(first.reference): \(first.headline), and \(notices.count - 1) more" }
    return "\(notices.count) notices about \(references.count) cases"
  }

  /// - Parameter notices: in order, each with the address of its case; empty where the reader may not open it.
  public static func lines(_ notices: [(reference: String, link: String, lines: [String])], post: String) -> [String] {
    var lines: [String] = []
    var seen: [String] = []
    for reference in notices.map(\.reference) where !seen.contains(reference) {
      seen.append(reference)
      lines.append("Case \(reference)")
      // What is the same for two cases stands with both.
      var own: [String] = []
      for notice in notices where notice.reference == reference {
        for line in notice.lines where !own.contains(line) { own.append(line) }
      }
      lines += own
      let links = notices.filter { $0.reference == reference }.map(\.link)
      guard let link = links.first(where: { !$0.isEmpty }) else { continue }
      lines.append("Open the case and answer there:")
      lines.append(link)
    }
    return lines + [
      "You get this as \(post). Replies to this message are not read: whatever is about a child or an adult belongs "
        + "into the case."
    ]
  }
}
