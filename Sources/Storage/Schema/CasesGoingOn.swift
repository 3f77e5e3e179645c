extension Migration {
  /// A way to the cases of a partnership that are not over: the others stand in no such index.
  static let casesGoingOn = [
    "CREATE INDEX cases_going_on ON cases (partnership) WHERE status NOT IN ('closed', 'withdrawn')"
  ]
}
