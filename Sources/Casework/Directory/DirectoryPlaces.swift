import Synchronization

/// Where each name of a directory stands. Pages ask for a name in every row, and a region has thousands of posts; so it
/// is made once, at the first question after a change.
final class DirectoryPlaces: Sendable {
  final class Places: Sendable {
    let partnerships, agencies, posts, people: [String: Int]
    /// The person who signs in by this name, and the one who holds this post.
    let signInNames, holders: [String: Int]

    init(_ directory: Directory) {
      partnerships = Self.firsts(directory.partnerships) { [$0.id] }
      agencies = Self.firsts(directory.agencies) { [$0.id] }
      posts = Self.firsts(directory.posts) { [$0.id] }
      people = Self.firsts(directory.people) { [$0.id] }
      signInNames = Self.firsts(directory.people) { [$0.signInName] }
      holders = Self.firsts(directory.people) { $0.posts }
    }

    private static func firsts<Row>(_ rows: [Row], _ names: (Row) -> [String]) -> [String: Int] {
      var places: [String: Int] = [:]
      for (place, row) in rows.enumerated() {
        for name in names(row) where places[name] == nil { places[name] = place }
      }
      return places
    }
  }

  private let made = Mutex<Places?>(nil)

  func places(of directory: Directory) -> Places {
    made.withLock { made in
      if let made { return made }
      let places = Places(directory)
      made = places
      return places
    }
  }
}
