/// The words of signing in with a link by email.
public enum EmailLinkWords {
  public static let title = "Sign in with a link by email"
  public static let lead = "We send a link to your email address. It works once, in this browser, for ten minutes."
  public static let address = "Your email address"
  public static let addressHint = "The one that your agency entered for you."
  public static let enterAddress = "Enter your email address"
  public static let send = "Send me a link"
  public static let sentTitle = "Look into your email"
  /// The same whether or not somebody has the address.
  public static let sent = [
    "If that address is known here, a message with a link is on its way to it.",
    "Open the link in this browser within ten minutes. It works once.",
    "Nothing there? Look among unwanted messages, or check the address with your administrator.",
  ]
  public static let again = "Ask for another link"
  public static let openTitle = "Go on signing in"
  public static let open = "You followed the link that we sent. Press the button to use it."
  public static let wrongBrowser = ProblemText(
    "Open the link where you asked for it", "This link works only in the browser that asked for it.",
    "Copy its address into that browser. If you did not ask for a link, close this page.")
  public static let ended = ProblemText(
    "This link does not work any more", "It was used, or it is older than ten minutes.",
    "Ask for another link and open the newest message.")

  public static let subject = "Your link to sign in to Counterpart"
  /// The paragraphs of the message. It greets nobody and names nobody: a message may be read by others.
  public static func message(_ url: String, minutes: Int) -> [String] {
    [
      "Somebody asked for a link to sign in to Counterpart with this email address.",
      "Open it within \(minutes) minutes, in the browser in which you asked. It works once.", url,
      "If it was not you, do nothing: without that browser the link opens nothing.",
    ]
  }

  public static let invitationSubject = "Your invitation to Counterpart"
  public static func invitation(_ url: String, days: Int) -> [String] {
    [
      "Your agency’s administrator invites you to Counterpart.",
      "Open this link to choose a password and to set up your second step. "
        + "It works once, for \(days == 1 ? "a day" : "\(days) days").", url,
      "If you did not expect it, ask your administrator before you open it.",
    ]
  }
}
