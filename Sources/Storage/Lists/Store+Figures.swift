public import CaseRules
public import Casework

extension Store {
  public func figures<Value: Sendable>(
    of partnership: PartnershipID, from: Instant, before: Instant, into value: Value,
    _ add: @escaping @Sendable (inout Value, FiguresRow) -> Void
  ) async throws -> Value {
    try await database.read { connection in
      var value = value
      try connection.each(
        """
        SELECT opened_at, ground, route, raising_agency, receiving_agencies, figures FROM cases
        WHERE partnership = $1 AND opened_at >= $2 AND opened_at < $3
        """, [.text(partnership.text), .integer(from.seconds), .integer(before.seconds)]
      ) { row in
        add(
          &value,
          FiguresRow(
            partnership: partnership, raisedAt: Instant(seconds: try row.integer(0)),
            ground: try row.optionalText(1) ?? "", route: try row.text(2), raising: AgencyID(try row.text(3)),
            receiving: Joined.names(try row.text(4)).map { AgencyID($0) }, text: try row.optionalText(5) ?? ""))
      }
      return value
    }
  }
}
