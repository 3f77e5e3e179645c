public import CaseRules

/// Making a record: for whom, on what lawful basis, and what became of it.
public enum SharingWords {
  public static func purpose(_ purpose: RecordPurpose) -> String {
    switch purpose {
    case .ownFile: "For the person’s own file in our agency"
    case .anotherAgency: "For another agency that works with the person"
    case .court: "For a court"
    case .personConcerned: "For the person concerned, or somebody who acts for them"
    case .review: "For a review of practice, or for learning"
    case .other: "For somebody else"
    }
  }

  public static func basis(_ basis: LawfulBasis) -> String {
    switch basis {
    case .publicTask: "A public task: we protect people by law or in the public interest"
    case .legalObligation: "A legal obligation: a law or a court orders it"
    case .vitalInterests: "Vital interests: a life or somebody’s health is at stake"
    case .legitimateInterests: "Legitimate interests, such as safeguarding by a charity"
    }
  }

  public static let forWhom = "For whom is it?"
  public static let chooseForWhom = "Choose for whom it is"
  public static let recipient = "Who receives it"
  public static let recipientHint =
    "Needed where it leaves your agency. A role and an organisation are enough. Example: the clerk of the family court"
  public static let whichBasis = "On what lawful basis?"
  public static let basisHint = "Consent is not among them: it could be refused, and the duty to protect would stay."
  public static let chooseBasis = "Choose the lawful basis"

  public static let title = "The record of this case"
  public static let lead =
    "The whole case as a document for the person’s own file: who, what each side said, what was agreed, what is owed, "
    + "and everything that happened. It holds what you may see, and never the other side’s own notes."
  public static let make = "Make the record"
  public static let made = "Records that your agency made"
  public static let none = "Your agency has made none yet."
  public static let read = "Read and print"
  public static let pdf = "PDF"
  public static let word = "Word document"
  public static let data = "JSON"
  public static let isLatest = "Nothing has been recorded in the case since."
  public static let isOlder = "More has been recorded in the case since."
  public static func line(_ purpose: String, _ who: String, _ moment: String) -> String {
    "\(purpose). \(who), \(moment)"
  }
  public static let back = "The record of this case"
  public static let inOtherForms = "The same record as a file"

  // Checking.
  public static let verifyTitle = "Check a record"
  public static let verifyLead =
    "Somebody gave you the record of a case. Its last part has a code. Here you learn whether it was made from that "
    + "case. Nobody is named, and nothing of the case is shown."
  public static let code = "The code of the record"
  public static let codeHint = "Example: KT4-9QX2-14-ABCD-EFGH-JKMN-PQRT"
  public static let enterCode = "Enter the code that stands in the last part of the record"
  public static let button = "Check it"
  public static let notKnown =
    "No record with this code was made here. Compare it with the paper letter by letter. If it is right, ask whoever "
    + "gave you the record where it comes from."
  public static func wasMade(_ moment: String) -> String {
    "A record with this code was made from the case’s journal, as it was at \(moment)."
  }
  public static let whatItSays =
    "Compare the day and the code with your copy. This says when it was made, not that nobody has changed your copy."
}

/// What to say where another program did not make the file.
public enum ConversionWords {
  public static let pdf = "a PDF"
  public static let word = "a Word document"
  public static func missing(_ format: String) -> String {
    "This program can’t make \(format) here, \(notInstalled). Print this page, or ask whoever runs Counterpart."
  }
  public static let notInstalled = "because what makes it is not installed"
  public static func tooOld(_ format: String) -> String {
    "This program can’t make \(format) here, because what makes it is too old. Print this page, or ask whoever runs "
      + "Counterpart."
  }
  public static func tooSlow(_ format: String) -> String {
    "Making \(format) took too long and was stopped. Print this page, or try again later."
  }
  public static func failed(_ format: String) -> String {
    "Making \(format) failed. Nothing is lost. Print this page, or try again later."
  }
  public static func busy(_ format: String) -> String {
    "Others are having files made just now. Print this page, or ask for \(format) again in a minute."
  }
}
