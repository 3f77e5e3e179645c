import Foundation
import PackagePlugin

/// Turns text files into one Swift source file of raw string literals, so that the binary runs wherever it is moved.
/// A target embeds its own `Embedded` folder; `Bundled` embeds the data folders at the top of the package.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let source = target.sourceModule else { return [] }
    let top = context.package.directoryURL
    let folders =
      target.name == "Bundled"
      ? [top.appending(path: "Policies"), top.appending(path: "Calendars")]
      : [source.directoryURL.appending(path: "Embedded")]
    let files = folders.flatMap(Self.files)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let tool = try context.tool(named: "EmbedTool").url
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files in \(target.name)", executable: tool,
        arguments: [output.path] + folders.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }

  private static func files(under folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
  }
}
