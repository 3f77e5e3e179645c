/// `pages/redaction`: choosing what is taken out of a record.
struct RedactionView: View {
  var pageHeading, caseWords, leadWords: String
  var cautions: [String]
  /// Where the words that were typed stand.
  var counts: [String]
  var action: String
  var seen: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}

/// `pages/redaction-review`: a second person looks.
struct RedactionReviewView: View {
  var pageHeading, caseWords, leadWords, markedWords: String
  var taken: [TakenView]
  var takenHeading, wordsHeading, filesHeading, recordHeading: String
  var nothingWords: String?
  var hiddenWords: [String]
  var files: [Link]
  var noFiles: String?
  /// Why whoever looks can't let it go, and who could.
  var stopped: StoppedReviewView?
  var letting: LettingView?
  var links: [Link]
  /// Made by Documents, everything in it escaped.
  var record: Markup
}

struct TakenView: View {
  var placeWords, text, whyWords: String
}

struct StoppedReviewView: View {
  var stoppedWords: String
  var people: [String]
}

struct LettingView: View {
  var action: String
  var seen: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
}
