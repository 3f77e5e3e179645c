/// `pages/records`: the records that one's own agency made of a case.
struct RecordsView: View {
  var pageHeading, caseWords, leadWords: String
  var makeHref, makeWords: String
  var madeHeading: String
  var made: [MadeView]
  var none: String?
  /// Why a file of another kind is not offered.
  var lacking: String?
}

struct MadeView: View {
  var line: String
  var standing: String
  /// Where it leaves the agency: how far what is taken out has come, and for whom the links above are.
  var redactionWords, fullWords: String?
  var links: [Link]
  var redactionLinks: [Link] = []
}

/// `pages/record`: one record, to read and print.
struct RecordView: View {
  var pageHeading: String
  var filesHeading: String
  var files: [Link]
  /// Why a file of another kind is not offered.
  var lacking: String?
  /// Made by Documents, everything in it escaped.
  var record: Markup
}

/// `pages/verify`: what a record's code says.
struct VerifyView: View {
  var pageHeading, leadWords: String
  var found: FoundView?
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}

struct FoundView: View {
  var heading: String
  var lines: [String]
}
