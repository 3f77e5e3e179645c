import CaseRules
import Casework
import Documents
import Wording

/// The form in which somebody chooses what is taken out: words, files, and sentences of what people wrote. Only what is
/// chosen is sent, so a long case has room.
struct RedactionForm {
  /// The case up to the entry that made the record.
  let file: CaseFile
  static let wordsField = "hiddenWords"
  private static let filesField = "files"
  private static let mostWords = 100

  private var passages: [RedactionPassages.Written] { RedactionPassages(file).all }
  private static func name(_ written: RedactionPassages.Written) -> String { "p-\(written.entry)-\(written.field)" }
  private static func why(_ written: RedactionPassages.Written) -> String { "why-\(written.entry)-\(written.field)" }

  func fields(_ filled: Filled) -> [FieldItem] {
    [
      .textArea(
        filled, Self.wordsField, RedactionPageWords.wordsLabel,
        Asking(hint: RedactionPageWords.wordsHint, isOptional: true))
    ] + files(filled) + [.heading(RedactionPageWords.entryHeading)] + sentences(filled)
  }

  /// "“Kyle” stands in 3 places.", for each word that was typed.
  func counts(_ redaction: Redaction) -> [String] {
    zip(redaction.words, RedactionPlaces(file).counts(redaction.words)).map {
      RedactionPageWords.counted($0.typed, $1)
    }
  }

  private func files(_ filled: Filled) -> [FieldItem] {
    let options = file.state.attachments.compactMap { note -> Option? in
      file.words[note.position]?["fileName"].map {
        Option("\(note.position)", $0, hint: AttachmentWords.what(note.type, note.size))
      }
    }
    if options.isEmpty { return [] }
    return [
      .checkboxes(
        filled, Self.filesField, RedactionPageWords.filesLabel, options,
        Asking(hint: RedactionPageWords.filesHint, isOptional: true))
    ]
  }

  private func sentences(_ filled: Filled) -> [FieldItem] {
    passages.flatMap { written -> [FieldItem] in
      let label = RecordWords.line(written.entry, written.label)
      return [
        .checkboxes(filled, Self.name(written), label, choices(written, filled.form.values(Self.name(written)))),
        .radios(
          filled, Self.why(written), RedactionPageWords.why(written.entry),
          RedactionReason.allCases.map { Option($0.rawValue, RedactionWords.reason($0)) }, across: true),
      ]
    }
  }

  private func choices(_ written: RedactionPassages.Written, _ chosen: [String]) -> [Option] {
    ranges(written, chosen).map { range in
      let isWhole = range == 0..<written.text.utf8.count && Sentences.ranges(of: written.text).count > 1
      return Option(
        Self.value(range),
        isWhole ? RedactionPageWords.allOfIt : CleanText.visible(Sentences.text(range, of: written.text) ?? ""))
    }
  }

  private static func value(_ range: Range<Int>) -> String { "\(range.lowerBound)-\(range.upperBound)" }

  /// Its sentences, all of it where there are several, and what was chosen before sentences were found as they are now.
  private func ranges(_ written: RedactionPassages.Written, _ chosen: [String]) -> [Range<Int>] {
    let sentences = Sentences.ranges(of: written.text)
    let all = sentences.count > 1 ? sentences + [0..<written.text.utf8.count] : sentences
    let earlier = chosen.compactMap { Redaction.range($0) }.filter { range in
      !all.contains(range) && Sentences.text(range, of: written.text) != nil
    }
    return all + earlier
  }

  /// What was chosen; nil where something is wrong with it.
  func read(_ read: inout FormReader) -> (redaction: Redaction, files: [Int])? {
    var redaction = Redaction(words: words(&read))
    for written in passages {
      let chosen = read.form.values(Self.name(written))
      if chosen.isEmpty { continue }
      let values = read.choices(Self.name(written), among: ranges(written, chosen).map(Self.value))
      let reason = read.choice(
        Self.why(written), of: RedactionReason.self, orSay: RedactionPageWords.chooseWhy)
      guard let reason else { continue }
      redaction.passages += Self.apart(values.compactMap { Redaction.range($0) }).map {
        Redaction.Passage(entry: written.entry, field: written.field, bytes: $0, reason: reason)
      }
    }
    let known = file.state.attachments.map { "\($0.position)" }
    let files = read.choices(Self.filesField, among: known).compactMap { Int($0) }
    return read.isGood ? (redaction, files) : nil
  }

  /// What lies within something else that was chosen is taken out with it.
  private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }.reduce(into: []) { apart, range in
      if let last = apart.last, range.lowerBound < last.upperBound {
        apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        apart.append(range)
      }
    }
  }

  private func words(_ read: inout FormReader) -> [HiddenWord] {
    let lines = (read.optionalText(Self.wordsField, most: 5_000) ?? "").split(separator: "\n").map {
      CleanText.tidy(String($0))
    }.filter { !$0.isEmpty }
    if lines.count > Self.mostWords { read.refuse(Self.wordsField, RedactionPageWords.tooMany(Self.mostWords)) }
    return lines.compactMap { line in
      let word = HiddenWord(line)
      if word == nil { read.refuse(Self.wordsField, RedactionPageWords.tooShort(line)) }
      return word
    }
  }

  /// The form as what was chosen before has it.
  static func filled(_ redaction: Redaction, files: [Int]) -> SentForm {
    var form = SentForm()
    func add(_ name: String, _ value: String) {
      let field = SentForm.Field(name: name, value: value)
      if !form.fields.contains(field) { form.fields.append(field) }
    }
    add(wordsField, redaction.wordsText)
    for file in files { add(filesField, "\(file)") }
    for passage in redaction.passages {
      add("p-\(passage.entry)-\(passage.field)", value(passage.bytes))
      add("why-\(passage.entry)-\(passage.field)", passage.reason.rawValue)
    }
    return form
  }
}
