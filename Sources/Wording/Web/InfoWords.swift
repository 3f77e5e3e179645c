/// The titles of the pages that anyone may read, and the cookies page's table.
public enum InfoWords {
  public static let front = "When two agencies disagree"
  public static let guidance = "Guidance"
  public static let help = "Help"
  public static let cookies = "Cookies"
  public static let accessibility = "Accessibility statement"
  public static let about = "What Counterpart is"
  public static let hidden = "Blank page"
  public static let backToGuidance = "All guidance"

  public static let sessionCookie = (
    purpose: "Keeps you signed in",
    lasts: "Until you sign out or close the browser, and at the longest for the time that the operator allows: "
      + "8 hours where nothing else was set"
  )
  public static let formCookie = (
    purpose: "Proves that the sign-in form came from this site", lasts: "Until you close the browser"
  )
  public static let halfCookie = (
    purpose: "Remembers that the first of two steps of signing in is done", lasts: "10 minutes at most"
  )
  public static let linkCookie = (
    purpose: "Knows the browser in which you asked for a link by email", lasts: "10 minutes at most"
  )
  public static let guestCookie = (
    purpose: "Knows the browser in which you first opened a case that you were invited to, and its link",
    lasts: "90 days after the invitation at most"
  )
  public static let providerCookie = (
    purpose: "Knows the browser that went to your organisation’s sign-in", lasts: "10 minutes at most"
  )
  public static let noticeCookie = (
    purpose: "Says on the next page that what you did was recorded", lasts: "1 minute at most"
  )

  public static let answerWithin = "5 working days"
  /// The first two are about WCAG 2.2.1. `docs/accessibility.md` says the same.
  public static let knownProblems = [
    "Without JavaScript, nothing comes up by itself before you are signed out. Each form says when that is. "
      + "Opening a page in another window keeps you signed in. What you typed is kept.",
    "A sign-in ends after some hours whatever you do, and no button makes that longer. What you typed is kept.",
    "Files that people add to a case are as their makers left them. A scanned letter may have no text.",
    "Word documents and PDFs were checked by programs alone. The same words are there as a page.",
    "Nobody who uses a screen reader, a magnifier or voice control every day has tested it for us yet.",
  ]
  public static let statementPrepared = "22 November 2026"
  /// Nobody reads it: the demonstration's own.
  public static let inventedContact = "accessibility@example.org"

  public static func contacts(count: Int) -> String {
    count == 1 ? "Whom you can ask" : "Whom you can ask, by partnership"
  }

  public static let organisation = "the partnership that runs this copy"
}
