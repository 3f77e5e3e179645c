import CaseRules

/// The rows of a directory by id, while an order is decided: many commands are checked against what those before them
/// lead to.
struct DirectoryBooks {
  private(set) var partnerships: [String: Partnership] = [:]
  private(set) var agencies: [String: Agency] = [:]
  private(set) var services: [String: Agency.Service] = [:]
  private(set) var posts: [String: Post] = [:]
  private(set) var people: [String: Person] = [:]
  /// The person who signs in by each name.
  private(set) var signInNames: [String: String] = [:]

  init(_ directory: Directory) {
    for entity in directory.entities { put(entity) }
  }

  subscript(name: DirectoryName) -> DirectoryEntity? {
    switch name.kind {
    case .partnership: partnerships[name.id].map { .partnership($0) }
    case .agency: agencies[name.id].map { .agency($0) }
    case .service: services[name.id].map { .service($0) }
    case .post: posts[name.id].map { .post($0) }
    case .person: people[name.id].map { .person($0) }
    }
  }

  mutating func put(_ entity: DirectoryEntity) {
    switch entity {
    case .partnership(let row): partnerships[row.id] = row
    case .agency(let row): agencies[row.id] = row
    case .service(let row): services[row.id] = row
    case .post(let row): posts[row.id] = row
    case .person(let row):
      if let before = people[row.id], signInNames[before.signInName.lowercased()] == row.id {
        signInNames[before.signInName.lowercased()] = nil
      }
      people[row.id] = row
      let name = row.signInName.lowercased()
      if !name.isEmpty, signInNames[name] == nil { signInNames[name] = row.id }
    }
  }

  /// The agency that a row belongs to; empty for a partnership and for somebody without a post.
  func agency(of entity: DirectoryEntity) -> String {
    switch entity {
    case .partnership: ""
    case .agency(let row): row.id
    case .service(let row): row.agency
    case .post(let row): row.agency
    case .person(let row): row.posts.lazy.compactMap { self.posts[$0]?.agency }.first ?? ""
    }
  }
}
