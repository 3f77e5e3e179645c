public import CaseRules

/// The words of meetings between agencies.
public enum MeetingWords {
  public static let title = "Meetings"
  public static let day = "On which day?"
  public static let time = "At what time does it begin?"
  public static let timeHint = "Example: 2pm"
  public static let how = "How do you meet?"
  public static let invited = "Which agencies are invited?"
  public static let chooseInvited = "Choose the agencies that are invited"
  public static let enterTime = "Enter a time"
  public static let coming = "Does your agency come?"
  public static let review = "When will you look again at what was decided?"
  public static let reviewHint =
    "It is then owed on that day by everybody who came. Leave it empty if there is nothing to look at again."
  public static let theMeeting = "The meeting"
  public static let theMinutes = "The minutes"
  public static let calendar = "Put it into your calendar"
  public static let chairIsOpen = "The policy does not say who chairs. Agree it with the other side."

  /// "The policy says: chaired by the Service lead."
  public static func chair(_ role: String) -> String {
    "The policy’s word on who chairs: " + CaseWords.lower(role) + ". Write who that is."
  }

  public static func chairedBy(_ who: String) -> String { "Chair: " + who }
  public static func chairedBy(role: String) -> String { "Chair, by the policy: " + CaseWords.lower(role) }

  /// "Friday 27 November 2026 at 2pm, by video".
  public static func when(_ at: Instant, _ means: Means?) -> String {
    DateWords.moment(at) + (means.map { ", " + CaseWords.lower(CaseWords.means($0)) } ?? "")
  }

  public static func option(_ coming: Coming) -> String {
    switch coming {
    case .comes: "Yes"
    case .apologies: "No: we send our apologies"
    }
  }

  public static func replied(_ coming: Coming) -> String {
    switch coming {
    case .comes: "Said that they come to the meeting"
    case .apologies: "Sent apologies for the meeting"
    }
  }

  /// What an invited agency has said so far.
  public static func standing(_ coming: Coming?) -> String {
    switch coming {
    case .comes: "comes"
    case .apologies: "sends apologies"
    case nil: "has not answered yet"
    }
  }

  public static func agency(_ name: String, _ says: String) -> String { name + " " + says }
  public static let calls = "called it"
  public static let came = "came"
  public static let cameNot = "did not come"
  public static let minutesMissing = "No minutes yet"
  public static let minutesAlone = "Minutes: written; nobody else has said whether they are right"
  public static let minutesStand = "Minutes: everybody who came has confirmed them"
  public static let minutesRead = "Minutes: read by everybody who came, and corrected below"
  public static func minutesWait(_ agencies: [String]) -> String {
    "Minutes: not yet confirmed by " + Sentences.list(agencies)
  }
  public static func reviewOn(_ day: Day) -> String { "What was decided is looked at again on " + DateWords.long(day) }

  public static let ahead = "Called"
  public static let toRecord = "Not yet recorded"
  public static let held = "Held"
  public static let cancelled = "Cancelled"

  /// In a calendar program: it names nobody.
  public static func summary(_ reference: String) -> String { "Meeting about " + reference }
  public static let calendarName = "Counterpart: a meeting"

  /// What a meeting of agencies that disagree goes through, in this order. Whoever calls it makes it their own.
  public static func agenda(sought: String, stands: Bool, open: [String]) -> String {
    let lines =
      ["Who is here, who sends apologies, who takes the minutes"]
      + ["Whether somebody is at risk now, and who acts before anything else"]
      + ["The decision in dispute" + (sought.isEmpty ? "" : ", and what is asked for: " + sought)]
      + ["Each agency in turn: the risks it sees, and the opportunities"]
      + (stands ? ["What has changed since the answer, and what would change a mind"] : [])
      + ["The options, and what speaks for each"]
      + (open.isEmpty ? [] : ["Actions that are still open: " + open.joined(separator: "; ")])
      + ["What is decided, and who does not agree and why"]
      + ["Who does what by when, who tells the child, adult or family, and when this is looked at again"]
    return lines.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
  }
}
