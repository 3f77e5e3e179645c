import CaseRules
import Casework

/// The rows of notices and of letters.
enum NoticeRows {
  static let columns =
    "number, name, case_id, reference, post, kind, headline, lines, urgent, made_at, leaves_at, "
    + "fulfils, opens"

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
      .integer(notice.leavesAt.seconds), .text(notice.fulfils), .integer(notice.opens ? 1 : 0),
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
        leavesAt: Instant(seconds: try row.integer(10)), fulfils: try row.text(11), opens: try row.integer(12) == 1))
  }

  static let letterColumns =
    "id, post, address, subject, lines, urgent, made_at, state, tries, next_at, ended_at, said, kind, failure, "
    + "delivered_at, settled_at, settled_by"

  /// The columns of a letter as it is read, with the moment of a try that nobody knows the end of. One that is under
  /// way is none.
  ///
  /// - Parameter table: what the statement calls the letters.
  static func letterReading(_ table: String) -> String {
    letterColumns.split(separator: ", ").map { "\(table).\($0)" }.joined(separator: ", ") + """
      , (SELECT MIN(t.began_at) FROM letter_tries t WHERE t.letter = \(table).id AND t.ended_at IS NULL
      AND (t.number < \(table).tries OR \(table).state <> 'waiting'))
      """
  }

  static let letters = Insertion(
    into: "letters", letterColumns.split(separator: ", ").map(String.init))

  static func values(_ letter: Letter) -> [SQLValue] {
    [
      .text(letter.id), .text(letter.post.text), .text(letter.address), .text(letter.subject),
      .text(Joined.text(letter.lines)), .integer(letter.isUrgent ? 1 : 0), .integer(letter.madeAt.seconds),
      .text(letter.state.rawValue), .integer(letter.tries), .optional(letter.nextAt?.seconds),
      .optional(letter.endedAt?.seconds), .text(letter.said), .text(letter.kind.rawValue),
      .text(letter.failure?.rawValue ?? ""), .optional(letter.deliveredAt?.seconds),
      .optional(letter.settledAt?.seconds), .text(letter.settledBy?.text ?? ""),
    ]
  }

  /// - Parameter first: the column that the letter's own begin at, as `letterReading` orders them.
  static func letter(_ row: SQLRow, from first: Int = 0) throws -> Letter {
    func moment(_ column: Int) throws -> Instant? {
      try row.optionalInteger(first + column).map(Instant.init(seconds:))
    }
    var letter = Letter(
      id: try row.text(first), post: PostID(try row.text(first + 1)), address: try row.text(first + 2),
      subject: try row.text(first + 3), lines: Joined.names(try row.text(first + 4)),
      isUrgent: try row.integer(first + 5) == 1, madeAt: Instant(seconds: try row.integer(first + 6)),
      state: Letter.State(rawValue: try row.text(first + 7)) ?? .failed, tries: try row.integer(first + 8),
      nextAt: try moment(9), endedAt: try moment(10), said: try row.text(first + 11),
      kind: Letter.Kind(rawValue: try row.text(first + 12)) ?? .cases,
      failure: Letter.Failure(rawValue: try row.text(first + 13)))
    letter.deliveredAt = try moment(14)
    letter.settledAt = try moment(15)
    let settledBy = try row.text(first + 16)
    letter.settledBy = settledBy.isEmpty ? nil : PostID(settledBy)
    letter.doubtSince = try moment(17)
    return letter
  }
}
