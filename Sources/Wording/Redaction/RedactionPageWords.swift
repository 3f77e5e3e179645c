/// The pages on which words are taken out of a record, and looked at by a second person.
public enum RedactionPageWords {
  public static let title = "Take words out for the recipient"
  public static let lead =
    "Choose each sentence that whoever receives the record may not have, and why. Then another lead or manager of your "
    + "agency looks. What is taken out is gone from every form of the record, not covered over."
  public static let professionals =
    "Names of people who act for an agency stay, because they are part of what was done. Take one out only where it "
    + "would cause harm."
  public static let chooseSentences = "Take out"
  /// Beside the sentences of one text, for those who hear only this.
  public static func why(_ entry: Int) -> String { "Why it is taken out of entry \(entry)" }
  public static let wordsLabel = "Words that are taken out wherever they stand"
  public static let wordsHint =
    "One name or word on each line. Capitals, accents, spaces and hyphens make no difference. Initials and nicknames "
    + "are words of their own. Example: Kyle Brannigan"
  public static func tooShort(_ word: String) -> String {
    "“\(word)” is too short to look for. Write two letters or more, or choose its sentences below."
  }
  public static func tooMany(_ most: Int) -> String { "Write \(most) words at most" }
  public static func counted(_ word: String, _ places: Int) -> String {
    switch places {
    case 0: "“\(word)” stands nowhere in what people wrote. Check how it is spelled."
    case 1: "“\(word)” stands in 1 place."
    default: "“\(word)” stands in \(places) places."
    }
  }
  public static let filesLabel = "Files that go with the record"
  public static let filesHint =
    "A file goes as it is: nothing is taken out of it. Look through it first. What you do not choose stays here."
  public static let save = "Save and count"
  public static let send = "Ask somebody to look at it"
  public static let changed =
    "The record has changed since this page was shown. Look at what is chosen, and send it again."
  public static let saved = "Saved. Nobody else sees it yet."
  public static let entryHeading = "What people wrote, entry by entry"

  public static let reviewTitle = "Look at what is taken out"
  public static let reviewLead =
    "Read the record as it will go. Look for what should be gone and is there, and for what is gone without need. The "
    + "person has a right to everything that is about them."
  public static func markedBy(_ who: String, _ moment: String) -> String { "Chosen by \(who), \(moment)" }
  public static let takenHeading = "Taken out"
  public static let wordsHeading = "Taken out wherever they stand"
  public static let filesHeading = "Files that go with it, as they are"
  public static let noFiles = "No file goes with it."
  public static let recordHeading = "The record as it will go"
  public static let confirm = "Let the record go"
  public static let again = "Choose again what is taken out"
  public static let reasonLabel = "Why you look at it yourself"
  public static let reasonHint = "Nobody else of your agency can. Say so, and what you looked at again."
  public static let ownWarning =
    "You chose this yourself, so somebody else of your agency looks at it. Ask one of them:"
  public static func ownLater(_ moment: String) -> String {
    "You chose this yourself, and nobody else of your agency can look. You can look again after \(moment)."
  }

  public static let markedNotice = "What is taken out is on record. Somebody else looks at it now"
  public static let reviewedNotice = "The record may leave your agency"
  public static let chooseWhy = "Choose why it is taken out"
  public static let allOfIt = "All of it"

  public static let standsNone = "Nobody has said yet what is taken out for the recipient."
  public static let standsMarked = "Said what is taken out. A second person has not looked yet."
  public static let standsReviewed =
    "A second person has looked at what is taken out. This is what may leave the agency:"
  public static let standsGone = "What was taken out can’t be read any more. It must be said anew."
  public static let readRedacted = "Read and print what goes"
  public static let pdf = "What goes, as PDF"
  public static let word = "What goes, as a Word document"
  public static let data = "What goes, as JSON"
  /// Beside the title of the record itself, which the whole record has.
  public static func titleLeft(_ title: String) -> String { title + ", as it goes to the recipient" }
  public static let inFull = "In full, for your own agency alone:"
}
