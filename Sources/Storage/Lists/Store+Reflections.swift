public import CaseRules
public import Casework

extension Store {
  public func reflect(_ barriers: [Barrier], in partnership: PartnershipID, year: ReportYear) async throws {
    let names = [""] + Set(barriers.map(\.rawValue)).sorted()
    try await writes.write { connection in
      for name in names {
        try connection.run(
          """
          INSERT INTO reflections (partnership, start, barrier, count) VALUES ($1, $2, $3, 1)
          ON CONFLICT (partnership, start, barrier) DO UPDATE SET count = reflections.count + 1
          """, [.text(partnership.text), .integer(year.start), .text(name)])
      }
    }
  }

  public func barriers(of partnership: PartnershipID, in year: ReportYear) async throws -> BarrierCounts {
    let rows = try await database.read { connection in
      try connection.rows(
        "SELECT barrier, count FROM reflections WHERE partnership = $1 AND start = $2",
        [.text(partnership.text), .integer(year.start)])
    }
    var counts = BarrierCounts()
    for row in rows {
      let (name, count) = (try row.text(0), try row.integer(1))
      if name.isEmpty {
        counts.reflections = count
      } else {
        Barrier(rawValue: name).map { counts.byBarrier[$0] = count }
      }
    }
    return counts
  }
}
