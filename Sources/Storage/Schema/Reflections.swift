extension Migration {
  /// Counts alone: whoever reads the table learns how many, and never who. A row without a barrier counts all.
  static let reflections = [
    """
    CREATE TABLE reflections (
      partnership TEXT NOT NULL, start BIGINT NOT NULL, barrier TEXT NOT NULL, count BIGINT NOT NULL,
      PRIMARY KEY (partnership, start, barrier))
    """
  ]
}
