public import CaseRules
public import Casework

extension Store {
  public func formsSent(in partnership: PartnershipID, limit: Int, offset: Int) async throws -> [FormEntry] {
    try await database.read { connection in
      try connection.rows(
        Self.sentForms, [.text(partnership.text), .integer(limit), .integer(offset)]
      ).map { FormEntry(caseID: CaseID(try $0.text(0)), position: try $0.integer(1)) }
    }
  }

  /// As the index of forms has it.
  static let sentForms = """
    SELECT j.case_id, j.position FROM journal j JOIN cases c ON c.case_id = j.case_id
    WHERE j.kind = 'formSubmitted' AND c.partnership = $1
    ORDER BY j.recorded_at DESC, j.case_id, j.position DESC LIMIT $2 OFFSET $3
    """
}
