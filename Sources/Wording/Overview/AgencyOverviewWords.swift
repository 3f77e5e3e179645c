/// The words of an agency's open duties, for those who oversee it.
public enum AgencyOverviewWords {
  public static let link = "What your agency owes, by age and person"

  public static func title(_ agency: String) -> String { "Open duties of \(agency)" }

  public static func sum(open: Int, late: Int) -> String {
    let all =
      switch open {
      case 0: "Nothing is open."
      case 1: "1 duty is open."
      default: "\(YearWords.grouped(open)) duties are open."
      }
    switch late {
    case 0: return all + " Nothing is late."
    case 1 where open == 1: return all + " It is late."
    case 1: return all + " 1 of them is late."
    case open: return all + " All of them are late."
    default: return all + " \(YearWords.grouped(late)) of them are late."
    }
  }

  /// Whose cases are counted.
  public static func scope(isLead: Bool) -> String {
    isLead
      ? "It counts what your agency owes in all its cases."
      : "It counts what your agency owes in the cases that you may open in this post."
  }

  public static let byAge = "How long they have been open"
  public static let byPost = "Who owes them"
  public static let columns = ["Post", "Held today by", "Open", "Late", "Oldest"]

  /// An age of no less than a number of working days and no more than another, where there is one.
  public static func age(from first: Int, through last: Int?) -> String {
    switch (first, last) {
    case (0, let last?): "Up to \(DueWords.days(last))"
    case (_, let last?): "\(first) to \(DueWords.days(last))"
    case (_, nil): "More than \(DueWords.days(first - 1))"
    }
  }

  /// The age of the oldest duty.
  public static func oldest(_ days: Int) -> String { days == 0 ? "since today" : DueWords.days(days) }

  /// Who holds a post; nobody where it is vacant.
  public static func held(by names: [String]) -> String { names.isEmpty ? "nobody" : names.joined(separator: ", ") }
  public static func standsIn(_ names: [String], _ post: String) -> String {
    (names.isEmpty ? "" : names.joined(separator: ", ") + ", ") + "\(post), stands in"
  }
  public static func duties(of post: String) -> String { "What is owed by: \(post)" }
  public static let nothingOf = "Nothing is open here"
}
