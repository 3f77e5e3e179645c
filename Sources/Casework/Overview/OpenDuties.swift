public import CaseRules

/// What one post owes in the cases that a viewer may open, added up.
public struct OpenDuties: Sendable, Equatable {
  public var post: PostID
  public var open: Int
  /// Those of them whose time is over.
  public var late: Int
  /// When the oldest of them began to be owed.
  public var oldest: Instant
  /// How many began before each of the moments that were asked for.
  public var before: [Int]

  public init(post: PostID, open: Int, late: Int, oldest: Instant, before: [Int]) {
    self.post = post
    self.open = open
    self.late = late
    self.oldest = oldest
    self.before = before
  }
}

/// What posts owe, as far as somebody else may see it: in the cases that one of the viewer's names finds, and no other.
public protocol DutyOverviews: Sendable {
  /// Sorted by post; none for a post that owes nothing.
  ///
  /// - Parameters:
  ///   - posts: those that owe.
  ///   - names: under which the viewer finds cases.
  ///   - cuts: moments for `OpenDuties.before`.
  func openDuties(of posts: [PostID], foundBy names: [PostID], at now: Instant, before cuts: [Instant]) async throws
    -> [OpenDuties]
  /// The same duties one by one, soonest first, those without a date last.
  func owed(by posts: [PostID], foundBy names: [PostID], at now: Instant, limit: Int, offset: Int) async throws
    -> [WorklistRow]
}
