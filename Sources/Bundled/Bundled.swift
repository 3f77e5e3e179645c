/// The text files that travel inside the binary.
public enum Bundled {
  /// One file, by its path in the repository.
  public typealias File = (path: String, text: String)

  /// Bank holidays by division: `Calendars/*.json`.
  public static func calendars() -> [File] { files(under: "Calendars/") }

  /// The bundled policies: `Policies/*.yaml`.
  public static func policies() -> [File] { yaml().filter { !$0.path.hasPrefix(examples) } }

  /// Invented policies that show what the language can say, and are nobody's: `Policies/Examples/*.yaml`.
  public static func examplePolicies() -> [File] { yaml().filter { $0.path.hasPrefix(examples) } }

  private static let examples = "Policies/Examples/"

  private static func yaml() -> [File] { files(under: "Policies/").filter { $0.path.hasSuffix(".yaml") } }

  private static func files(under folder: String) -> [File] {
    EmbeddedFiles.all.filter { $0.path.hasPrefix(folder) }
  }
}
