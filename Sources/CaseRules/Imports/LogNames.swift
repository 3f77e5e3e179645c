/// What a log of past challenges may say of each.
public enum LogColumn: String, CaseIterable, Sendable {
  case reference, raised, settled, raising, receiving, ground, stage, outcome, person

  public var isDay: Bool { self == .raised || self == .settled }
  /// Whether what stands in it is one of a list, so that a value nobody knows can be given a meaning.
  public var hasValues: Bool { self != .reference && !isDay }
}

/// Why a file can't be read as a log at all.
public enum LogFault: Error, Hashable, Sendable {
  case notText
  case openQuote(line: Int)
  case textAfterQuote(line: Int)
  case quoteInside(line: Int)
  case bareReturn(line: Int)
  case nul(line: Int)
  /// No row follows the headings.
  case empty
  case headingTwice(String)
  case tooManyRows(most: Int)
  case tooLarge(mostBytes: Int)
  case spreadsheet(SpreadsheetFault)

  public enum SpreadsheetFault: String, CaseIterable, Sendable {
    /// Nothing here reads spreadsheets.
    case missing
    /// It unpacks to more than it may: too many cells, or a file that was made to do harm.
    case tooLarge
    case broken, tooSlow, busy
    /// A kind of spreadsheet that is not read, such as `.xls`, or one with a password.
    case otherKind
  }
}

/// What is wrong with one row of a log.
public enum LogMistake: Hashable, Sendable {
  case missing(LogColumn)
  case notADay(LogColumn, String)
  case inFuture(LogColumn, Day)
  case tooEarly(LogColumn, Day)
  case settledFirst(raised: Day, settled: Day)
  /// It has a day on which it was settled, and is said to be in dispute.
  case settledInDispute
  case unknown(LogColumn, String)
  /// What stands there looks as if it said who is concerned, and so is not repeated.
  case identity(LogColumn, IdentityFinding.Kind)
  case tooLong(LogColumn)
  case fieldCount(expected: Int, found: Int)
  case referenceTwice(firstLine: Int)
  /// The row was brought in before, and said something else.
  case saysOther

  /// Where it is wrong; nil for the whole row.
  public var column: LogColumn? {
    switch self {
    case .missing(let column), .notADay(let column, _), .inFuture(let column, _), .tooEarly(let column, _),
      .unknown(let column, _), .identity(let column, _), .tooLong(let column):
      column
    case .settledFirst, .settledInDispute: .settled
    case .referenceTwice: .reference
    case .fieldCount, .saysOther: nil
    }
  }
}
