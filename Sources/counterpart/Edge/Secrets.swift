import Foundation

/// What nobody should see on a command line: read from the environment, or else from standard input.
enum Secrets {
  static func password() -> String { read("COUNTERPART_PASSWORD") }
  static func passphrase() -> String { read("COUNTERPART_PASSPHRASE") }

  private static func read(_ name: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? readLine() ?? ""
  }
}
