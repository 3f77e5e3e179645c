import Bundled
import CaseRules
import Foundation
import PolicyFiles
import Wording

/// The policies that a command can name: the bundled ones, or those of a folder.
struct Policies {
  let library: PolicyLibrary

  init(folder: String?) throws {
    library = PolicyLibrary(try folder.map { try Files.texts(in: $0, endingIn: ".yaml") } ?? Bundled.policies())
  }

  func all() throws -> [PolicyFile] {
    do {
      return try library.load(today: Clock.today)
    } catch {
      throw Complaint(error.description)
    }
  }

  /// By the policy's id, or from a file.
  func named(_ name: String) throws -> Policy {
    if name.contains("/") || name.hasSuffix(".yaml") { return try file(name).policy }
    let all = try all()
    if let found = all.first(where: { $0.policy.id.text == name }) { return found.policy }
    let ids = all.map(\.policy.id.text)
    guard let near = NearestWord.to(name, among: ids) else {
      throw Complaint("There is no policy “\(name)”. The policies are \(ids.joined(separator: ", ")).")
    }
    throw Complaint("There is no policy “\(name)”. The nearest is “\(near)”; “counterpart policy list” shows all.")
  }

  func file(_ path: String) throws -> PolicyFile {
    let bytes = [UInt8](try Files.read(path))
    do {
      return try PolicyFile.open(bytes: bytes, name: path, within: library, today: Clock.today)
    } catch {
      throw Complaint(error.description)
    }
  }
}
