public import CaseRules
import Foundation

/// A row of the directory with what it holds.
public enum DirectoryEntity: Sendable, Equatable {
  case partnership(Partnership)
  case agency(Agency)
  case service(Agency.Service)
  case post(Post)
  case person(Person)

  public var name: DirectoryName {
    switch self {
    case .partnership(let row): DirectoryName(.partnership, row.id)
    case .agency(let row): DirectoryName(.agency, row.id)
    case .service(let row): DirectoryName(.service, row.id)
    case .post(let row): DirectoryName(.post, row.id)
    case .person(let row): DirectoryName(.person, row.id)
    }
  }

  /// As it stands in the store: keys in order, so that the same row has the same text.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data =
      switch self {
      case .partnership(let row): try encoder.encode(row)
      case .agency(let row): try encoder.encode(row)
      case .service(let row): try encoder.encode(row)
      case .post(let row): try encoder.encode(row)
      case .person(let row): try encoder.encode(row)
      }
    return String(decoding: data, as: UTF8.self)
  }

  /// - Throws: `DirectoryFault` where the text is not such a row.
  public init(_ name: DirectoryName, json: String) throws {
    let (decoder, body) = (JSONDecoder(), Data(json.utf8))
    do {
      self =
        switch name.kind {
        case .partnership: .partnership(try decoder.decode(Partnership.self, from: body))
        case .agency: .agency(try decoder.decode(Agency.self, from: body))
        case .service: .service(try decoder.decode(Agency.Service.self, from: body))
        case .post: .post(try decoder.decode(Post.self, from: body))
        case .person: .person(try decoder.decode(Person.self, from: body))
        }
    } catch let error as DecodingError {
      throw DirectoryFault(kind: name.kind.rawValue, id: name.id, reason: "\(error)")
    }
  }
}

/// A directory row that can't be read: which, and why.
public struct DirectoryFault: Error, CustomStringConvertible {
  public var kind: String
  public var id: String
  public var reason: String
  public var description: String { "The directory's \(kind) “\(id)” cannot be read: \(reason)." }
}
