public import CaseRules
public import Casework

extension Store {
  public func figures<Value: Sendable>(
    of partnership: PartnershipID, from: Instant, before: Instant, into value: Value,
    _ add: @escaping @Sendable (inout Value, FiguresRow) -> Void
  ) async throws -> Value {
    let values = [SQLValue.integer(from.seconds), .integer(before.seconds)]
    return try await figures(of: partnership, "opened_at >= $2 AND opened_at < $3", values, into: value, add)
  }

  public func figures<Value: Sendable>(
    ofOpen partnership: PartnershipID, into value: Value,
    _ add: @escaping @Sendable (inout Value, FiguresRow) -> Void
  ) async throws -> Value {
    try await figures(of: partnership, "\(Self.goesOn) AND status = 'open'", [], into: value, add)
  }

  /// As the index of cases that are not over has it.
  static let goesOn = "status NOT IN ('closed', 'withdrawn')"
  static let figureColumns = "opened_at, ground, route, raising_agency, receiving_agencies, figures"

  private func figures<Value: Sendable>(
    of partnership: PartnershipID, _ condition: String, _ values: [SQLValue], into value: Value,
    _ add: @escaping @Sendable (inout Value, FiguresRow) -> Void
  ) async throws -> Value {
    try await database.read { connection in
      var value = value
      try connection.each(
        "SELECT \(Self.figureColumns) FROM cases WHERE partnership = $1 AND \(condition)",
        [.text(partnership.text)] + values
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
