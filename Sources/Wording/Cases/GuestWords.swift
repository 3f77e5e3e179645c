public import CaseRules

/// Inviting somebody without an account to one case, and coming by such an invitation.
public enum GuestWords {
  public static let somebody = "Somebody invited to this case"
  public static let post = "invited to this case"

  public static let forWhom = "For which agency do they act?"
  public static let chooseSide = "Choose the agency that they act for"
  /// "Hollin Bank Primary School, which raised the challenge".
  public static func option(_ agency: String, _ side: Side) -> String {
    agency + (side == .raising ? ", which raised the challenge" : ", which was asked to think again")
  }
  public static let name = "Who is it?"
  public static let nameHint =
    "Their name and what they do. Everybody in the case reads it. Example: Alex Example, club volunteer"
  public static let enterName = "Enter who it is"
  public static let address = "Their email address"
  public static let addressHint =
    "The link goes there. Only your side reads it. The message names nobody and says nothing of the case."
  public static let enterAddress = "Enter one email address, such as name@example.org"

  /// On the page that shows the code once.
  public static let codeTitle = "Tell them this code by telephone"
  public static func sent(days: Int) -> [String] {
    [
      "A link is on its way to their email address. It opens nothing without this code.",
      "Say the code to them, or hand it over. Do not send it by email. It is shown once and not kept.",
      "The link works for \(days) days, in the browser in which they first use it. Five wrong codes end it.",
    ]
  }
  public static func byHand(days: Int) -> [String] {
    [
      "No message was sent. Send them the link yourself, and tell them the code by telephone.",
      "Both are shown once and not kept. The link works for \(days) days, in the browser in which they first use it. "
        + "Five wrong codes end it.",
    ]
  }
  public static let backToCase = "Back to the case"

  // The page that the link opens.
  public static let openTitle = "Open the case that you were invited to"
  public static let open =
    "Enter the code that you were told. From then on the link works only in this browser."
  /// After a sign-out, with a form that arrived too late.
  public static let backTitle = "Enter your code again"
  public static let back =
    "You were away for a while, so we closed the case to keep it private. Nothing you typed is lost. Enter the code, "
    + "check what you typed and send it."
  public static let code = "The code"
  public static let codeHint = "Eight digits. Whoever invited you tells it to you. Example: 1234 5678"
  public static let enterCode = "Enter the code that you were told"
  public static let button = "Open the case"
  public static func wrongCode(left: Int) -> String {
    "This is not the code. Ask whoever invited you to say it again. "
      + (left == 1 ? "You have one more try." : "You have \(left) more tries.")
  }
  public static let over = ProblemText(
    "This link opens nothing", "It is over, was taken back, or was ended by wrong codes.",
    "Ask whoever invited you for another one.")
  public static let otherBrowser = ProblemText(
    "Open the link in the browser in which you first used it", "It works in no other.",
    "If you no longer have that browser, ask whoever invited you for another link.")
  /// In the header, in the place of a name and a post.
  public static func header(_ agency: String) -> String { "You are invited to one case, for \(agency)" }
  public static let theCase = "The case"

  public static let subject = "An invitation to Counterpart"
  /// Names nobody: a message may be read by others.
  public static func message(_ url: String, days: Int) -> [String] {
    [
      "Somebody you work with invites you to one case in Counterpart.",
      "Open this link and enter the code that they tell you, by telephone or in person. It works for \(days) days.",
      url,
      "If nobody has told you a code, ask them before you open it. If you do not know who it is, do nothing.",
    ]
  }

  /// "Alex Example, for Hollin Bank Primary School, until 10am on 5 December 2026".
  public static func line(_ name: String, for agency: String, until moment: String, hasCome: Bool) -> String {
    "\(name), invited for \(agency), until \(moment)" + (hasCome ? "" : ". They have not come yet")
  }
  public static let theGuest = "Who was invited"
}
