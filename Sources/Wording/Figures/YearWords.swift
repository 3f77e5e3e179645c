public import CaseRules

/// The words of a partnership's figures for a year.
public enum YearWords {
  public static let link = "The year in figures"
  public static let filesHeading = "As a file"
  public static let pdf = "To read and print (PDF)"
  public static let word = "For a word processor (DOCX)"
  public static let file = "The figures alone (CSV)"

  public static func title(_ year: String) -> String { "Challenges raised in \(year)" }
  /// "2026 to 2027".
  public static func year(_ start: Int) -> String { "\(start) to \(start + 1)" }

  public static let lead =
    "Raising a challenge is good practice. A higher number can mean that people speak up and are heard."

  public static func sum(_ count: ShownCount) -> String {
    switch count {
    case .count(0): "No challenge was raised."
    case .count(1): "1 challenge was raised."
    case .count(let number): "\(grouped(number)) challenges were raised."
    case .hidden: "From 1 to 5 challenges were raised: too few to say more."
    }
  }

  public static func isUnfinished(until day: String) -> String {
    "The year is not over: it counts what was raised until \(day), and how far that has come."
  }

  public static func uncounted(_ count: Int) -> String {
    count == 1
      ? "1 older case is not counted yet. The operator's command “journal rebuild” counts it."
      : "\(grouped(count)) older cases are not counted yet. The operator's command “journal rebuild” counts them."
  }

  // A year that was kept as it was
  public static let freezeLink = "Freeze this year"
  public static func freeze(_ year: String) -> String { "Freeze the year \(year)" }
  public static let freezeLead =
    "The figures stay as they are today, for your annual report, whatever is recorded later. You can do this once for "
    + "each year. Nobody can undo it. What changes later stands beside it."
  public static let freezeButton = "Freeze the year"
  public static let frozenNotice = "The year is frozen"
  public static let frozenBefore = "This year is frozen already. Open its page to see when, and by whom."
  public static func frozen(_ when: String, by who: String) -> String {
    "Frozen on \(when) by \(who). The figures below are those of that day."
  }

  public static func now(_ count: ShownCount?) -> String {
    switch count {
    case nil: "Since then the number of challenges has changed by 5 or fewer. How is not shown."
    case .hidden?: "Today from 1 to 5 challenges count in this year."
    case .count(let number)?:
      "Today \(number == 1 ? "1 challenge counts" : "\(grouped(number)) challenges count") in this year."
    }
  }

  public static let thenColumn = "Frozen"
  public static let nowColumn = "Today"
  public static let tooLittle = "What has changed here since the year was frozen is too little to show."
  public static let frozenDefinition =
    "Beside a frozen year, a table of today is shown only where no number in it has changed by 5 or fewer."

  public static let hidden = "not shown"
  public static let tooFew = "There are too few to show how they were split."

  public static func shown(_ count: ShownCount) -> String {
    if case .count(let number) = count { grouped(number) } else { hidden }
  }

  /// What stands out among the numbers that are shown.
  public static func most(_ label: String, _ count: Int) -> String {
    "The largest number shown is \(grouped(count)): \(label)."
  }

  public static let person = "Who it is about"
  public static let child = "A child"
  public static let adult = "An adult at risk"
  public static let ground = "What it is about"
  public static let noGround = "No ground was asked for"
  public static let stage = "How far it came"
  public static let noStage = "Its clock has not started"
  public static let outcome = "How it ended"
  public static let inDispute = "Still in dispute"
  public static let raising = "Who raised it"
  public static let pair = "Who challenged whom"
  public static let learning = "What came of it"
  public static let noLearning = "Nothing is recorded yet"
  public static let theme = "What it was about beneath that"
  public static let noTheme = "No theme was recorded"
  public static let practice = "Practice issues"
  public static let urgent = "Immediate risk"
  public static let isUrgent = "The urgent route was taken"
  public static let isNotUrgent = "It was not"
  public static let overridden = "Grave events"
  public static let hasOverride = "One was reported"
  public static let hasNoOverride = "None was reported"

  public static func pair(_ raising: String, _ receiving: [String]) -> String {
    raising + " challenged " + receiving.joined(separator: " and ")
  }

  public static func outcome(_ outcome: YearFigures.Outcome) -> String {
    guard case .ended(let how) = outcome else { return inDispute }
    let words = CaseWords.ended(how)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  public static let times = "How long it took"

  public static func answered(_ spread: Spread?) -> String { took("the first answer", spread) }
  public static func resolved(_ spread: Spread?) -> String { took("a settlement", spread) }

  private static func took(_ what: String, _ spread: Spread?) -> String {
    guard let spread else { return "To \(what): too few to say." }
    return "To \(what): half within \(days(spread.middle)), a quarter within \(days(spread.lower)), "
      + "three quarters within \(days(spread.upper))."
  }

  private static func days(_ count: Int) -> String { count == 0 ? "the same day" : DueWords.days(count) }

  public static let timing = "In time, by stage"
  public static let stageColumn = "Stage"
  public static let shareColumn = "Share in time"
  public static func inTime(_ share: Int?) -> String { share.map { "about \($0) %" } ?? hidden }

  public static let silentHeading = "Who raised none"
  public static func silent(_ count: Int) -> String {
    switch count {
    case 0: "Every agency of the partnership raised at least one."
    case 1: "1 agency raised no challenge in this year. Ask whether its people know how."
    default: "\(grouped(count)) agencies raised no challenge in this year. Ask whether their people know how."
    }
  }

  public static let definitionsHeading = "What these figures count"
  public static let definitions = [
    "A year begins on 1 April. A case counts in the year in which it was raised.",
    "Each case counts once in each table. A case of several agencies stands with all of them.",
    "What came of it: the first in the list that was recorded. A practice issue is an action that changes how people "
      + "work.",
    "Working days are those of the policy that the case is under, after the day on which its clock started.",
    "In time means: settled or taken on before the stage's own limit. Shares are rounded to the nearest 5 %, and "
      + "shown from 20 cases on.",
    "Numbers from 1 to 5 are not shown, nor others that would let them be worked out.",
    "The figures come from facts alone. Nobody's name and nobody's words are in them.",
  ]

  public static let columns = ["Table", "Row", "Number"]
  public static let sumRow = "All"

  /// "1,234".
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
