import Synchronization

extension Store {
  /// Writes a checkpoint of now, or gives the last one where nothing came since.
  @discardableResult
  public func checkpoint() async throws -> Checkpoint {
    let keys = keys
    let (now, isNew) = try await database.read { connection in
      let events = try Counters.value("events", on: connection)
      let looks = try Counters.value("looks", on: connection)
      if let last = try Checkpoint.last(on: connection), last.events == events, last.looks == looks {
        return (last, false)
      }
      var hash = HeadsHash()
      try connection.each("SELECT case_id, position, chain FROM heads ORDER BY case_id", []) { row in
        hash.add(try row.text(0), try row.integer(1), try row.blob(2))
      }
      let look = try AccessChain.head(on: connection).chain
      return (
        Checkpoint(
          events: events, cases: hash.cases, heads: hash.text, looks: looks, lastLook: Hex.text(look),
          signedWith: keys.checkpoint), true
      )
    }
    if isNew {
      try await writes.write { connection in
        try connection.run(
          """
          INSERT INTO checkpoints (events, looks, line) VALUES ($1, $2, $3)
          ON CONFLICT (events, looks) DO NOTHING
          """, [.integer(now.events), .integer(now.looks), .text(now.description)])
      }
    }
    checkpoints.wrote(now)
    return now
  }

  /// Starts a checkpoint beside the work where enough events came since the last one.
  func checkpointWhenDue(events: Int) {
    guard checkpoints.begin(events: events) else { return }
    Task(priority: .low) {
      defer { checkpoints.end() }
      // What fails here is tried again with the next append, and its own writes report the fault.
      _ = try? await checkpoint()
    }
  }
}

/// When the next checkpoint is due. It reads every head, so with many cases it comes after more events.
final class CheckpointPace: Sendable {
  private struct Pace {
    var events: Int
    var cases: Int
    var isWriting = false
  }

  private let least: Int
  private let pace: Mutex<Pace>

  init(every least: Int, last: Checkpoint?) {
    self.least = least
    pace = Mutex(Pace(events: last?.events ?? 0, cases: last?.cases ?? 0))
  }

  /// Whether the caller should write one now; nobody else is told so until `end`.
  func begin(events: Int) -> Bool {
    pace.withLock { pace in
      guard !pace.isWriting, events - pace.events >= max(least, pace.cases / 10) else { return false }
      pace.isWriting = true
      return true
    }
  }

  func end() { pace.withLock { $0.isWriting = false } }

  func wrote(_ checkpoint: Checkpoint) {
    pace.withLock { pace in
      pace.events = max(pace.events, checkpoint.events)
      pace.cases = checkpoint.cases
    }
  }
}
