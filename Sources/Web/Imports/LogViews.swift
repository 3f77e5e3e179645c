/// See `pages/imports`.
struct LogsView: View {
  var pageHeading, leadWords, cautionWords: String
  var waiting: Link?
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  var batches: LogBatchesView?
}

struct LogBatchesView: View { var rows: [LogBatchView] }

struct LogBatchView: View {
  var batchWords: String
  var takenWords: String?
  var ends: LogBatchEndView?
}

struct LogBatchEndView: View { var action: String }

/// See `pages/import-log`.
struct LogView: View {
  var captionWords, pageHeading, summaryWords: String
  var cautions: [String]
  var action, endsAction: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  var wrong, right: LogRowsView?
}

struct LogRowsView: View {
  var rowsHeading: String
  var fileHref, fileWords: String?
  var rows: [LogRowView]
  var moreWords: String?
}

struct LogRowView: View {
  var lineWords: String
  var sentences: [String]
}
