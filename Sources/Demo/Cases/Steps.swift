import CaseRules

extension Step {
  /// The same step, put on record later than it happened.
  func recorded(_ when: When) -> Step {
    var step = self
    step.recorded = when
    return step
  }

  static func raise(
    _ at: When, _ by: String, with agencies: [String], ground: String, _ words: KeyValuePairs<String, String>,
    change: (inout Raised) -> Void = { _ in }
  ) -> Step {
    var facts = Raised()
    facts.ground = ground
    facts.personKnows = .yes
    change(&facts)
    return Step(at, by, .raise(with: agencies, facts), words)
  }

  static func acknowledge(_ at: When, _ by: String) -> Step { Step(at, by, .command(.acknowledge)) }

  static func answer(_ answer: Answer, _ at: When, _ by: String, _ reasons: String) -> Step {
    Step(at, by, .command(.answer(answer)), ["reasons": reasons])
  }

  static func discuss(_ at: When, _ by: String, _ means: Means, _ account: String) -> Step {
    Step(at, by, .command(.discuss(means)), ["account": account])
  }

  static func meet(_ at: When, _ by: String, _ agencies: [String], _ account: String) -> Step {
    Step(at, by, .command(.holdMeeting(attended: agencies.map { AgencyID($0) })), ["account": account])
  }

  static func call(
    _ at: When, _ by: String, _ agencies: [String], for when: When, _ means: Means, chair: String, place: String,
    _ agenda: String
  ) -> Step {
    Step(at, by, .callMeeting(agencies, when, means), ["chair": chair, "place": place, "agenda": agenda])
  }

  static func coming(_ at: When, _ by: String, _ coming: Coming, _ note: String = "") -> Step {
    Step(at, by, .ofMeeting { .replyToMeeting($0, coming) }, ["note": note])
  }

  static func minutes(_ at: When, _ by: String, _ minutes: String) -> Step {
    Step(at, by, .writeMinutes, ["minutes": minutes])
  }

  static func view(_ at: When, _ by: String, risks: String, opportunities: String) -> Step {
    Step(at, by, .command(.shareView), ["risks": risks, "opportunities": opportunities])
  }

  static func up(
    to stage: String, _ at: When, _ by: String, _ reason: String, because: Opening = .unresolved, tried: String = "",
    evidence: String = ""
  ) -> Step {
    Step(at, by, .up(to: stage, because: because), ["reason": reason, "tried": tried, "evidence": evidence])
  }

  static func propose(_ at: When, _ by: String, _ outcome: String, outstanding: String, actions: String = "") -> Step {
    Step(
      at, by, .command(.proposeOutcome), ["outcome": outcome, "outstanding": outstanding, "actions": actions])
  }

  static func record(
    _ at: When, _ by: String, _ purpose: RecordPurpose, _ reason: String, recipient: String = ""
  ) -> Step {
    var facts = RecordMade()
    facts.purpose = purpose
    return Step(at, by, .command(.makeRecord(facts)), ["recipient": recipient, "reason": reason])
  }

  static func form(
    _ form: String, _ at: When, _ by: String, _ words: KeyValuePairs<String, String>
  ) -> Step {
    Step(at, by, .command(.submitForm(FormSending(form))), words)
  }

  static func confirm(_ at: When, _ by: String) -> Step { Step(at, by, .confirm) }

  static func action(_ at: When, _ by: String, owner: String, due: Int, _ action: String) -> Step {
    Step(at, by, .agreeAction(owner: owner, due: due), ["action": action])
  }

  static func practice(_ at: When, _ by: String, owner: String, due: Int, _ action: String) -> Step {
    Step(at, by, .agreeAction(owner: owner, due: due, isForPractice: true), ["action": action])
  }

  static func learn(
    _ what: LearningKind, _ theme: LearningTheme, _ at: When, _ by: String, _ lesson: String, changed: String = ""
  ) -> Step {
    Step(at, by, .command(.learn(what, theme: theme.rawValue)), ["lesson": lesson, "changed": changed])
  }

  static func done(_ action: Int, _ at: When, _ by: String, _ evidence: String) -> Step {
    Step(at, by, .completeAction(action), ["evidence": evidence])
  }

  static func decide(
    _ power: ArbiterPower, _ at: When, _ by: String, _ decision: String, reasons: String, outstanding: String
  ) -> Step {
    Step(
      at, by, .command(.decide(power)), ["decision": decision, "reasons": reasons, "outstanding": outstanding])
  }
}
