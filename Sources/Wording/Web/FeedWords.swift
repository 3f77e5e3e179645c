/// A person's calendar feeds: their page, and what stands in a calendar.
public enum FeedWords {
  public static let title = "Your duties in a calendar"
  public static let theFeeds = "your calendar addresses"
  public static let lead = [
    "A calendar program that knows one of these addresses shows what you owe, by its dates, and follows them when they "
      + "move. It shows references, never who a case is about.",
    "Whoever has the address can read it without signing in. Give it to nobody, and end it where you are unsure.",
  ]
  public static let what = "Whose duties?"
  public static let chooseWhat = "Choose whose duties the calendar shows."
  public static let all = "Mine, in all of my posts"
  public static func of(_ post: String) -> String { "Those of \(post)" }
  public static let make = "Make the address"
  public static let made = "Your calendar’s address"
  public static let once = [
    "Add it to your calendar program as a subscription. It is shown this once.",
    "An address that you had for the same duties has ended.",
  ]
  public static let kept = "I have kept it"
  public static func madeOn(_ moment: String) -> String { "Made: \(moment)." }
  public static func count(_ count: Int) -> String {
    count == 0 ? "None" : count == 1 ? "1 address" : "\(count) addresses"
  }
  public static let notice = "Calendar address ended"
  public static let noteMade = "Calendar address made"
  public static let noteEnded = "Calendar address ended"

  /// - Parameter verb: what is owed, such as `answer`.
  public static func summary(_ verb: String, reference: String) -> String {
    verb.prefix(1).uppercased() + verb.dropFirst() + ", " + reference
  }

  public static func name(_ what: String) -> String { "Counterpart: \(what)" }
  public static let mine = "what I owe"
}
