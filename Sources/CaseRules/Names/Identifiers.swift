/// A name of one kind of thing, so that a post can't be passed where a person is meant.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  var text: String { get }
  init(_ text: String)
}

extension Identifier {
  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A case, by a random name that says nothing about it.
public struct CaseID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A person who signs in.
public struct PersonID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A post in an agency. Duties belong to posts, so that a leaver's duties stay.
public struct PostID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// An agency: an employer or body that works with children or adults at risk.
public struct AgencyID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A safeguarding partnership or board.
public struct PartnershipID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// One edition of one partnership's policy, such as `lambeth-2024`.
public struct PolicyID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
