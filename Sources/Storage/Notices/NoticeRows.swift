import CaseRules
import Casework

/// The rows of notices and of letters.
enum NoticeRows {
  static let columns = "number, name, case_id, reference, post, kind, headline, lines, urgent, made_at, leaves_at"

  /// Adds those whose name is new, and numbers them without gaps.
  ///
  /// - Returns: how many were new.
  static func add(_ notices: [Notice], on connection: any SQLConnection) throws -> Int {
    if notices.isEmpty { return 0 }
    // One writer has its turn at a time, so nobody adds a name between the question and the answer.
    var known: Set<String> = []
    try InList.each(notices.map { .text($0.name) }) { list, values in
      try connection.each("SELECT name FROM notices WHERE name IN (\(list))", values) { known.insert(try $0.text(0)) }
    }
    let new = notices.filter { known.insert($0.name).inserted }
    if new.isEmpty { return 0 }
    let last = try Counters.advance("notices", by: new.count, on: connection)
    let rows = new.enumerated().map { index, notice in values(notice, number: last - new.count + 1 + index) }
    try insertion.run(rows, on: connection)
    return new.count
  }

  private static let insertion = Insertion(into: "notices", columns.split(separator: ", ").map(String.init))

  private static func values(_ notice: Notice, number: Int) -> [SQLValue] {
    [
      .integer(number), .text(notice.name), .text(notice.caseID.text), .text(notice.reference),
      .text(notice.post.text), .text(notice.kind), .text(notice.text.headline),
      .text(Joined.text(notice.text.lines)), .integer(notice.isUrgent ? 1 : 0), .integer(notice.madeAt.seconds),
      .integer(notice.leavesAt.seconds),
    ]
  }

  static func notice(_ row: SQLRow) throws -> NumberedNotice {
    NumberedNotice(
      number: try row.integer(0),
      notice: Notice(
        name: try row.text(1), caseID: CaseID(try row.text(2)), reference: try row.text(3),
        post: PostID(try row.text(4)), kind: try row.text(5),
        text: NoticeText(headline: try row.text(6), lines: Joined.names(try row.text(7))),
        isUrgent: try row.integer(8) == 1, madeAt: Instant(seconds: try row.integer(9)),
        leavesAt: Instant(seconds: try row.integer(10))))
  }

  static let letterColumns =
    "id, post, address, subject, lines, urgent, made_at, state, tries, next_at, ended_at, said"

  static let letters = Insertion(
    into: "letters", letterColumns.split(separator: ", ").map(String.init))

  static func values(_ letter: Letter) -> [SQLValue] {
    [
      .text(letter.id), .text(letter.post.text), .text(letter.address), .text(letter.subject),
      .text(Joined.text(letter.lines)), .integer(letter.isUrgent ? 1 : 0), .integer(letter.madeAt.seconds),
      .text(letter.state.rawValue), .integer(letter.tries), .optional(letter.nextAt?.seconds),
      .optional(letter.endedAt?.seconds), .text(letter.said),
    ]
  }

  /// - Parameter first: the column that the letter's own begin at.
  static func letter(_ row: SQLRow, from first: Int = 0) throws -> Letter {
    Letter(
      id: try row.text(first), post: PostID(try row.text(first + 1)), address: try row.text(first + 2),
      subject: try row.text(first + 3), lines: Joined.names(try row.text(first + 4)),
      isUrgent: try row.integer(first + 5) == 1, madeAt: Instant(seconds: try row.integer(first + 6)),
      state: Letter.State(rawValue: try row.text(first + 7)) ?? .failed, tries: try row.integer(first + 8),
      nextAt: try row.optionalInteger(first + 9).map(Instant.init(seconds:)),
      endedAt: try row.optionalInteger(first + 10).map(Instant.init(seconds:)), said: try row.text(first + 11))
  }
}
