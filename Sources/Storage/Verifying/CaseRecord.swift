import CaseRules
import Casework

/// Every row that the store holds of one case, as it was read; what is wrong with it needs no further reading.
struct CaseRecord: Sendable {
  let caseID: CaseID
  var rows: [JournalRow] = []
  var head: (position: Int, chain: [UInt8])?
  /// The row of the list, and the reference that search compares with.
  var list: (row: ListRow, referenceKey: String)?
  var visibility: [(row: VisibilityRow, status: String, openedAt: Int)] = []
  var due: [(row: DueRow, ordinal: Int, sort: Int)] = []
  var towards: [(post: String, ordinal: Int, sort: Int)] = []
  /// The codes of what the person concerned is known by.
  var blind: Set<BlindRow> = []
  var caseKey: [UInt8]?
  var eventKeys: [Int: [UInt8]] = [:]
  /// Positions whose words the store says were erased; 0 stands for the whole case.
  var erased: Set<Int> = []

  init(_ caseID: CaseID) { self.caseID = caseID }
}

extension CaseRecord {
  /// The words of one entry; nil where there are none, or they don't open: another check says so.
  func words(at position: Int, _ keys: Keys) -> String? {
    guard let sealed = rows.first(where: { $0.event.position == position })?.sealed,
      let wrapped = eventKeys[position], let caseKey,
      let key = try? Sealing.unwrap(
        wrapped, under: CaseKeys.unwrapped(caseKey, of: caseID, keys), for: Place.eventKey(caseID, position)),
      let words = try? Sealing.open(sealed, under: key, for: Place.words(caseID, position))
    else { return nil }
    return String(decoding: words, as: UTF8.self)
  }
}

/// The cases between two names, read with one statement for each table.
struct CaseRange {
  /// Where the one before ended; empty at the beginning.
  var after: String
  /// The last that belongs to it; nil at the end.
  var last: String?

  /// The range that begins here and holds as many cases as have a head and are asked for.
  init(after: String, cases: Int, on connection: any SQLConnection) throws {
    self.after = after
    last = try connection.first(
      "SELECT case_id FROM heads WHERE case_id > $1 ORDER BY case_id LIMIT 1 OFFSET $2",
      [.text(after), .integer(cases - 1)])?.text(0)
  }

  /// Every case that any row speaks of, in order, so that a removed one is missed. The access log may speak of cases
  /// that never were.
  ///
  /// - Parameter also: cases of which only the keys of commands speak.
  func records(
    _ depth: Store.VerifyDepth, _ keys: Keys, also: [CaseID], on connection: any SQLConnection
  ) throws -> [CaseRecord] {
    var (records, places): ([CaseRecord], [String: Int]) = ([], [:])
    func place(of id: String) -> Int {
      if let place = places[id] { return place }
      records.append(CaseRecord(CaseID(id)))
      places[id] = records.count - 1
      return records.count - 1
    }
    func each(_ table: String, _ columns: String, _ add: (inout CaseRecord, SQLRow) throws -> Void) throws {
      let end = last == nil ? "" : " AND case_id <= $2"
      let values = [SQLValue.text(after)] + (last.map { [.text($0)] } ?? [])
      let sql = "SELECT \(columns) FROM \(table) WHERE case_id > $1\(end) ORDER BY case_id"
      var (id, at) = ("", -1)
      try connection.each(sql, values) { row in
        let next = try row.text(0)
        if next != id || at < 0 { (id, at) = (next, place(of: next)) }
        try add(&records[at], row)
      }
    }
    try each("journal", JournalRow.columns) { $0.rows.append(try JournalRow($1)) }
    try each("heads", "case_id, position, chain") { $0.head = (try $1.integer(1), try $1.blob(2)) }
    if case .chains = depth {} else { try Self.listsAndKeys(ListReading(keys: keys), each) }
    for caseID in also where caseID.text > after && last.map({ caseID.text <= $0 }) ?? true {
      _ = place(of: caseID.text)
    }
    for index in records.indices { records[index].putInOrder() }
    return records.sorted { $0.caseID < $1.caseID }
  }

  private typealias Each = (_ table: String, _ columns: String, _ add: Adding) throws -> Void
  private typealias Adding = (inout CaseRecord, SQLRow) throws -> Void

  private static func listsAndKeys(_ reading: ListReading, _ each: Each) throws {
    try each("cases", ListReading.columns + ", reference_key, figures") { record, row in
      var list = try reading.list(withoutLabel: row)
      list.figures = try row.optionalText(14) ?? ""
      record.list = (list, try row.text(13))
    }
    try each("visibility", "case_id, post, reasons, status, opened_at, until_at") { record, row in
      let (post, status, openedAt) = (PostID(try row.text(1)), try row.text(3), try row.integer(4))
      for reason in Joined.names(try row.text(2)) {
        let until = try row.optionalInteger(5).map { Instant(seconds: $0) }
        let seen = VisibilityRow(caseID: record.caseID, post: post, reason: reason, until: until)
        record.visibility.append((seen, status, openedAt))
      }
    }
    let place = ListReading.dueCount
    try each("dues", ListReading.ownDueColumns + ", ordinal, due_sort") { record, row in
      record.due.append((try ListReading.due(row), try row.integer(place), try row.integer(place + 1)))
    }
    try each("dues_to", "case_id, post, ordinal, due_sort") { record, row in
      record.towards.append((try row.text(1), try row.integer(2), try row.integer(3)))
    }
    try each("blind_index", "case_id, position, kind, token") { record, row in
      let found = BlindRow(position: try row.integer(1), kind: try row.text(2), token: try row.blob(3))
      record.blind.insert(found)
    }
    try each("case_keys", "case_id, wrapped") { $0.caseKey = try $1.blob(1) }
    try each("event_keys", "case_id, position, wrapped") { $0.eventKeys[try $1.integer(1)] = try $1.blob(2) }
    try each("erasures", "case_id, position") { $0.erased.insert(try $1.integer(1)) }
  }
}

extension CaseRecord {
  /// An engine need not hand over the rows of one case in their order.
  fileprivate mutating func putInOrder() {
    let isInOrder = rows.indices.dropFirst().allSatisfy { rows[$0 - 1].event.position < rows[$0].event.position }
    if !isInOrder { rows.sort { $0.event.position < $1.event.position } }
    due.sort { $0.ordinal < $1.ordinal }
  }
}
