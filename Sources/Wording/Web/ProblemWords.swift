/// A page that says what went wrong: a title that is also its heading, and what to do.
public struct ProblemText: Sendable, Equatable {
  public var title: String
  public var lines: [String]
  public init(_ title: String, _ lines: String...) {
    self.title = title
    self.lines = lines
  }
}

/// The pages that say no.
public enum ProblemWords {
  public static let malformed = ProblemText(
    "We could not read what was sent", "Nothing was saved. Go back, check the form and send it again.")
  public static let notFound = ProblemText(
    "We could not find that page",
    "Check the address. If it was a case, you may not be one of the people who can see it.")
  public static let wrongMethod = ProblemText(
    "This page does not work that way", "Nothing was changed. Go back to the form and use its button.")
  public static let timedOut = ProblemText(
    "The form did not arrive in time", "Nothing was saved. Check your connection, go back and send it again.")
  public static func tooLarge(mostBytes: Int) -> ProblemText {
    ProblemText(
      "That was too much to send at once",
      "Nothing was saved. Send less than \(max(1, mostBytes / 1_000_000)) megabyte.",
      "Shorten the text, then send it again.")
  }
  public static let forged = ProblemText(
    "This form is out of date", "Nothing was saved. Go back to the page, load it again and send it again.")
  public static let forbidden = ProblemText(
    "You may not do that in this post", "Nothing was changed. Your safeguarding lead can tell you who may.")
  public static let unavailable = ProblemText(
    "Counterpart can’t do that just now", "Nothing was half saved. Try again in a minute.",
    "If it goes on, tell whoever runs Counterpart: the log says why.")
  public static let notAcceptable = ProblemText(
    "There is no data for this page", "Ask for it as a page in a browser.")
  public static func tooMany(minutes: Int) -> ProblemText {
    let wait = minutes == 1 ? "1 minute" : minutes > 120 ? "\((minutes + 59) / 60) hours" : "\(minutes) minutes"
    return ProblemText(
      "Too many tries", "To keep accounts safe, we take no more tries for now.",
      "Wait \(wait), then try again. Nothing else has changed.")
  }
  public static let fault = ProblemText(
    "Something went wrong on our side", "It is not your fault. What you sent may not have been saved.",
    "Go back and try again. If it happens again, tell whoever runs Counterpart.")
  public static let typedHeading = "What you typed"
  public static let home = "Go to the first page"
  public static let summaryHeading = "There is a problem"
}
