import CaseRules

/// The questions of a challenge, in the order in which they are asked, by the last part of their address.
enum RaisingStep: String, CaseIterable {
  /// First, because the edition in force on that day decides what else is asked.
  case earlier
  case earlierWhen = "earlier-when"
  case person, board, decision, ground, priority, concern, evidence, risk, tried
  case ownManager = "own-manager"
  case outcome, agencies, counterparts, involved, family
  case adult, stage
  case entryReason = "entry-reason"
  case behalf, colleague

  /// Where it stands in the task list and on check answers.
  var group: Group {
    switch self {
    case .decision, .ground, .priority, .concern, .evidence, .risk, .tried, .ownManager, .outcome: .what
    case .person, .board, .agencies, .counterparts, .involved, .family, .adult: .who
    case .stage, .entryReason, .behalf, .colleague, .earlier, .earlierWhen: .how
    }
  }

  enum Group: CaseIterable { case who, what, how }
}

extension Raising {
  /// The questions that this policy, this person and this matter need; no others.
  var steps: [RaisingStep] { RaisingStep.allCases.filter(isAsked) }

  private func isAsked(_ step: RaisingStep) -> Bool {
    switch step {
    case .person, .decision, .concern, .agencies: true
    case .board: policy.boards.count > 1
    case .ground: !policy.grounds.isEmpty || !policy.subjects.isEmpty
    case .priority: !policy.priorities.isEmpty
    case .ownManager: asksForOwnManager
    case .counterparts: !isWithinAgency
    case .involved: asksForChair
    case .family: !isTheme
    case .adult: person == .adult && !isTheme && !isRecordOnly
    case .stage: !isRecordOnly && enterable.count > 1
    case .entryReason: isAsked(.stage) && stage?.key != enterable.first?.key
    case .evidence, .risk, .tried, .outcome, .behalf, .earlier: !isRecordOnly
    case .colleague: !isRecordOnly && draft.form["behalf"] == "yes"
    case .earlierWhen: !isRecordOnly && draft.form["earlier"] == "yes"
    }
  }

  /// The policy wants a talk with one's own manager on record, before the clock or as a first step.
  private var asksForOwnManager: Bool {
    let items = policy.startRequires + policy.door.firstSteps.flatMap(\.records)
    return !isRecordOnly && items.contains { $0.fields == RecordItem.ownManagerConsulted.fields }
  }

  /// Some duty of the policy depends on a chair or a reviewing officer.
  private var asksForChair: Bool {
    let stages = policy.stages + policy.routes.flatMap(\.stages)
    let duties =
      stages.flatMap { $0.duties + $0.branches.flatMap(\.duties) } + policy.everyStage + policy.wholeCase
      + policy.routes.flatMap(\.duties)
    let asked: [Condition] = [.conferenceChairInvolved, .reviewingOfficerInvolved, .chairOrOfficerInvolved]
    return duties.contains { $0.conditions.contains(where: asked.contains) }
  }

  /// Where the policy lets a case begin: the first stage, and any that may be entered.
  var enterable: [Stage] {
    let ladder = policy.stages(onRoute: routeKey)
    return Array(ladder.prefix(1)) + ladder.dropFirst().filter { $0.mayEnter && !$0.isArbiter }
  }

  /// Every question that still lacks something.
  var incomplete: [RaisingStep] { steps.filter { state(of: $0) != .completed } }

  func state(of step: RaisingStep) -> TaskState {
    if step == .counterparts, receiving.isEmpty { return .blocked }
    let question = question(step)
    let hasAny = question.names.contains { draft.form[$0] != nil }
    guard draft.seen.contains(step.rawValue) || hasAny else { return .notStarted }
    var read = FormReader(draft.form, today: today)
    question.check(&read)
    return read.isGood ? .completed : .incomplete
  }

  enum TaskState { case blocked, notStarted, incomplete, completed }

  func step(after step: RaisingStep) -> RaisingStep? {
    guard let index = steps.firstIndex(of: step), index + 1 < steps.count else { return nil }
    return steps[index + 1]
  }

  func step(before step: RaisingStep) -> RaisingStep? {
    guard let index = steps.firstIndex(of: step), index > 0 else { return nil }
    return steps[index - 1]
  }

  /// Where Change leads back to: check answers, or first what the change made necessary.
  var afterChange: String {
    incomplete.first.map { draft.path($0.rawValue) + "?from=check" } ?? draft.path("check")
  }
}
