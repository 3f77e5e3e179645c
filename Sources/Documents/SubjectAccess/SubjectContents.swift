import CaseRules
import Wording

/// The page before a bundle: what is in it, what was taken out and why, and what to do where something is missing.
struct SubjectContents {
  struct Entry {
    var reference: String
    var names: [String]
    var takenOut: [CaseRecord.Fact]
  }

  let agency: String
  let at: Instant
  let entries: [Entry]
  /// Cases that are still being looked at.
  let waiting: Int

  var document: String {
    var text = HTMLText()
    text.heading(1, SubjectWords.contentsTitle)
    text.paragraph(SubjectWords.from(agency, DateWords.moment(at)), "lead")
    text.paragraph(waiting == 0 ? SubjectWords.complete : SubjectWords.incomplete(waiting))
    for entry in entries {
      text.heading(2, SubjectWords.caseHeading(entry.reference))
      text.open("ul")
      for name in entry.names { text.raw("<li>\(HTMLText.escaped(SubjectWords.part(name)))</li>") }
      text.close("ul")
      text.heading(3, RedactionWords.takenOut)
      text.facts(entry.takenOut)
    }
    text.heading(2, SubjectWords.disagreeHeading)
    for words in SubjectWords.disagree { text.paragraph(words) }
    return """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <title>\(HTMLText.escaped(SubjectWords.contentsTitle))</title>
      <style>
      \(RecordStyle.text(runningTitle: SubjectWords.contentsTitle))
      </style>
      </head>
      <body>
      \(text.html)</body>
      </html>

      """
  }
}
