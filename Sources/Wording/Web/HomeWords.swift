public import CaseRules

/// The words of the lists.
public enum HomeWords {
  public static let title = "What I owe"
  public static let allOwe = "All that I owe"
  public static let allOwed = "All that I am owed"
  public static let oweNothing = "You owe nothing today"
  public static let oweNothingWords =
    "When somebody challenges a decision of yours, or a case reaches you, it stands here with its date."
  public static let owedNothing = "Nobody owes you anything today"
  public static let owedNothingWords = "When you raise a challenge, what the other side owes you stands here."
  public static let whenToChallenge = "When to challenge"
  public static let draft = "A challenge that you have begun"
  public static let cases = "Cases"
  public static let status = "Where it stands"
  public static let noCases = "No cases here"
  public static let noCasesWords = ["Cases that you raise, or that reach you, stand here."]
  public static let raise = "Raise a challenge"
  public static let search = "Search"
  public static let nothingFound = "Nothing found"
  public static let nothingFoundWords = [
    "Check the reference, or try the initials."
  ]
  public static let ownAgency = "your own agency"

  public static func greeting(_ count: Int) -> String {
    switch count {
    case 0: "You owe nothing today"
    case 1: "You owe one thing"
    default: "You owe \(count) things"
    }
  }

  public static func seeAll(_ count: Int) -> String { "See all \(count)" }
  public static func saved(_ at: Instant) -> String { "Saved at " + DateWords.moment(at) }
  public static func openedOn(_ day: Day) -> String { "Opened " + DateWords.medium(day) }
  public static func about(_ whom: String) -> String { "About " + whom }
  public static func with(_ names: String) -> String { "With " + names }
  public static func from(_ names: String) -> String { "From " + names }
  /// How far a search by initials went.
  public static func compared(_ count: Int, isAll: Bool) -> String {
    if isAll { return "We compared all the cases that you may open: \(count)." }
    return "We compared the newest \(count) cases that you may open. Look for an older one by its reference."
  }
  public static func results(_ count: Int) -> String { count == 1 ? "1 case" : "\(count) cases" }
}
