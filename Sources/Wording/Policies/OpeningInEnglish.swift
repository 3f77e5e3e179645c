import CaseRules

/// What comes before the ladder: what the policy is for, and when its clock starts.
extension PolicyInEnglish {
  func purpose() -> Section {
    let people = Sentences.list(policy.concerns.map { $0 == .child ? "children" : "adults at risk" })
    var passages: [Passage] = [
      .paragraph("This policy is for disagreements between agencies about what \(people) need.")
    ]
    if policy.concerns.contains(.adult) {
      passages.append(.paragraph("An adult’s area is \(VocabularyWords.area(policy.adultArea))."))
    }
    passages += policy.door.inScope.map { Passage.quoted($0) }
    if !policy.boards.isEmpty {
      passages.append(.paragraph("These boards share it:"))
      passages += policy.boards.map { Passage.quoted("\($0.name), for \($0.area)") }
    }
    if !policy.grounds.isEmpty {
      passages.append(.paragraph("You can challenge, for example, on these grounds:"))
      passages += policy.grounds.map { Passage.quoted($0.name, place: $0.source.place) }
    }
    if !policy.subjects.isEmpty {
      passages.append(.paragraph("It covers these subjects:"))
      passages += policy.subjects.map { subject in
        let suffix = subject.immediate ? ": always dealt with at once" : ""
        return Passage.quoted(subject.name + suffix, place: subject.source.place)
      }
    }
    return Section("What this policy is for", passages)
  }

  func elsewhere() -> Section {
    let points = policy.door.signposts.map { signpost in
      let text = Sentences.capitalised(VocabularyWords.matter(signpost.matter)) + ": " + signpost.goTo
      return Passage.quoted(text, place: signpost.source.place)
    }
    let lead = Passage.paragraph("Some matters go another way:")
    return Section("What it is not for", points.isEmpty ? [] : [lead] + points)
  }

  func before() -> Section {
    var passages: [Passage] = []
    for gate in policy.door.gates {
      passages.append(.quoted(gate.question, place: gate.source.place))
      passages.append(.quoted("If not: " + Sentences.inside(gate.otherwise)))
    }
    for step in policy.door.firstSteps {
      passages.append(.quoted("First: " + Sentences.inside(step.name), place: step.source.place))
      if !step.records.isEmpty {
        let said = Sentences.chunks("record ", "record also ", terms.records(step.records))
        passages.append(.bullet(said.map(Sentences.sentence).joined(separator: " ")))
      }
    }
    return Section("Before you start", passages)
  }

  func clock() -> Section {
    var passages: [Passage] = []
    if policy.startRequires.isEmpty {
      passages.append(.paragraph("The clock starts when the challenge is sent."))
    } else {
      passages.append(.paragraph("The clock starts when all of this is in writing:"))
      passages += terms.records(policy.startRequires).map { .bullet(Sentences.sentence($0)) }
    }
    let time = policy.time
    passages.append(
      .paragraph(
        time.counting == .triggerDayIsDayZero
          ? "The day of the start is day 0, whatever its hour. The next working day is day 1."
          : "The day of the start is day 1. On a day off, the next working day is day 1."))
    if policy.countsDayNumbers {
      passages.append(
        .paragraph("Where a limit names a day of the case, such as day 3, the day of the start is day 1."))
    }
    passages.append(
      .paragraph(
        "Working days are Monday to Friday, less bank holidays in \(CalendarWords.name(time.division)). "
          + "They end at \(DateWords.time(time.hours.end))."))
    if !policy.priorities.isEmpty {
      passages.append(.paragraph("Both sides set a priority, and limits can depend on it:"))
      passages += policy.priorities.map { Passage.quoted($0.name, place: $0.source.place) }
    }
    return Section("When the clock starts", passages)
  }

  func principles() -> Section {
    Section("What it asks of everyone", policy.principles.map { Passage.quoted($0.words, place: $0.source.place) })
  }
}

extension Policy {
  /// Whether a limit counts the days of the whole case, from day 1.
  fileprivate var countsDayNumbers: Bool {
    stages.flatMap(\.allDuties).contains { duty in
      switch duty.limit {
      case .dayNumber, .calendarDayNumber: true
      default: false
      }
    }
  }
}
