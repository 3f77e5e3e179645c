public import CaseRules

/// The words of signing in and out.
public enum SignInWords {
  public static let title = "Sign in"
  public static let name = "Sign-in name"
  public static let password = "Password"
  public static let button = "Sign in"
  public static let enterName = "Enter your sign-in name"
  public static let enterPassword = "Enter your password"
  /// The same for an unknown name, so that nobody learns which names exist.
  public static let wrong = "The sign-in name or the password is not right. Check both and try again."
  public static let noWayIn = ProblemText(
    "You can't sign in here yet", "This copy of Counterpart has no way to sign in set up.",
    "Whoever runs it can start it in demo mode to try it out.")
  public static let demoWords = "Invented people and cases. Do not enter anything about a real person."
  public static func demoPassword(_ password: String) -> String {
    "Everybody here has the same password, which guards nothing: \(password)"
  }
  /// Beside a form. To the minute, and the minute has not yet passed when it comes.
  public static func ends(idle: Instant, last: Instant) -> String {
    let at = DateWords.time(UKClock.local(min(idle, last)).time)
    let until =
      idle < last
      ? "Your sign-in ends at \(at), unless you send this or open any page before then."
      : "Your sign-in ends at \(at), and you then sign in again."
    return until + " What you typed here is kept: sign in and send it."
  }
  public static let youSignedOut = "You are signed out"
  public static let signedOutTitle = "You have been signed out"
  public static let signedOut = ProblemText(
    signedOutTitle, "You were away for a while, so we signed you out to keep cases private.",
    "Nothing you typed is lost. Sign in, check it and send it.")
  public static let resume = ProblemText(
    "You are signed in again", "This is what you typed before. Nothing has been sent yet.")
  public static let resumeButton = "Send it now"
  public static let resumeLeave = "Leave it"
  public static let chooseIntro = "You act in one post at a time. What you see depends on it."
  public static let postsTitle = "Choose the post you act in"
  public static let postsButton = "Act in this post"
  public static let choosePost = "Choose a post"
}
