public import CaseRules
public import Casework
import Wording

/// A record as whoever receives it gets it: what was marked is not in it, in any form. It is made from a case whose
/// words are gone already, so that no form could show them.
public struct RedactedRecord: Sendable {
  public let record: CaseRecord

  /// - Parameters:
  ///   - file: the case up to the entry that made the record.
  ///   - files: entries whose files go with it.
  /// - Returns: nil where the last entry made no record, or a passage is no longer where it was marked: then nothing
  ///   is let through.
  public init?(made file: CaseFile, code: String, _ redaction: Redaction, files: [Int]) {
    guard let left = Self.file(file, redaction, files), var record = CaseRecord(made: left, code: code) else {
      return nil
    }
    for index in record.files.indices where !files.contains(record.files[index].entry) {
      record.files[index].hash = ""
    }
    record = record.mapped { Self.text($0, without: redaction.words) }
    record.takenOut = Self.counted(redaction, file, files)
    self.record = record
  }

  /// A text beside the record, such as a row of who looked, without the words that were taken out of it.
  static func text(_ text: String, without words: [HiddenWord]) -> String {
    Taken.written(HiddenWord.taking(words, from: text, mark: Taken.word))
  }

  private static func file(_ file: CaseFile, _ redaction: Redaction, _ files: [Int]) -> CaseFile? {
    var left = file
    for (entry, words) in file.words {
      var fields: [(name: String, text: String)] = []
      for field in words.fields {
        let isLeftOut = field.name == "fileName" && !files.contains(entry)
        let taken = redaction.taking(from: field.text, of: field.name, at: entry) { String(Taken.mark($0)) }
        guard let taken else { return nil }
        fields.append((field.name, isLeftOut ? String(Taken.file) : taken))
      }
      left.words[entry] = Words(fields)
    }
    return left
  }

  private static func counted(_ redaction: Redaction, _ file: CaseFile, _ files: [Int]) -> [CaseRecord.Fact] {
    let passages = RedactionReason.allCases.compactMap { reason -> CaseRecord.Fact? in
      let count = redaction.passages.filter { $0.reason == reason }.count
      return count == 0
        ? nil : CaseRecord.Fact(label: RedactionWords.reason(reason), text: RedactionWords.passages(count))
    }
    let places = redaction.words.isEmpty ? 0 : RedactionPlaces(file).counts(redaction.words).reduce(0, +)
    let words =
      redaction.words.isEmpty
      ? []
      : [CaseRecord.Fact(label: RedactionWords.wordsTaken, text: RedactionWords.words(redaction.words.count, places))]
    let left = file.state.attachments.filter { !files.contains($0.position) }.count
    let leftOut =
      left == 0 ? [] : [CaseRecord.Fact(label: RedactionWords.filesLeftOut, text: RedactionWords.files(left))]
    let all = passages + words + leftOut
    return all.isEmpty ? [CaseRecord.Fact(label: RedactionWords.takenOut, text: RedactionWords.nothingTaken)] : all
  }
}

/// Where words stand in what people wrote.
public struct RedactionPlaces: Sendable {
  private let texts: [String]

  /// - Parameter file: the case up to the entry that made the record.
  public init(_ file: CaseFile) {
    texts = RedactionPassages(file).all.map(\.text)
  }

  /// In how many places each word stands.
  public func counts(_ words: [HiddenWord]) -> [Int] {
    words.map { word in texts.reduce(0) { $0 + word.count(in: $1) } }
  }
}

/// Every field that people wrote and that a record shows, in its order.
public struct RedactionPassages: Sendable {
  public struct Written: Sendable {
    public var entry: Int
    public var field: String
    public var label: String
    public var text: String
  }

  public let all: [Written]

  public init(_ file: CaseFile) {
    all = file.events.flatMap { event in
      (file.words[event.position]?.fields ?? []).filter {
        !RecordLines.leftOut.contains($0.name) && $0.name != "fileName"
      }
      .map { field in
        Written(
          entry: event.position, field: field.name, label: file.label(field.name, of: event), text: field.text)
      }
    }
  }
}

/// What stands in the place of what was taken out while a record is made: characters that no text has, so that no word
/// is looked for in a sentence of ours.
enum Taken {
  static let word: Character = "\u{F8F0}"
  static let file: Character = "\u{F8F1}"

  static func mark(_ reason: RedactionReason) -> Character {
    switch reason {
    case .others: "\u{F8F2}"
    case .harm: "\u{F8F3}"
    case .notTheirs: "\u{F8F4}"
    }
  }

  static func written(_ text: String) -> String {
    var written = text.replacing(String(word), with: RedactionWords.aWord)
      .replacing(String(file), with: RedactionWords.aFile)
    for reason in RedactionReason.allCases {
      written = written.replacing(String(mark(reason)), with: RedactionWords.inPlace(of: reason))
    }
    return written
  }
}
