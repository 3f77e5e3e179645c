/// The words of who looked at what.
public enum LookWords {
  public static func title(_ reference: String) -> String { "Who has looked at case \(reference)" }
  public static let lead = "Everybody who opened this case or tried to, newest first. Nothing here can be changed."
  public static let none = "Nobody has looked yet"
  public static let ofAgency = "Who looked at our cases"
  public static let unusual = "Unusual"
  public static let somebody = "Somebody who has left"
  public static let noAddress = "from the server itself"

  public static let ofOwn = "Who looked at my cases"
  /// The header of the file; moments in it are UTC.
  public static let columns = ["When (UTC)", "Who", "Post", "Agency", "Case", "What", "From"]

  public static func ofOwnLead(days: Int) -> String {
    "Looks at the cases that your post has a part in, in the last \(days) days, newest first."
  }

  public static func asFile(days: Int) -> String { "Everybody who looked in the last \(days) days, as a file (CSV)" }

  public static func fileIsCut(_ rows: Int) -> String {
    "Only the newest \(rows) looks are here. Ask the operator for older ones."
  }

  public static func ofAgencyLead(days: Int) -> String {
    "Looks at the cases of your agency in the last \(days) days, newest first."
  }

  /// What somebody did, by the noun that the look was recorded under.
  public static func what(_ act: String, isAllowed: Bool) -> String {
    let isInPlace = act.hasSuffix(inPlace)
    let did = did(isInPlace ? String(act.dropLast(inPlace.count)) : act) + (isInPlace ? inPlaceWords : "")
    return isAllowed ? did : did + ". Counterpart said that there is no such case"
  }

  /// As `AccessRow.inPlace`.
  private static let inPlace = " in place"
  private static let inPlaceWords = ", standing in for this post"

  private static func did(_ act: String) -> String {
    switch act {
    case "case": "Read the case"
    case "looks": "Read who had looked"
    case "told": "Read who had been told"
    case "challenges": "Read that the challenge was sent"
    case "case show": "Read the case on the command line"
    case "export": "Exported the case"
    case "record": "Read which records of the case were made"
    case "record page": "Read a record of the case"
    case "record pdf", "record word", "record json": "Took a record of the case as a file"
    case "redaction": "Looked at what is taken out of a record"
    case "redacted page": "Read a record without what was taken out"
    case "redacted pdf", "redacted word", "redacted json": "Took a record without what was taken out, as a file"
    case "subject-access": "Found the case for a person who asked what is held about them"
    case "subject-access bundle": "Took the case out for a person who asked what is held about them"
    case "team form": "Read a form of the policy, as the partnership’s team"
    case "meeting": "Took the time of a meeting for a calendar"
    case "attachment": "Downloaded a file of the case"
    case "openings": "Asked to open the case by its reference"
    case "arbiters by reference": "Named who decides, by the case’s reference"
    default: ActWords.of(act).map { "Opened the form “\($0.heading)”" } ?? "Opened “\(act)”"
    }
  }

  /// Somebody without a part in the cases.
  public static func outside(_ who: String, cases: Int, isAllowed: Bool) -> String {
    let count = cases == 1 ? "1 case" : "\(cases) cases"
    return isAllowed
      ? "\(who), read \(count) in which that post has no part."
      : "\(who), asked for \(count) that they may not see, and was told that there is no such case."
  }

  public static func lastDay(_ name: String, cases: Int, on day: String) -> String {
    "\(name) left on \(day) and looked at \(cases == 1 ? "1 case" : "\(cases) cases") on that day."
  }

  public static func moreUnusual(_ lines: Int) -> String {
    lines == 1 ? "1 more is like these." : "\(lines) more are like these."
  }

  public static func busy(_ name: String, cases: Int, from: String) -> String {
    "\(name) looked at \(cases) cases within an hour, from \(from)."
  }
}
