/// `pages/subject-access`: what an agency holds about one person.
struct SubjectView: View {
  var pageHeading, leadWords, cautionWords: String
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  var found: SubjectFoundView?
}

struct SubjectFoundView: View {
  var countWords: String
  var moreWords: String?
  var cases: [SubjectCaseView]
  var bundleHeading, bundleWords: String
  var taking: SubjectTakingView?
}

struct SubjectCaseView: View {
  var href, about, words: String
  var links: [Link]
}

struct SubjectTakingView: View {
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}
