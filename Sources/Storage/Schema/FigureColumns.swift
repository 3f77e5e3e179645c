extension Migration {
  /// What the figures of a year need of each case, and a way to a partnership's year. Cases of before have theirs once
  /// their lists are made anew.
  static let figureColumns = [
    "ALTER TABLE cases ADD COLUMN figures TEXT",
    "CREATE INDEX cases_by_partnership ON cases (partnership, opened_at)",
  ]
}
