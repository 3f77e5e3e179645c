public import CaseRules

/// The words of the lists.
public enum HomeWords {
  /// All who oversee an agency's cases, who owe something together.
  public static func leads(_ agency: String) -> String { "the safeguarding leads of \(agency)" }
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
  public static let teams = "The partnership’s view"
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
  public static let allCases = "All cases"
  public static let noSuchCases = ["None of the cases that you may open is like this."]
  public static let otherAgency = "Agency on the other side"
  public static let stage = "Stage"
  public static let ground = "Ground"
  public static let openedFrom = "Opened on or after"
  public static let openedTo = "Opened on or before"
  public static let endsBeforeItBegins = "Enter a day that is not before the first"
  public static let noSuchPlace = "This list can't go on from there. Begin again at its first page."
  public static let nameHint = "All of it, in any order. The date of birth must stand beside it."
  public static let bornMissing = "Enter the date of birth too: we don't look for a name alone"
  public static let nameMissing = "Enter the name too: we don't look for a date of birth alone"
  public static let notAnNHSNumber = "Check the NHS number: it has 10 digits, and the last must fit the others"
  public static let noClueFound = [
    "No case that you may open was recorded with this. Look for the initials or the reference as well."
  ]
  public static let ownAgency = "your own agency"

  /// "In place of the Team leader, until they are back on Friday 1 May 2026".
  public static func inPlace(of title: String, until day: Day?) -> String {
    let ends = day.map { ", until they are back on " + DateWords.long($0) } ?? ", which nobody holds now"
    return "In place of the \(title)" + ends
  }

  /// The heading of the first page: what has a date comes first, so that a long list frightens nobody.
  public static func greeting(_ dated: Int, of count: Int) -> String {
    switch (dated, count) {
    case (_, 0): "You owe nothing today"
    case (0, 1): "You owe one thing, without a date"
    case (0, _): "You owe \(count) things, none by a date"
    case (1, _): "You owe one thing by a date"
    default: "You owe \(dated) things by a date"
    }
  }

  /// What is owed beside what the heading counts; nil where there is nothing else.
  public static func withoutDate(_ others: Int, of count: Int) -> String? {
    switch others {
    case 0, count: nil
    case 1: "One thing more has no date. Do it as the work goes on."
    default: "\(others) things more have no date. Do them as the work goes on."
    }
  }

  public static func involved(_ agency: String) -> String { "Person involved, at \(agency)" }
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
