import Foundation

/// A directory row that can't be read: which, and why.
public struct DirectoryFault: Error, CustomStringConvertible {
  public var kind: String
  public var id: String
  public var reason: String
  public var description: String { "The directory's \(kind) “\(id)” cannot be read: \(reason)." }
}

extension Directory {
  public init(reading store: any DirectoryStore) async throws {
    self.init()
    let decoder = JSONDecoder()
    for row in try await store.directoryRows() {
      let body = Data(row.body.utf8)
      do {
        switch row.kind {
        case "partnership": partnerships.append(try decoder.decode(Partnership.self, from: body))
        case "agency": agencies.append(try decoder.decode(Agency.self, from: body))
        case "post": posts.append(try decoder.decode(Post.self, from: body))
        case "person": people.append(try decoder.decode(Person.self, from: body))
        default: throw DirectoryFault(kind: row.kind, id: row.id, reason: "this program does not know the kind")
        }
      } catch let error as DecodingError {
        throw DirectoryFault(kind: row.kind, id: row.id, reason: "\(error)")
      }
    }
  }

  public func write(to store: any DirectoryStore) async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func row(_ kind: String, _ id: String, _ value: some Encodable) throws -> (kind: String, id: String, body: String) {
      (kind, id, String(decoding: try encoder.encode(value), as: UTF8.self))
    }
    try await store.putAll(
      partnerships.map { try row("partnership", $0.id, $0) } + agencies.map { try row("agency", $0.id, $0) }
        + posts.map { try row("post", $0.id, $0) } + people.map { try row("person", $0.id, $0) })
  }
}
