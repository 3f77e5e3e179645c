public import CaseRules
public import Casework

extension Store: Leases {
  public func take(_ work: String, for holder: String, at now: Instant, until: Instant) async throws -> Bool {
    try await writes.write { connection in
      try connection.run(
        """
        INSERT INTO leases (work, holder, until) VALUES ($1, $2, $3)
        ON CONFLICT (work) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE leases.holder = excluded.holder OR leases.until <= $4
        """, [.text(work), .text(holder), .integer(until.seconds), .integer(now.seconds)]) > 0
    }
  }

  public func giveBack(_ work: String, by holder: String) async throws {
    try await writes.write { connection in
      try connection.run("DELETE FROM leases WHERE work = $1 AND holder = $2", [.text(work), .text(holder)])
    }
  }
}
