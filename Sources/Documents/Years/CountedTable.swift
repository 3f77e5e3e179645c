public import CaseRules

/// One split of cases, as it may be shown.
public struct CountedTable: Sendable {
  public typealias Row = (label: String, count: ShownCount)

  public var key: String
  public var heading: String
  /// Nil where the split must not be shown.
  public var rows: [Row]?

  public init(_ key: String, _ heading: String, rows: [Row]?) {
    self.key = key
    self.heading = heading
    self.rows = rows
  }

  /// - Parameter counted: in an order that says nothing of the numbers.
  public init(_ key: String, _ heading: String, _ counted: [(label: String, count: Int)], of sum: ShownCount) {
    self.init(
      key, heading,
      rows: Suppression.parts(counted.map(\.count), of: sum).map { shown in
        zip(counted, shown).map { (label: $0.label, count: $1) }
      })
  }

  /// The largest number that is shown; nil where none is.
  public var most: (label: String, number: Int)? {
    (rows ?? []).compactMap { row in
      if case .count(let number) = row.count, number > 0 { (label: row.label, number: number) } else { nil }
    }.max { $0.number < $1.number }
  }
}
