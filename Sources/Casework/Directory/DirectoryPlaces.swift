import Synchronization

/// Where each name of a directory stands. Pages ask for a name in every row, and a region has thousands of posts; so it
/// is made once, at the first question after a change.
final class DirectoryPlaces: Sendable {
  final class Places: Sendable {
    let partnerships, agencies, services, posts, people: [String: Int]
    /// The person who signs in by this name.
    let signInNames: [String: Int]
    /// Those who hold this post, and the posts of this agency, in the directory's order.
    let holders, postsOfAgencies: [String: [Int]]
    /// Those who have this email address, in small letters.
    let emails: [String: [Int]]

    init(_ directory: Directory) {
      partnerships = Self.firsts(directory.partnerships) { $0.id }
      agencies = Self.firsts(directory.agencies) { $0.id }
      services = Self.firsts(directory.services) { $0.id }
      posts = Self.firsts(directory.posts) { $0.id }
      people = Self.firsts(directory.people) { $0.id }
      signInNames = Self.firsts(directory.people) { $0.signInName.lowercased() }
      holders = Self.all(directory.people) { $0.hasLeft ? [] : $0.posts }
      emails = Self.all(directory.people) { $0.hasLeft || $0.email.isEmpty ? [] : [$0.email.lowercased()] }
      postsOfAgencies = Self.all(directory.posts) { [$0.agency] }
    }

    private static func firsts<Row>(_ rows: [Row], _ name: (Row) -> String) -> [String: Int] {
      Dictionary(rows.enumerated().map { (name($1), $0) }) { first, _ in first }
    }

    private static func all<Row>(_ rows: [Row], _ names: (Row) -> [String]) -> [String: [Int]] {
      var places: [String: [Int]] = [:]
      for (place, row) in rows.enumerated() {
        for name in names(row) { places[name, default: []].append(place) }
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
