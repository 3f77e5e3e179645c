public import CaseRules

/// A partnership's own periods for what has ended, in years. Days that people have set stand.
public struct RetentionYears: Sendable, Codable, Equatable {
  /// From a child's birth.
  public var child: Int
  /// From the end of a case about an adult.
  public var adult: Int
  /// From the end where sexual abuse is concerned.
  public var long: Int

  public init(child: Int, adult: Int, long: Int) {
    self.child = child
    self.adult = adult
    self.long = long
  }

  /// A childhood, so that no record of a child goes before they can ask for it.
  public static let leastChild = 18
  public static let least = 1
  /// More than a lifetime.
  public static let most = 120

  /// Whether the numbers make sense: what concerns sexual abuse is never kept for less long than the rest.
  var isSound: Bool {
    (Self.leastChild...Self.most).contains(child) && (Self.least...Self.most).contains(adult)
      && (max(child, adult)...Self.most).contains(long)
  }

  /// As a line that people can read in a record of changes.
  var text: String { "children \(child) years from birth, adults \(adult) years, sexual abuse \(long) years" }
}

extension Partnership {
  /// How long its cases are kept once they have ended.
  public var periods: RetentionPeriods {
    retention.map { RetentionPeriods(child: $0.child, adult: $0.adult, long: $0.long) } ?? .usual
  }
}
