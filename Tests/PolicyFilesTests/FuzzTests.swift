import Bundled
import PolicyFiles
import Testing

/// Damaged files: each is read or refused, and none stops the program.
@Suite struct DamagedFiles {
  static let files = Bundled.policies() + Bundled.examplePolicies()

  @Test(arguments: files.map(\.path)) func aFileCutShortIsReadOrRefused(_ path: String) throws {
    let bytes = Array(try #require(Self.files.first { $0.path == path }).text.utf8)
    var refused = 0
    for part in 0..<40 where isRefused(Array(bytes.prefix(bytes.count * part / 40))) { refused += 1 }
    // A policy may end with its interpretations, and a cut between two of them can leave a policy that holds.
    #expect(refused >= 35)
  }

  @Test(arguments: files.map(\.path)) func aFileWithBytesChangedIsReadOrRefused(_ path: String) throws {
    let bytes = Array(try #require(Self.files.first { $0.path == path }).text.utf8)
    var seed = UInt64(bytes.count)
    var refused = 0
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<3 {
        let at = Int(next(&seed) % UInt64(bytes.count))
        damaged[at] = Self.nasty[Int(next(&seed) % UInt64(Self.nasty.count))]
      }
      if isRefused(damaged) { refused += 1 }
    }
    #expect(refused > 0)
  }

  private static let nasty = Array("\n\t\r :-#&*!|>'\"%@`{}[],?\\a0~".utf8) + [0, 0x80, 0xFF]

  private func isRefused(_ bytes: [UInt8]) -> Bool {
    do throws(PolicyErrors) {
      _ = try PolicyFile.read(bytes: bytes, name: "damaged.yaml", within: BundledPolicies.library)
      return false
    } catch {
      return !error.problems.isEmpty
    }
  }

  private func next(_ seed: inout UInt64) -> UInt64 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return seed >> 33
  }
}
