public import CaseRules

/// The words for bringing in a partnership's log of past challenges.
public enum LogWords {
  public static let link = "Bring in past challenges"
  public static func title(_ partnership: String) -> String { "Past challenges of \(partnership)" }
  public static let lead =
    "If your team kept a log of challenges before Counterpart, bring it in from a spreadsheet. It counts in the "
    + "figures of each year, beside the cases raised here. Nobody owes anything in a challenge that was brought in, "
    + "nobody is told of it, and nobody opens it."
  public static let identities =
    "A column that says who is concerned is never read: names, birth dates, NHS numbers, addresses. It is left out as "
    + "soon as the file arrives. What people wrote is not read either."

  public static let file = "The file"
  public static let fileHint =
    "CSV or an Excel workbook (.xlsx), at most 20 MB. The first row names the columns."
  public static let fileHintCSV =
    "CSV, at most 20 MB. The first row names the columns. From Excel, save as “CSV UTF-8”."
  public static let enterFile = "Choose the file of past challenges"
  public static let send = "Look at this file"

  public static func column(_ column: LogColumn) -> String {
    switch column {
    case .reference: "Reference"
    case .raised: "Date raised"
    case .settled: "Date settled"
    case .raising: "Who raised it"
    case .receiving: "Who was challenged"
    case .ground: "What it was about"
    case .stage: "How far it came"
    case .outcome: "How it ended"
    case .person: "Child or adult"
    }
  }

  public static func hint(_ column: LogColumn) -> String? {
    switch column {
    case .reference: "Tells a row from every other, so that the same row is never counted twice."
    case .raised: "Needed. It says in which year a challenge counts."
    case .person: "A column that says “child” or “adult”, never a name."
    default: nil
    }
  }

  public static let lookHeading = "Look at what the rows become"
  public static let moved =
    "You changed what columns or words mean, so rows became something else. Look at them, then bring them in."
  public static let columnsHeading = "Which column is which"
  public static let noColumn = "Not in this file"
  public static let chooseRaised = "Choose the column that says when a challenge was raised"
  public static func columnTwice(_ heading: String) -> String {
    "“\(shown(heading))” is chosen twice. Choose each column once."
  }
  public static let valuesHeading = "What these words mean"
  public static let valuesHint = "These stand in the file, and the figures have no such name."
  public static func value(_ column: LogColumn, _ text: String) -> String { "\(self.column(column)): “\(shown(text))”" }
  public static let chooseMeaning = "Choose what it means"
  public static let notRecorded = "Not recorded"
  public static func doubtful(_ column: LogColumn) -> String {
    "“\(self.column(column))” has so many different words that it seems to be another column. Choose again, or "
      + "“\(noColumn)”."
  }
  public static func dropped(_ headings: [String]) -> String {
    let list = headings.map { "“\(shown($0))”" }.joined(separator: ", ")
    return headings.count == 1
      ? "The column \(list) is not read: it seems to say who is concerned."
      : "These columns are not read, because they seem to say who is concerned: \(list)."
  }

  public static func outcome(_ id: String) -> String {
    HowClosed(rawValue: id).map { YearWords.outcome(.ended($0)) } ?? YearWords.inDispute
  }
  public static func person(_ id: String) -> String {
    id == PersonKind.child.rawValue ? YearWords.child : YearWords.adult
  }

  /// For the command line, what can stand before "=" there.
  public static func ids(_ column: LogColumn, _ ids: [String]) -> String {
    "--value \(column.rawValue):ID=…: ID is \(ids.joined(separator: ", ")), or nothing where it is not recorded."
  }

  public static let check = "Save and look again"
  public static func bringIn(_ count: Int) -> String {
    count == 1 ? "Bring in 1 row" : "Bring in \(YearWords.grouped(count)) rows"
  }
  public static let throwAway = "Put this file away"

