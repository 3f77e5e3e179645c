/// What an operator may know of a store while it is in use: whether it takes writes, and how busy its writer is.
public protocol StoreWatch: Sendable {
  /// Returns where the store can be read and written to now. Changes nothing, keeps no lock and flushes nothing.
  ///
  /// - Throws: what a write would have met.
  func checkReady() async throws
  var writeFigures: WriteFigures { get }
}

/// The writer's work since the program started.
public struct WriteFigures: Sendable, Equatable {
  /// How many writes shared each commit.
  public var batches = Histogram(bounds: [1, 2, 4, 8, 16, 32, 64, 128, 256])
  /// How long each commit took with the writes in it, in seconds.
  public var seconds = Histogram(bounds: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5])
  /// Commits that were undone.
  public var failed = 0
  /// Writes that wait for the writer now.
  public var waiting = 0

  public init() {}

  /// - Parameter isKept: false where the whole commit was undone.
  public mutating func note(writes: Int, took: Double, isKept: Bool) {
    batches.add(Double(writes))
    seconds.add(took)
    if !isKept { failed += 1 }
  }
}
