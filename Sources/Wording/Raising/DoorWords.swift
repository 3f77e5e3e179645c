public import CaseRules

/// The words of the door: the questions that decide which way a matter goes.
public enum DoorWords {
  public static let title = "Raise a challenge"
  public static let next = "Go on"

  public static let area = "Where does the person concerned live?"
  public static let areaHint =
    "The area decides whose policy holds. If it is not about one person, choose where it happened."
  /// Of policies whose rule for adults is another: "For an adult, Northmoor goes by where it happened."
  public static func areaHint(_ others: [(partnership: String, area: AdultArea)]) -> String {
    let rules = others.map { "For an adult, \($0.partnership) goes by \(VocabularyWords.area($0.area))." }
    return ([areaHint] + rules).joined(separator: " ")
  }
  public static let areaMissing = "Choose the area"
  public static let elsewhere = "Somewhere else"

  public static let person = "Who are you worried about?"
  public static let child = "A child or young person under 18"
  public static let adult = "An adult"
  public static let personMissing = "Choose a child or an adult"

  /// "Marlhaven uses “Multi-Agency Escalation Policy”, edition July 2024."
  public static func policyInForce(area: String, _ policy: Policy) -> String {
    "\(area) uses “\(policy.title)”, edition \(policy.edition.name)."
  }

  public static func danger(_ person: PersonKind) -> String {
    "Is the \(person.rawValue), or anyone else, in danger now?"
  }
  /// The policy's own question, so that nobody is asked the same thing twice.
  public static func answersPolicy(_ question: String) -> String { "This answers what the policy asks: \(question)" }
  public static let dangerYes = "Yes. Somebody could be hurt soon"
  public static let dangerNo = "No. There is time to talk"
  public static let dangerMissing = "Choose yes or no"

  public static let event = "Has any of these happened?"
  public static let eventHint = "They set the ordinary stages aside. You do not need to know the details."
  public static let noEvent = "None of these"
  public static let eventMissing = "Choose what has happened, or “None of these”"

  public static let matter = "What kind of matter is it?"
  public static let matterHint = "Some matters have a quicker or safer way. We tell you where to go."
  public static let matterMissing = "Choose what comes nearest"

  public static func matter(_ matter: Matter) -> (text: String, hint: String?) {
    switch matter {
    case .otherAgency: ("A disagreement with another agency", "About a decision, an action, or nothing being done")
    case .ownAgency: ("A disagreement inside my own agency", nil)
    case .complaintConduct: ("A complaint about how somebody behaved", nil)
    case .complaintAgency: ("A complaint about an agency", nil)
    case .complaintBoard: ("A complaint about the board or partnership", nil)
    case .allegationAgainstStaff: ("An allegation against somebody who works with children or adults", nil)
    case .whistleblowing: ("Something wrong in my own agency that is being hidden", "Whistleblowing")
    case .conferenceDissent: ("I disagreed with what a conference decided", nil)
    }
  }

  public static let way = "What do you want to do about the conference?"
  public static let wayMissing = "Choose one"
  public static let recordOnly = "Put my dissent on record only"
  public static let recordOnlyHint = "No clock starts, and nobody has to answer."
  public static let challenge = "Take it as a challenge"
  public static let challengeHint = "The other side answers, stage by stage."

  public static let gateMissing = "Choose yes or no"
  public static let gateStopped = "First something else"
  public static let allTheSame = "Raise a challenge all the same"

  public static let urgent = "Make it safe first"
  public static let urgentGoOn = "Go on and record the challenge as urgent"
  public static let eventGoOn = "Raise a challenge and report it there"
  public static let eventCases = "It is about a case that is already here: open it and report it there"
  public static let eventReported = "Report what has happened"
  public static let dissentGoOn = "Take it as a challenge"
  public static let own = "A disagreement inside your own agency"
  public static let goBack = "It is something else: choose again"
  public static let guidance = "Read the guidance"

  public static func signpost(_ matter: Matter) -> String {
    switch matter {
    case .complaintConduct, .complaintAgency, .complaintBoard: "A complaint"
    case .allegationAgainstStaff: "An allegation"
    case .whistleblowing: "Whistleblowing"
    case .ownAgency: own
    case .conferenceDissent: "Dissent at a conference"
    case .otherAgency: title
    }
  }

  public static func noPolicy(_ area: String) -> String { "No policy for \(area)" }
  public static let otherPerson = "This area’s policy is for others"
  public static func otherPerson(_ person: PersonKind, _ policy: Policy) -> String {
    let covers = policy.concerns.map { $0 == .child ? "children" : "adults" }.joined(separator: " and ")
    return "“\(policy.title)” is for \(covers). It does not cover \(person == .child ? "a child" : "an adult")."
  }

  /// What the policy's urgent route asks for, with its own limit: "Tell the line manager (“same working day”)".
  public static func step(_ duty: Duty, under policy: Policy) -> String {
    let verb = ObligationWords.verb(duty, under: policy)
    return duty.worded.isEmpty ? verb + "." : verb + " (“\(duty.worded)”)."
  }

  /// "The corporate director and the partnership are to be told at once."
  public static func told(_ route: Route, under policy: Policy) -> String {
    let names = route.duties.compactMap { policy.role($0.to)?.name }
    guard let last = names.last else { return "Those whom the policy names are to be told at once." }
    if names.count == 1 { return "\(last) is to be told at once." }
    return names.dropLast().joined(separator: ", ") + " and " + last + " are to be told at once."
  }

  public static let support = "Whom to ask"

  public static let ready = "You are in the right place"
  public static let readyChange = "Change where it goes"
  public static let readyButton = "Begin"
  public static let readyChangeButton = "Keep these answers"
  public static let readPolicy = "Read the policy in plain English"
  public static func first(_ step: String) -> String { "The policy asks for this first: \(step)" }
}
