public import CaseRules

/// Partnerships, agencies, services, posts and people as they are now. A change of it never rewrites what somebody did
/// in a case.
public struct Directory: Sendable {
  public var partnerships: [Partnership] = [] { didSet { known = DirectoryPlaces() } }
  public var agencies: [Agency] = [] { didSet { known = DirectoryPlaces() } }
  public var services: [Agency.Service] = [] { didSet { known = DirectoryPlaces() } }
  public var posts: [Post] = [] { didSet { known = DirectoryPlaces() } }
  public var people: [Person] = [] { didSet { known = DirectoryPlaces() } }
  /// The number of the newest entry of the record about each row; a row that was never changed has none.
  public var versions: [DirectoryName: Int] = [:]
  /// The store's count of changes when this was read.
  public var version = 0
  private var known = DirectoryPlaces()
  var places: DirectoryPlaces.Places { known.places(of: self) }

  public init() {}
}

extension KeyedDecodingContainer {
  /// Text that rows from before the key was known do not have.
  func text(_ key: Key) throws -> String { try decodeIfPresent(String.self, forKey: key) ?? "" }

  /// The same, for a list.
  func list<Item: Decodable>(_ key: Key) throws -> [Item] { try decodeIfPresent([Item].self, forKey: key) ?? [] }
}
