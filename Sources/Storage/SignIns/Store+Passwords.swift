public import CaseRules

extension Store {
  public func password(forSignInName name: String) async throws -> (person: PersonID, stored: String)? {
    try await database.read { connection in
      let row = try connection.first(
        "SELECT person, stored FROM passwords WHERE sign_in_name = $1", [.text(name.lowercased())])
      return try row.map { (PersonID(try $0.text(0)), try $0.text(1)) }
    }
  }

  /// A person has one sign-in name: an earlier one stops working.
  ///
  /// - Throws: `StorageFault.signInNameTaken` where the name is another person's.
  public func setPassword(_ stored: String, signInName: String, for person: PersonID) async throws {
    let name = signInName.lowercased()
    try await writes.write { connection in
      let owner = try connection.first("SELECT person FROM passwords WHERE sign_in_name = $1", [.text(name)])
      if let owner, try owner.text(0) != person.text { throw StorageFault.signInNameTaken(name) }
      try connection.run("DELETE FROM passwords WHERE person = $1", [.text(person.text)])
      try connection.run(
        "INSERT INTO passwords (sign_in_name, person, stored) VALUES ($1, $2, $3)",
        [.text(name), .text(person.text), .text(stored)])
    }
  }
}
