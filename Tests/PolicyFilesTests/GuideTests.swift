import Foundation
import PolicyFiles
import Testing

/// The guide teaches every word, and what it shows works.
@Suite struct Guide {
  private func text() throws -> String {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: top.appending(path: "docs/guide-to-policies.md"), encoding: .utf8)
  }

  @Test(arguments: PolicyVocabulary.tables.map(\.name)) func teachesEveryWordOf(table: String) throws {
    let guide = try text()
    let words = try #require(PolicyVocabulary.tables.first { $0.name == table }).words
    #expect(words.filter { !guide.contains("`\($0)`") } == [])
  }

  @Test(arguments: PolicyVocabulary.values.map(\.name)) func teachesEveryValueOf(group: String) throws {
    let guide = try text()
    let words = try #require(PolicyVocabulary.values.first { $0.name == group }).words
    #expect(words.filter { !guide.contains("`\($0)") && !guide.contains("\($0)`") } == [])
  }

  @Test func showsASmallPolicyThatHolds() throws {
    let parts = try text().components(separatedBy: "```")
    let example = try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst("yaml\n".count)
    do {
      _ = try PolicyFile.read(String(example), name: "ourtown.yaml")
    } catch {
      Issue.record("\(error)")
    }
  }
}
