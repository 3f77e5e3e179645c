import CaseRules
import Casework
import Wording

/// An act that arrived with a key that was used before, so that nothing was recorded now: a double click, or a form
/// that somebody changed and sent again from an old page.
struct RepeatedAct {
  /// The case as it is since the first submit.
  let file: CaseFile
  /// The last entry that the first submit led to.
  let last: Int

  private var entries: [Event] {
    let end = file.events.first { $0.position == last }
    return file.events.filter { $0.position <= last && $0.recordedAt == end?.recordedAt && $0.by == end?.by }
  }

  /// The entry that already says this; nil where it says something else.
  func entry(saying words: Words) -> Int? {
    if words.fields.isEmpty { return last }
    return entries.first { event in file.words[event.position].map { Self.same($0, words) } ?? false }?.position
  }

  private static func same(_ one: Words, _ other: Words) -> Bool {
    one.names == other.names && one.names.allSatisfy { one[$0] == other[$0] }
  }

  /// The key of its notice.
  static let notice = "repeated"

  static func notice(leadingTo entry: Int?) -> NoticeView {
    NoticeView(
      heading: CasePageWords.repeated, words: CasePageWords.repeatedWords, href: entry.map { "#e\($0)" },
      linkText: entry.map(CasePageWords.readEntry), isNote: true)
  }
}