  /// What a file would do, or did.
  public static func summary(right: Int, there: Int, wrong: Int) -> String {
    var parts: [String] = []
    if right > 0 || there == 0 && wrong == 0 { parts.append("\(rows(right)) can be brought in.") }
    if there > 0 { parts.append("\(rows(there)) \(there == 1 ? "is" : "are") in already.") }
    if wrong > 0 { parts.append("\(rows(wrong)) can’t be brought in.") }
    return parts.joined(separator: " ")
  }

  public static func brought(added: Int, there: Int) -> String {
    let already = there == 0 ? "" : " \(rows(there)) \(there == 1 ? "was" : "were") in already."
    return added == 1 ? "1 row was brought in." + already : "\(rows(added)) were brought in." + already
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(YearWords.grouped(count)) rows" }

  public static func line(_ number: Int) -> String { "Line \(number)" }
  public static let wrongHeading = "Rows that can’t be brought in"
  public static let wrongFile = "All of them as a file, with what is wrong (CSV)"
  public static let rightHeading = "What rows become"
  public static let wrongColumns = ["Line", "What is wrong"]
  public static let removed = "(not repeated)"
  public static func more(_ count: Int) -> String { "And \(YearWords.grouped(count)) more." }

  public static let broughtNotice = "The rows were brought in"
  public static let broughtNoticeWords = "They count in the figures of their years."
  public static let batchesHeading = "What was brought in"
  public static func batch(_ rows: Int, _ moment: String, by name: String) -> String {
    "\(self.rows(rows)) at \(moment)\(name.isEmpty ? "" : ", by \(name)")"
  }
  public static func takenBack(_ moment: String) -> String { "Taken back at \(moment): these rows count no more." }
  public static let takeBack = "Take back"
  public static let takenBackNotice = "What was brought in is taken back"
  public static let takenBackNoticeWords = "Its rows count in no year. The same file can be brought in anew."
  public static let waiting = "A file waits to be brought in"
  public static let goOn = "Go on with it"

  /// What a row becomes.
  public static func becomes(_ challenge: ImportedChallenge, _ name: (LogColumn, String) -> String) -> String {
    var parts = ["Raised \(DateWords.medium(challenge.raisedOn))"]
    if let raising = challenge.raising { parts.append("by " + name(.raising, raising.text)) }
    if !challenge.receiving.isEmpty {
      parts.append("with " + challenge.receiving.map { name(.receiving, $0.text) }.joined(separator: " and "))
    }
    var sentence = parts.joined(separator: " ") + "."
    var rest: [String] = []
    if let person = challenge.person { rest.append(self.person(person.rawValue)) }
    if let ground = challenge.ground { rest.append(name(.ground, ground)) }
    if let stage = challenge.stage { rest.append(name(.stage, stage)) }
    if let outcome = challenge.outcome { rest.append(YearWords.outcome(outcome)) }
    if let settled = challenge.settledOn {
      let days = challenge.settleDays.map { " (\(DueWords.days($0)))" } ?? ""
      rest.append("Settled \(DateWords.medium(settled))\(days)")
    }
    if !rest.isEmpty { sentence += " " + rest.joined(separator: "; ") + "." }
    return sentence
  }

  // The figures of a year.

  public static func inYear(_ count: ShownCount) -> String {
    switch count {
    case .count(0): "None was brought in from the partnership’s own log."
    case .count(1): "1 was brought in from the partnership’s own log."
    case .count(let number): "\(YearWords.grouped(number)) were brought in from the partnership’s own log."
    case .hidden: "From 1 to 5 were brought in from the partnership’s own log: too few to say more."
    }
  }

  public static func together(_ count: Int) -> String {
    "Together \(YearWords.grouped(count)) challenges are known of in this year."
  }

  public static let yearHeading = "Brought in from the partnership’s own log"
  public static let yearLead =
    "They are counted by themselves: added to the cases above, whoever has the log could take them away again and "
    + "read numbers that are too small to show."
  public static func table(_ heading: String) -> String {
    "From the log: " + heading.prefix(1).lowercased() + heading.dropFirst()
  }

  static func shown(_ text: String) -> String { DirectoryRefusalWords.shown(text) }
}
