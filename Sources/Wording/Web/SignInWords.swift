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
  /// What comes up by itself where there is script.
  public static func endsSoon(minutes: Int) -> String {
    "Your sign-in ends in \(minutes == 1 ? "1 minute" : "\(minutes) minutes"), because you have opened no page for a "
      + "while. What you typed is kept."
  }
  public static func endsSoonAtLast(minutes: Int) -> String {
    "Your sign-in ends in \(minutes == 1 ? "1 minute" : "\(minutes) minutes"), and you then sign in again. "
      + "Send what you have typed, or go on after signing in: it is kept."
  }
  public static let hasEnded = "Your sign-in has ended. Send what you typed: you sign in again first, and it is kept."
  public static let stay = "Stay signed in"
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

  public static let help = "Get help"
  public static let goOn = "Go on"
  public static let issuer = "Counterpart"
  public static let notSetUp = ProblemText(
    "Your second step is not set up", "Everybody signs in here in two steps, and you have the first.",
    "Open the link of your invitation again to set up the second, or ask your administrator for a new one.")
  public static let dormant = ProblemText(
    "Your account has rested", "You have not signed in for more than a year, so we closed your way in.",
    "Ask your administrator for a new invitation. Nothing of yours is lost.")
  public static let tooLate = "The time between the two steps has run out. Start again. What you typed is kept."
  public static let codeTitle = "Enter your code"
  public static let codeHint = "The six digits that your app shows now, or one of your recovery codes."
  public static let enterCode = "Enter a code"
  /// The same for a code that was used already.
  public static let wrongCode =
    "The code is not right, or was used already. Wait until your app shows the next one, and enter that."
  public static let invitationEnded = ProblemText(
    "This link does not work any more", "It was used, it is too old, or a newer one took its place.",
    "If you have signed in before, sign in. If not, ask your administrator for a new link.")
  public static let passwordTitle = "Choose a password"
  public static func welcome(_ name: String) -> String {
    "Welcome, \(name). You choose a password here and then set up a second step."
  }
  public static func yourName(_ name: String) -> String { "Your sign-in name is \(name)" }
  public static let newPassword = "New password"
  public static let newPasswordHint = "At least 12 characters. Four words that do not belong together are good."
  public static let newPasswordAgain = "The same password again"
  public static let enterNewPassword = "Enter a new password"
  public static let passwordsDiffer = "The two passwords are not the same. Enter the same one twice."
  public static func wrong(_ fault: PasswordFaultWords) -> String {
    switch fault {
    case .tooShort(let fewest): "The password is too short. Use at least \(fewest) characters."
    case .tooLong(let most): "The password is too long. Use at most \(most) characters."
    case .easy:
      "The password is easy to guess: it is mostly common words, names of yours, or a run of keys. "
        + "Add words of your own."
    }
  }
  public static let setUpTitle = "Set up your second step"
  public static let setUp = [
    "You need an app that makes codes, on a phone or on your computer. Any authenticator app does.",
    "Scan the picture with it, or type the key below it into the app. Then enter the six digits that it shows.",
  ]
  public static let picture = "A QR code for your app. The key in words stands below."
  public static let newCode = "The code that the app shows"
  public static let newCodeHint = "Six digits. They change every 30 seconds."
  public static let presentCode = "A code of your present app, or a recovery code"
  public static let wrongNewCode =
    "That is not the code for this key. Check that the clock of your device is right, and enter the next code."
  public static let setUpButton = "Confirm the code"
  public static let codesTitle = "Keep your recovery codes"
  public static let codes = [
    "With one of these you get in when your app is lost. Each works once. Print them or write them down.",
    "They are shown this once. Keep them where nobody else looks, and not with your password.",
  ]
  public static let codesKept = "I have kept them"
}

/// What is wrong with a new password.
public enum PasswordFaultWords: Sendable {
  case tooShort(fewest: Int)
  case tooLong(most: Int)
  case easy
}
