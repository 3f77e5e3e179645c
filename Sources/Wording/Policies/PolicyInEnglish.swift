public import CaseRules

/// A policy as plain English that the partnership which wrote it could sign.
public struct PolicyInEnglish: Sendable {
  let policy: Policy
  let terms: PolicyTerms
  let duties: DutyInEnglish

  /// - Parameter today: to say when the review date has passed; nil where no day is known.
  public static func sections(of policy: Policy, on today: Day? = nil) -> [Section] {
    PolicyInEnglish(policy).sections(on: today)
  }

  private init(_ policy: Policy) {
    self.policy = policy
    terms = PolicyTerms(policy)
    duties = DutyInEnglish(terms)
  }

  private func sections(on today: Day?) -> [Section] {
    let opening = [edition(on: today), purpose(), elsewhere(), before(), clock(), principles()]
    let middle = [ladder()] + policy.stages.map { stage($0, level: 3) } + [throughout(), silence()]
    let beside = policy.routes.flatMap(route)
    let end = [telling(), records(), signOff(), arbiter(), standstill(), advisers()]
    let papers = forms() + [learning(), readings()]
    return (opening + middle + beside + end + papers).filter { !$0.passages.isEmpty }
  }
}

extension PolicyInEnglish {
  /// A dated name, such as "Friday 17 April 2026".
  private func said(_ day: Day) -> String { DateWords.long(day) }

  func edition(on today: Day?) -> Section {
    let edition = policy.edition
    var passages: [Passage] = [
      .paragraph("This is the edition “\(edition.name)” of \(policy.partnership).", place: ""),
      .paragraph("It is in force from \(said(edition.inForceFrom))."),
    ]
    if policy.isStarter { passages.append(.warning("This is a starter. A partnership must adopt it before use.")) }
    if let earlier = edition.supersedes { passages.append(.paragraph("It replaces the policy “\(earlier)”.")) }
    if !edition.earlier.isEmpty {
      passages.append(.paragraph("Earlier editions: \(Sentences.list(edition.earlier))."))
    }
    if let due = edition.reviewDue {
      let isPast = today.map { $0 > due } ?? false
      passages.append(
        isPast
          ? .warning("Its review was due by \(said(due)). That day has passed: ask the partnership if it still holds.")
          : .paragraph("Its next review is due by \(said(due))."))
    }
    passages.append(Passage(.paragraph, "Source: \(edition.source).", isQuoted: true))
    return Section("This edition", passages)
  }

  func silence() -> Section {
    var passages: [Passage] = [
      .paragraph("No answer by the limit counts as a failure to agree. It never settles a case."),
      .paragraph("When a limit passes in silence, " + VocabularyWords.silence(policy.silence) + "."),
    ]
    for stage in policy.stages {
      guard let rule = stage.silence, rule != policy.silence else { continue }
      passages.append(
        .bullet("At \(terms.stage(stage.key)), \(VocabularyWords.silence(rule)).", place: stage.source.place))
    }
    return Section("If nobody answers", passages)
  }

  func throughout() -> Section {
    let rest = (policy.everyStage + policy.wholeCase).filter { !Self.isTelling($0) && !Self.isRecord($0) }
    return Section("Throughout", rest.map { duties.passage($0, in: nil) })
  }

  func telling() -> Section {
    let own = (policy.everyStage + policy.wholeCase).filter(Self.isTelling)
    let staged = policy.stages.filter { $0.allDuties.contains(where: Self.isTelling) }.map { terms.stage($0.key) }
    var passages = own.map { duties.passage($0, in: nil) }
    if !staged.isEmpty {
      let says = staged.count == 1 ? " says" : " say"
      passages.append(.paragraph(Sentences.sentence(Sentences.list(staged) + says + " who else is told")))
    }
    return Section("Telling people", passages)
  }

  func records() -> Section {
    let own = (policy.everyStage + policy.wholeCase).filter(Self.isRecord)
    var passages = own.map { duties.passage($0, in: nil) }
    if !policy.handOverRequires.isEmpty {
      let lead = "When a case goes on, it takes with it "
      let said = Sentences.chunks(lead, "it also takes ", terms.records(policy.handOverRequires))
      passages.append(.paragraph(said.map(Sentences.sentence).joined(separator: " ")))
    }
    return Section("Records", passages)
  }

  static func isTelling(_ duty: Duty) -> Bool { [.notify, .feedback, .circulate].contains(duty.kind) }
  static func isRecord(_ duty: Duty) -> Bool { [.record, .write, .minute].contains(duty.kind) }
}
