public import CaseRules
public import Casework
import Foundation

extension Store {
  public func frozenYears(of partnership: PartnershipID) async throws -> [FrozenYear] {
    let rows = try await database.read { connection in
      try connection.rows(
        """
        SELECT start, frozen_at, person, post, agency, sheet FROM frozen_years WHERE partnership = $1 ORDER BY start
        """, [.text(partnership.text)])
    }
    return try rows.map { row in
      let by = Actor(
        person: PersonID(try row.text(2)), post: PostID(try row.text(3)), agency: AgencyID(try row.text(4)))
      guard let sheet = try? JSONDecoder().decode(YearSheet.self, from: Data(try row.text(5).utf8)) else {
        throw StorageFault.damaged(detail: "a frozen year can't be read")
      }
      return FrozenYear(
        partnership: partnership, year: ReportYear(start: try row.integer(0)),
        at: Instant(seconds: try row.integer(1)), by: by, sheet: sheet)
    }
  }

  public func freeze(_ year: FrozenYear) async throws -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let sheet = String(decoding: try encoder.encode(year.sheet), as: UTF8.self)
    return try await writes.write { connection in
      let values: [SQLValue] = [.text(year.partnership.text), .integer(year.year.start)]
      let found = try connection.first(
        "SELECT 1 FROM frozen_years WHERE partnership = $1 AND start = $2", values)
      if found != nil { return false }
      try connection.run(
        """
        INSERT INTO frozen_years (partnership, start, frozen_at, person, post, agency, sheet)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        values + [
          .integer(year.at.seconds), .text(year.by.person.text), .text(year.by.post.text),
          .text(year.by.agency.text), .text(sheet),
        ])
      return true
    }
  }
}
