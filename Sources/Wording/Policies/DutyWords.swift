public import CaseRules

/// The words for the kinds of duty. One table, so that another language is another table.
public enum DutyWords {
  /// What the duty asks for, for a list of all of them.
  public static func meaning(_ kind: DutyKind) -> String {
    switch kind {
    case .resolve: "settle the matter at this stage"
    case .handOver: "pass the case and its record to the next pair"
    case .acknowledge: "say that the challenge has arrived"
    case .answer: "answer it, with reasons"
    case .discuss: "talk it over with the other side"
    case .meet: "hold a meeting"
    case .minute: "write the minutes of a meeting"
    case .circulate: "send the minutes to those who take part"
    case .confirm: "confirm in writing what was agreed"
    case .notify: "tell somebody, for action or for information"
    case .feedback: "tell people what became of it"
    case .submitForm: "send the policy’s own form"
    case .decide: "decide the matter"
    case .refer: "refer the case to another body"
    case .record: "keep it in the record"
    case .review: "look again at what was agreed"
    case .agreeDate: "agree a date with the other side"
    case .plan: "write an action plan with dates"
    case .contact: "make contact"
    case .advise: "give advice"
    case .write: "put the concern in writing"
    case .standStill: "leave the disputed decision undone until it is settled"
    case .act: "do what was agreed as an action"
    }
  }

  /// What is done, after "must" or "should". `target` is who is told, asked or handed over to, such as "the line
  /// manager"; empty where the policy names nobody.
  public static func deed(_ kind: DutyKind, to target: String, form: String) -> String {
    switch kind {
    case .resolve: "settle the matter" + linked("with", target)
    case .handOver: "hand the case over" + linked("to", target)
    case .acknowledge: "acknowledge the challenge" + linked("to", target)
    case .answer: "answer" + linked("", target) + " with reasons"
    case .discuss: "discuss the matter" + linked("with", target)
    case .meet: "hold a meeting" + linked("with", target)
    case .minute: "write the minutes" + linked("for", target)
    case .circulate: "send the minutes" + linked("to", target.isEmpty ? "all who take part" : target)
    case .confirm: "confirm it in writing" + linked("to", target)
    case .notify: "tell " + (target.isEmpty ? "those concerned" : target)
    case .feedback: "give feedback" + linked("to", target.isEmpty ? "everyone involved" : target)
    case .submitForm: "send the form" + linked("", form.isEmpty ? "" : "“\(form)”") + linked("to", target)
    case .decide: "decide" + linked("with", target)
    case .refer: "refer the case" + linked("to", target)
    case .record: "keep a written record" + linked("with", target)
    case .review: "review what was agreed" + linked("with", target)
    case .agreeDate: "agree a date" + linked("with", target)
    case .plan: "write an action plan" + linked("with", target)
    case .contact: target.isEmpty ? "make contact" : "contact " + target
    case .advise: "give advice" + linked("to", target)
    case .write: "put the concern in writing" + linked("to", target)
    case .standStill: "leave the disputed decision undone until the matter is settled"
    case .act: "do what was agreed" + linked("with", target)
    }
  }

  /// The deed as a thing that a limit can count from: "the hand-over".
  public static func noun(_ kind: DutyKind) -> String {
    switch kind {
    case .resolve: "the resolution"
    case .handOver: "the hand-over"
    case .acknowledge: "the acknowledgement"
    case .answer: "the answer"
    case .discuss: "the discussion"
    case .meet: "the meeting"
    case .minute: "the minutes"
    case .circulate: "the sending of the minutes"
    case .confirm: "the written confirmation"
    case .notify: "the notice"
    case .feedback: "the feedback"
    case .submitForm: "the form"
    case .decide: "the decision"
    case .refer: "the referral"
    case .record: "the record"
    case .review: "the review"
    case .agreeDate: "the agreement of a date"
    case .plan: "the action plan"
    case .contact: "the contact"
    case .advise: "the advice"
    case .write: "the written concern"
    case .standStill: "the standstill"
    case .act: "the agreed action"
    }
  }

  /// A label for a table or a picture: "Hand over".
  public static func label(_ kind: DutyKind) -> String {
    switch kind {
    case .resolve: "Settle"
    case .handOver: "Hand over"
    case .acknowledge: "Acknowledge"
    case .answer: "Answer"
    case .discuss: "Discuss"
    case .meet: "Meet"
    case .minute: "Write minutes"
    case .circulate: "Send minutes"
    case .confirm: "Confirm in writing"
    case .notify: "Tell"
    case .feedback: "Give feedback"
    case .submitForm: "Send the form"
    case .decide: "Decide"
    case .refer: "Refer"
    case .record: "Record"
    case .review: "Review"
    case .agreeDate: "Agree a date"
    case .plan: "Plan actions"
    case .contact: "Contact"
    case .advise: "Advise"
    case .write: "Put in writing"
    case .standStill: "Stand still"
    case .act: "Do the agreed action"
    }
  }

  private static func linked(_ word: String, _ target: String) -> String {
    if target.isEmpty { return "" }
    return word.isEmpty ? " " + target : " " + word + " " + target
  }
}
