import CaseRules

/// What is learned, and actions that are looked at again.
enum LearningRows {
  private static let raised = Given().raised()
  private static let done = raised.actionAgreed().then(.completeAction(3), by: .bea, .of("evidence"))
  private static let checked = done.then(.checkAction(3), by: .ann)
  private static let blocking = Given(.small { $0.closing.openActionsBlock = true }).raised()
  private static let issue = Command.agreeAction(
    owner: Actor.bea.holder, due: day("2026-06-12"), isForPractice: true)

  static let all = [
    Row(
      "a lesson has a kind and a theme", raised, .learn(.lesson, theme: "drift"), .of("lesson"), records: "learned"),
    Row("and words", raised, .learn(.lesson, theme: "drift"), refused: .missing(["lesson"])),
    Row(
      "a theme that somebody knows", raised, .learn(.lesson, theme: "weather"), .of("lesson"),
      refused: .noSuchTheme("weather")),
    Row(
      "what was changed is said", raised, .learn(.policyChanged, theme: "roles"), .of("lesson"),
      refused: .missing(["changed"])),
    Row(
      "as a policy or as practice", raised, .learn(.practiceChanged, theme: "roles"), by: .bea,
      .of("lesson", "changed"), records: "learned"),
    Row("good practice, too", raised, .learn(.goodPractice, theme: "roles"), .of("lesson"), records: "learned"),
    Row(
      "when the case is over", raised.agreed(), .learn(.goodPractice, theme: "voice"), .of("lesson"),
      records: "learned"),
    Row(
      "by whoever decides, too", raised.atTheTop(), .learn(.lesson, theme: "voice"), by: .eve, .of("lesson"),
      records: "learned"),
    Row(
      "not by others", raised, .learn(.lesson, theme: "voice"), by: .zoe, .of("lesson"), refused: .notAParty),

    Row("a practice issue is an action", raised, issue, .of("action"), records: "actionAgreed"),
    Row(
      "that does not hold the case open", blocking.then(issue, by: .ann, .of("action")).proposed(),
      .confirmOutcome(proposal: 4), by: .bea, records: "outcomeConfirmed", "closed"),
    Row(
      "and outlives it", raised.agreed(), issue, .of("action"), records: "actionAgreed"),
    Row(
      "another action, once done, closes the case beside it",
      blocking.then(issue, by: .ann, .of("action")).actionAgreed().agreed(), .completeAction(4), by: .bea,
      .of("evidence"), records: "actionCompleted", "closed"),

    Row("the other side checks what is done", done, .checkAction(3), records: "actionChecked"),
    Row("once", checked, .checkAction(3), refused: .actionChecked),
    Row("not its owner's agency", done, .checkAction(3), by: .bea, refused: .ownAction),
    Row("nor before it is done", raised.actionAgreed(), .checkAction(3), refused: .actionNotDone),
    Row("one that is there", done, .checkAction(9), refused: .noSuchAction),
    Row("what is not done opens again", checked, .reopenAction(3), .of("reason"), records: "actionReopened"),
    Row("with a reason", checked, .reopenAction(3), refused: .missing(["reason"])),
    Row(
      "then it is done anew", checked.then(.reopenAction(3), by: .ann, .of("reason")), .completeAction(3), by: .bea,
      .of("evidence"), records: "actionCompleted"),
    Row(
      "and checked anew",
      checked.then(.reopenAction(3), by: .ann, .of("reason")).then(.completeAction(3), by: .bea, .of("evidence")),
      .checkAction(3), records: "actionChecked"),
    Row(
      "not twice", checked.then(.reopenAction(3), by: .ann, .of("reason")), .reopenAction(3), .of("reason"),
      refused: .actionNotDone),
    Row("nobody outside opens it", done, .reopenAction(3), by: .zoe, .of("reason"), refused: .notAParty),
    Row(
      "it is checked when the case is over",
      done.then(.proposeOutcome, by: .ann, .of("outcome", "outstanding"))
        .then(.confirmOutcome(proposal: 5), by: .bea),
      .checkAction(3), records: "actionChecked"),
  ]
}
