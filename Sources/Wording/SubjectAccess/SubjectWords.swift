/// Somebody asks what is held about them: finding it, and what goes to them.
public enum SubjectWords {
  public static let title = "Everything held about one person"
  public static let link = "Somebody asks what you hold about them"
  public static let lead =
    "For a person who asks, or somebody who acts for them. You find the cases of your agency that concern them, see "
    + "how far each is on its way out, and take what may go as one bundle. Each case that is found is a look on record."
  public static let caution =
    "Make sure first who asks, and that they may act for the person. A case that holds initials alone is not found by "
    + "what you enter here: look for it under “Search”, and add its reference."
  public static let references = "Other cases that concern them, by reference"
  public static let referencesHint = "One on each line. Example: KT4-9QX2"
  public static let localReference = "Another reference of the person"
  public static let find = "Find their cases"
  public static let enterSomething = "Enter what the person is known by, or the reference of a case"
  public static func notFound(_ reference: String) -> String {
    "Your agency has no case “\(reference)”. Check the reference letter by letter."
  }
  public static let none = "No case found"
  public static let noneWords =
    "Your agency has no case that says this of a person. Cases that hold initials alone are not found in this way."
  public static func count(_ cases: Int) -> String {
    cases == 1 ? "1 case concerns them" : "\(cases) cases concern them"
  }
  public static func most(_ cases: Int) -> String {
    "Only \(cases) cases are looked through at once. Ask again with another of the things that the person is known by."
  }

  public static let noRecord = "No record for the person was made yet."
  public static let makeRecord = "Make the record for the person concerned"
  public static let openRecords = "The records of this case"
  public static let notMarked = "A record was made. Nobody has said yet what is taken out."
  public static let marked = "Said what is taken out. A second person has not looked yet."
  public static let reviewed = "A second person has looked. It is in the bundle."
  public static let gone = "What was taken out can’t be read any more. It must be said anew."
  public static let looks = "Who looked at it"
  public static func files(_ chosen: Int, of all: Int) -> String {
    switch all {
    case 0: "It has no files."
    case 1: chosen == 0 ? "Its file does not go." : "Its file goes."
    default: "\(chosen) of its \(all) files go."
    }
  }

  public static let bundleHeading = "What goes to the person"
  public static let nothingReady = "Nothing may go yet. A case is in the bundle once a second person has looked."
  public static func ready(_ cases: Int, waiting: Int) -> String {
    let ready = cases == 1 ? "1 case is in the bundle" : "\(cases) cases are in the bundle"
    switch waiting {
    case 0: return ready + ", and none waits."
    case 1: return ready + ". 1 waits and is not in it; the bundle says so."
    default: return ready + ". \(waiting) wait and are not in it; the bundle says so."
    }
  }
  public static let take = "Take the bundle (ZIP)"

  // In the bundle.
  public static let contentsTitle = "What we hold about you"
  public static func from(_ agency: String, _ moment: String) -> String { "From \(agency), put together at \(moment)" }
  public static let complete =
    "Here is what this agency holds about you in Counterpart: disagreements between agencies that concern you, what "
    + "each said, what was agreed, and who looked."
  public static func incomplete(_ cases: Int) -> String {
    "This is a part of what this agency holds about you in Counterpart. "
      + (cases == 1 ? "1 more case is" : "\(cases) more cases are") + " still being looked at, and will follow."
  }
  public static func caseHeading(_ reference: String) -> String { "Case \(reference)" }
  public static func part(_ name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    switch file {
    case "record.pdf", "record.html": return "\(name): the record of the case"
    case "record.json": return "\(name): the same for a computer program"
    case "who-looked.csv": return "\(name): who looked at the case, in which post, and when"
    default: return "\(name): a file that belongs to the case"
    }
  }
  public static let disagreeHeading = "If something is wrong or missing"
  public static let disagree = [
    "Where something was taken out, its place says why. It was chosen by one person and looked at by another.",
    "Ask this agency to look again if something is wrong, missing or taken out without need. You can ask for wrong "
      + "facts to be corrected.",
    "You can also complain to the Information Commissioner’s Office (ICO), or ask a court.",
  ]
  public static let lookColumns = ["When", "Who", "Post", "Agency", "What"]
}
