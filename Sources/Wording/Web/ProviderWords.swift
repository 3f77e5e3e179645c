/// The words of signing in with the account of one's own organisation.
public enum ProviderWords {
  public static let title = "Sign in with your organisation’s account"
  public static let lead = "Choose your organisation. You sign in there and come back here."
  public static let none = ProblemText(
    "No organisation signs people in here", "Sign in another way, or ask your administrator.")
  public static let interrupted = ProblemText(
    "Start again to sign in", "This sign-in began in another browser, took too long, or was used already.",
    "Start again from the sign-in page, and stay in one browser.")
  public static let saidNo = ProblemText(
    "Your organisation did not sign you in", "You stopped, or your organisation does not let you use Counterpart.",
    "Try again. If it says no again, ask your organisation’s IT support to give you access to Counterpart.")
  public static let unreachable = ProblemText(
    "Your organisation’s sign-in does not answer", "Nothing is wrong with what you did.",
    "Try again in some minutes, or sign in another way. If it goes on, tell your administrator.")
  public static let notBelieved = ProblemText(
    "We could not check who you are", "What your organisation’s sign-in answered is not what we asked for.",
    "Start again from the sign-in page. If it happens again, tell your administrator.")
  public static let clocks = ProblemText(
    "We could not check who you are", "What your organisation’s sign-in answered is too old or from the future.",
    "Start again. If it happens again, tell your administrator that a clock is wrong.")
  public static let noName = ProblemText(
    "Your organisation did not say who you are", "Its sign-in works, but it does not give us your name there.",
    "Tell your administrator: the provider must give Counterpart the claim that was agreed.")
  public static let unknown = ProblemText(
    "You are not in the directory yet", "Your organisation knows you, and Counterpart does not.",
    "Ask your agency’s administrator to enter you with the email address that your organisation’s account has.")
  public static let another = ProblemText(
    "This account belongs to somebody else here",
    "Another account of your organisation is joined with this person, or this account with another person.",
    "Ask your agency’s administrator to have the two parted.")
  public static let again = "Start again"
}
