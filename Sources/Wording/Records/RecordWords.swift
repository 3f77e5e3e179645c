/// The words of a case's record as a document, beside those that the case page has.
public enum RecordWords {
  public static func title(_ reference: String, entry: Int?) -> String {
    "Record of case \(reference)" + (entry.map { ", made by entry \($0)" } ?? "")
  }
  public static let contents = "Contents"
  public static let caution =
    "This record is about a person. Keep it in that person’s own file, and show it to "
    + "nobody who does not need it."

  public static let who = "Who is concerned, and who takes part"
  public static let grounds = "What is challenged, and on what ground"
  public static let positions = "What each side said, stage by stage"
  public static let talks = "Discussions and meetings"
  public static let settlement = "What was agreed or decided"
  public static let actions = "Actions"
  public static let files = "Files"
  public static let outstanding = "What is still owed"
  public static let missed = "What was late"
  public static let dissent = "Dissent"
  public static let timeline = "Everything that happened, oldest first"
  public static let making = "Who made this record, and how to check it"

  public static let partnership = "Partnership"
  public static let policy = "Policy"
  public static let standing = "Where it stands"
  public static let part = "Part"
  public static let agency = "Agency"
  public static let post = "Post"
  public static let person = "Person"
  public static let personNow = "Who takes part now"
  public static let subject = "Subject"
  public static let override = "Override"
  public static let board = "Board"
  public static let decisionOn = "Date of the decision"
  public static let raisedOn = "Raised"
  public static let leads = "Agency in the lead"
  public static let urgent = "Immediate risk"
  public static let urgentSince = "Somebody said that a person is at immediate risk"
  public static let chair = "Conference chair or reviewing officer"
  public static let involved = "Involved"
  public static let personKnows = "The person or family knows"
  public static let raisedFor = "Raised for"

  public static let raisingSaid = "The side that raised the challenge"
  public static let receivingSaid = "The side that was asked to think again"
  public static let nothingSaid = "Nothing new is on record at this stage."
  public static let proposed = "Proposed, not agreed"
  public static let setAside = "Agreed, and set aside when the case was opened again"
  public static let what = "What"
  public static let owner = "Who"
  public static let due = "By when"
  public static let state = "How it stands"
  public static let entry = "Entry"
  public static let fileName = "Name"
  public static let fileKind = "Kind and size"
  public static let fileHash = "SHA-256"
  public static let filesApart =
    "The files stand with the case, and are handed on beside this record. The SHA-256 of a file shows that it is the "
    + "same."
  public static let doneOn = "Done"
  public static let notDone = "Not done yet"
  public static let late = "Late, and not done yet"
  public static let stopped = "Its clock stands still"
  public static let noWords = "The words of this entry have been removed."
  public static func inFull(_ part: String) -> String { "In full under “\(part)”." }
  public static func done(_ moment: String) -> String { "Done at \(moment)" }
  public static func doneLate(_ moment: String) -> String { "Done late, at \(moment)" }

  public static let madeBy = "Made by"
  public static let madeAt = "Made at"
  public static let madeFrom = "Made from"
  public static func entries(_ last: Int) -> String {
    last == 1 ? "Entry 1 of the case" : "Entries 1 to \(last) of the case"
  }
  public static let purpose = "For"
  public static let basis = "Lawful basis"
  public static let reason = "Why it is shared"
  public static let code = "Code to check it with"
  public static func howToCheck(_ address: String) -> String {
    "Enter the code at \(address), or ask whoever runs Counterpart. It says whether this record was made from the "
      + "case, on what day, and whether more has been recorded since. It names nobody."
  }
  public static let draft = "This shows what a record would hold now. It is not a record until somebody makes it."
  /// "14. Answered: keeps the decision", with the number of the entry.
  public static func line(_ entry: Int, _ what: String) -> String { "\(entry). \(what)" }
}
