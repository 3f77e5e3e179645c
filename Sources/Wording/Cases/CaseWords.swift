public import CaseRules

/// Where a case stands, in words.
public enum CaseWords {
  public static func side(_ side: Side) -> String {
    switch side {
    case .raising: "the side that raised the challenge"
    case .receiving: "the side that is asked to think again"
    case .arbiter: "whoever decides at the top"
    case .outside: "somebody outside the case"
    }
  }

  public static func ended(_ how: HowClosed) -> String {
    switch how {
    case .agreed: "both sides agreed"
    case .decided: "it was decided at the top"
    case .withdrawn: "it was withdrawn"
    case .recorded: "it was put on record"
    case .overridden: "it was closed after an override"
    case .satisfied: "the side that raised it is satisfied"
    }
  }

  public static func status(_ status: CaseState.Status) -> String {
    switch status {
    case .recorded: "Clock not started"
    case .open: "Open"
    case .frozen: "Stopped by an override"
    case .closed: "Closed"
    case .withdrawn: "Withdrawn"
    }
  }

  /// "Stage 2 of 5: managers talk"; for a case that has ended, how.
  public static func stage(_ state: CaseState, under policy: Policy) -> String {
    let ladder = policy.stages(onRoute: state.raised.route)
    guard let index = ladder.firstIndex(where: { $0.key == state.stage }) else { return status(state.status) }
    let name = rung(ladder[index], of: policy)
    let here = ladder.count > 1 ? "\(word(policy)) \(index + 1) of \(ladder.count): \(lower(ladder[index].name))" : name
    return state.ending == nil ? here : "It ended at " + lower(here)
  }

  /// "Stage 2: Line managers" or, where the key is a word, the stage's name alone.
  public static func rung(_ stage: Stage, of policy: Policy) -> String {
    Int(stage.key) == nil ? stage.name : "\(word(policy)) \(stage.key): \(stage.name)"
  }

  /// A stage that the case was at before another partnership's policy took it up: its key alone says which.
  public static func former(_ stage: FormerStage) -> String {
    Int(stage.stage) == nil
      ? "A stage under the policy that governed before" : "Stage \(stage.stage) under the policy that governed before"
  }

  public static func word(_ policy: Policy) -> String {
    policy.stageWord.rawValue.prefix(1).uppercased() + policy.stageWord.rawValue.dropFirst()
  }

  /// The first letter small, unless the word is written in capitals.
  static func lower(_ text: String) -> String {
    let second = text.dropFirst().first
    if let second, second.isUppercase { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// "J.R., a child".
  public static func about(_ label: String, _ person: PersonKind) -> String {
    let kind = person == .child ? "a child" : "an adult"
    return label.isEmpty ? kind : "\(label), \(kind)"
  }

  public static func opening(_ opening: Opening) -> String {
    switch opening {
    case .unresolved: "We could not resolve it at this stage"
    case .silence: "The time passed without an answer"
    case .policyIssue: "It raises a significant policy issue"
    case .persistence: "The problem persists"
    case .seriousness: "It is too serious to wait"
    case .nonAttendance: "The other side did not attend"
    case .actionsNotDone: "What was agreed was not done"
    case .immediateRisk: "Somebody is at immediate risk"
    }
  }

  public static func answer(_ answer: Answer) -> String {
    switch answer {
    case .agree: "agrees, and will change the decision"
    case .agreeInPart: "agrees in part"
    case .keep: "keeps the decision"
    case .needToKnow: "asks for information first"
    }
  }

  public static func means(_ means: Means) -> String {
    switch means {
    case .phone: "By phone"
    case .inPerson: "In person"
    case .video: "By video"
    case .inWriting: "In writing"
    }
  }

  public static func power(_ power: ArbiterPower) -> String {
    switch power {
    case .decide: "Decide the matter"
    case .agreeWayForward: "Set out an agreed way forward"
    case .mediate: "Mediate between the two sides"
    case .independentReview: "Order an independent review"
    case .disputeResolutionMeeting: "Call a dispute resolution meeting"
    case .advise: "Advise"
    }
  }
}
