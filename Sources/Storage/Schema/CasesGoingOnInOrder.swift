extension Migration {
  /// The cases of a partnership that are not over, in their order: a changed calendar walks them in batches.
  static let casesGoingOnInOrder = [
    "DROP INDEX cases_going_on",
    "CREATE INDEX cases_going_on ON cases (partnership, case_id) WHERE status NOT IN ('closed', 'withdrawn')",
  ]
}
