public import CaseRules

/// Reads the file of one policy. See docs/guide-to-policies.md for its words.
public struct PolicyFile: Sendable {
  public let policy: Policy
  /// Doubts that do not keep the policy from being used, in the order of the file.
  public let warnings: [PolicyProblem]
  /// The policy that this file overrides parts of.
  public let parent: PolicyID?

  /// Reads and checks a text. Throws every problem that was found, not only the first.
  /// - Parameters:
  ///   - name: the file's name, as messages give it.
  ///   - library: where the policy that this one extends is looked up.
  public static func read(_ text: String, name: String, within library: PolicyLibrary = .none) throws(PolicyErrors)
    -> Policy
  {
    try open(text, name: name, within: library).policy
  }

  /// The same from bytes, which are refused unless they are UTF-8.
  public static func read(bytes: [UInt8], name: String, within library: PolicyLibrary = .none) throws(PolicyErrors)
    -> Policy
  {
    try open(bytes: bytes, name: name, within: library).policy
  }

  /// The policy with its warnings.
  /// - Parameter today: for warnings that depend on the date, such as a review that is due; nil for none of them.
  public static func open(
    _ text: String, name: String, within library: PolicyLibrary = .none, today: Day? = nil
  ) throws(PolicyErrors) -> PolicyFile {
    let own = try tree(text, name: name)
    let start = Place(file: name, line: 1, column: 1)
    let (whole, parent) = try own.extended(within: library, file: name)
    var draft = try PolicyReader.read(whole, start: start)
    draft.dropUnusedInherited(from: name)
    let findings = PolicyChecks.problems(of: draft)
    guard findings.isEmpty else { throw PolicyErrors(findings) }
    return PolicyFile(
      policy: draft.policy, warnings: PolicyDoubts.warnings(of: draft, today: today), parent: parent)
  }

  /// The same from bytes, which are refused unless they are UTF-8.
  public static func open(
    bytes: [UInt8], name: String, within library: PolicyLibrary = .none, today: Day? = nil
  ) throws(PolicyErrors) -> PolicyFile {
    let start = Place(file: name, line: 1, column: 1)
    guard bytes.count <= ShapeMistake.largest else {
      throw PolicyErrors([PolicyProblem(.shape(.tooLarge(bytes: bytes.count)), at: start)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PolicyErrors([PolicyProblem(.shape(.notUTF8), at: start)])
    }
    return try open(text, name: name, within: library, today: today)
  }

  /// The tree of a text whose size and outline are sound.
  static func tree(_ text: String, name: String) throws(PolicyErrors) -> Tree {
    let start = Place(file: name, line: 1, column: 1)
    guard text.utf8.count <= ShapeMistake.largest else {
      throw PolicyErrors([PolicyProblem(.shape(.tooLarge(bytes: text.utf8.count)), at: start)])
    }
    let problems = Outline.problems(in: text, file: name)
    guard problems.isEmpty else { throw PolicyErrors(problems) }
    // Some editors begin a file with a byte order mark.
    let marked = text.unicodeScalars.first == "\u{FEFF}"
    return try Tree.compose(marked ? String(scalars: text.unicodeScalars.dropFirst()) : text, file: name)
  }
}
