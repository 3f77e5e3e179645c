public import CaseRules

/// The policies of an installation: the bundled ones, or those of a folder. A file may extend another of the same
/// library.
public struct PolicyLibrary: Sendable {
  struct Text: Sendable {
    var path: String
    /// The policy's key, from the file's first words; the file's name where those can't be read.
    var key: String
    var text: String
  }

  let texts: [Text]
  public static let none = PolicyLibrary([])

  /// - Parameter files: paths, as messages give them, and texts; only those that end in `.yaml` are policies.
  public init(_ files: [(path: String, text: String)]) {
    texts = files.filter { $0.path.hasSuffix(".yaml") }.sorted { $0.path < $1.path }
      .map { Text(path: $0.path, key: Self.key(of: $0), text: $0.text) }
  }

  /// Every policy with its warnings, by key. Throws the problems of all files.
  public func load(today: Day? = nil) throws(PolicyErrors) -> [PolicyFile] {
    var loaded: [PolicyFile] = []
    var problems = repeatedKeys()
    for text in texts {
      do throws(PolicyErrors) {
        loaded.append(try PolicyFile.open(text.text, name: text.path, within: self, today: today))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw PolicyErrors(problems) }
    return loaded.sorted { $0.policy.id < $1.policy.id }
  }

  private func repeatedKeys() -> [PolicyProblem] {
    texts.indices.compactMap { index in
      guard let first = texts[..<index].first(where: { $0.key == texts[index].key }) else { return nil }
      let mistake = SenseMistake.policyTwice(first.key, first: first.path)
      return PolicyProblem(.sense(mistake), at: Place(file: texts[index].path, line: 1, column: 1))
    }
  }

  /// The policies of all files, by key.
  public func policies() throws(PolicyErrors) -> [Policy] { try load().map(\.policy) }

  /// The keys of the policies that are here.
  public var keys: [String] { texts.map(\.key).sorted() }

  private static func key(of file: (path: String, text: String)) -> String {
    for line in file.text.split(separator: "\n") where line.hasPrefix("policy:") {
      return String(line.dropFirst("policy:".count)).trimmed
    }
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return String(name.dropLast(".yaml".count))
  }
}
