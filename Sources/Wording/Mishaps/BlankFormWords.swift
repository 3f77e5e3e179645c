public import CaseRules

/// The words of forms on paper, for when the program is away.
public enum BlankFormWords {
  public static let title = "Blank forms to print"
  public static func title(_ policy: String) -> String { "Blank forms to print: \(policy)" }
  public static let lead =
    "Print one of each before you need it. When Counterpart is away, write on paper, act, and enter it afterwards with "
    + "the time at which it happened."
  public static let which = "Which form?"
  public static func raising(_ person: PersonKind) -> String {
    person == .child ? "To raise a challenge about a child" : "To raise a challenge about an adult"
  }
  public static let answering = "To answer a challenge"
  public static let discussion = "To note a discussion"
  public static let meeting = "To note a meeting"
  public static let formLead = "Print this page. It asks what the page in Counterpart asks."

  public static let who = "Your name, post and agency"
  public static let reference = "The reference of the case"
  public static let whenHint = "The day and the time. It is entered with this time, however late that is."
  public static let stand = "Having looked again, where do you stand?"
  public static let answers = [
    "I agree, and I will change the decision", "I agree in part", "I keep the decision, and here is why",
    "I need to know something first",
  ]

  public static let yes = "Yes"
  public static let no = "No"

  public static let afterwards = "When Counterpart is there again"
  public static let steps = [
    "Enter it in Counterpart. Where you are asked “When did this happen?”, give the day and time on the paper; a "
      + "challenge asks whether it was sent earlier.",
    "The entry then says both: when it happened, and that it was recorded later, at what time. Dates count from when "
      + "it happened.",
    "Ask the other side to look at it, and that it is as it was said.",
    "Shred the paper, or keep it on the person’s own file. It holds what the case holds.",
  ]
}
