import Foundation

/// `EmbedTool OUTPUT FOLDER…` writes `enum EmbeddedFiles` with every file below the folders as a raw string literal.
@main
struct EmbedTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { throw Failure(description: "usage: EmbedTool OUTPUT FOLDER…") }
    var lines = [
      "/// Written by the EmbedFiles plugin.", "enum EmbeddedFiles {",
      "  static let all: [(path: String, text: String)] = [",
    ]
    for folder in arguments.dropFirst(2) {
      let top = URL(fileURLWithPath: folder)
      let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      for path in found.sorted() {
        let file = top.appending(path: path)
        guard (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true else { continue }
        let text = try String(contentsOf: file, encoding: .utf8)
        if text.contains("\"\"\"##") { throw Failure(description: "\(file.path): contains \"\"\"##") }
        lines.append("    (\"\(top.lastPathComponent)/\(path)\", ##\"\"\"\n\(text)\n\"\"\"##),")
      }
    }
    lines += ["  ]", "}", ""]
    try lines.joined(separator: "\n").write(toFile: arguments[1], atomically: true, encoding: .utf8)
  }

  struct Failure: Error, CustomStringConvertible { let description: String }
}
