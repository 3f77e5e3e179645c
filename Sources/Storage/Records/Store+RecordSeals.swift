public import CaseRules
public import Casework

extension Store: RecordSeals {
  public func recordSeal(of caseID: CaseID, at entry: Int) async throws -> [UInt8]? {
    let chain = chain
    return try await database.read { connection in
      let row = try connection.first(
        "SELECT chain FROM journal WHERE case_id = $1 AND position = $2", [.text(caseID.text), .integer(entry)])
      return try row.map { row in
        var fields = Fields("record")
        fields.add(caseID.text)
        fields.add(entry)
        fields.add(try row.blob(0))
        return chain.code(fields)
      }
    }
  }
}
