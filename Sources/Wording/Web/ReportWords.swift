/// Reporting a grave event without seeing the case.
public enum ReportWords {
  public static let link = "Report a grave event"
  public static let title = "Report a grave event"
  public static let lead =
    "A death, a life-changing injury, an abduction, a threat of court or of the press: say it, "
    + "whether or not you are in the case. A safeguarding lead of the agency reads it and finds the case."
  public static let agency = "Which agency should know?"
  public static let agencyHint = "One that works with the person. Its safeguarding leads read your report."
  public static let chooseAgency = "Choose the agency that should know"
  /// The first line of the list, before anybody has chosen.
  public static let choose = "Choose the agency"
  public static let reference = "The reference of the case, if you know it"
  public static let account = "What happened"
  public static let accountHint = "What you know and how you know it. Initials are enough."
  public static let enterAccount = "Write what happened"
  public static let when = "When did it happen?"
  public static let whenHint = "Leave it empty if it was today. Example: 27 3 2026"
  public static let button = "Send the report"
  public static let sent = "Your report is with the agency’s safeguarding leads"
  public static let linkedNotice = "The report is linked, and the case says so"
  public static let asideNotice = "The report is set aside, with your reason"

  public static let all = "Reports of grave events"
  public static let mine = "What you reported"
  public static let waiting = "What waits for you"
  public static let none = "There are no reports"
  public static func waitingWords(_ count: Int) -> String {
    count == 1 ? "One report of a grave event waits for you" : "\(count) reports of grave events wait for you"
  }

  public static func heading(_ moment: String) -> String { "Report of \(moment)" }
  public static let who = "Who reported it"
  public static let sentTo = "Sent to"
  public static let happened = "When it happened"
  public static let givenReference = "The reference they gave"
  public static let state = "What became of it"
  public static let isWaiting = "No lead has read it yet, or found the case"
  public static func isLinked(_ moment: String) -> String { "A lead linked it to a case, \(moment)" }
  public static func isSetAside(_ moment: String) -> String { "A lead set it aside, \(moment)" }
  public static func isPassedOn(_ moment: String) -> String { "A lead passed it on to another agency, \(moment)" }
  public static let reason = "Why it was set aside"
  public static let passReason = "Why it was passed on"
  public static let passedBy = "Passed on by"

  public static let linkHeading = "Which case is it about?"
  public static let linkReference = "The reference of the case"
  public static let event = "What has happened?"
  public static let linkButton = "Record it in the case"
  public static let noCase = "You can see no case with this reference. Check it, or search for the person."
  public static let noOverride =
    "The policy of that case knows no such events. Record what happened in the case itself."
  public static let asideLabel = "Why it is about no case of yours, where you set it aside or pass it on"
  public static let asideButton = "Set it aside"
  public static let enterAside = "Write why it is set aside"
  public static let passLabel = "Or the agency whose case it is about"
  public static let passHint = "Its safeguarding leads read the report, and your reason. It leaves your list."
  public static let passButton = "Pass it on"
  public static let enterPass = "Write why you pass it on"
  public static let passedNotice = "The report is with the other agency’s leads"
  public static let settledBefore = "Somebody settled this report meanwhile. Nothing was recorded again."
}
