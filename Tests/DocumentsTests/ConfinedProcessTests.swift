import Foundation
import Testing

@testable import Documents

/// Programs of others run apart: they get the text, give the answer, and end within their limits.
@Suite struct ConfinedProcessTests {
  private func run(
    _ script: String, _ input: String = "", seconds: Int = 20, memory: Int? = nil, output: Int = 1 << 20
  ) async throws -> String {
    let process = ConfinedProcess(
      program: "/bin/sh", arguments: ["-c", script],
      limits: ProcessLimits(seconds: seconds, processorSeconds: 20, memoryBytes: memory, outputBytes: output))
    return String(decoding: try await process.run(Array(input.utf8)), as: UTF8.self)
  }

  @Test func theTextGoesInAndTheAnswerComesOut() async throws {
    let long = String(repeating: "é ", count: 300_000)
    #expect(try await run("cat", long, output: 2 << 20) == long)
  }

  @Test func itIsGivenNoEnvironmentAndNoOtherFile() async throws {
    let names = try await run("env | cut -d= -f1 | sort")
    #expect(
      Set(names.split(separator: "\n")).subtracting(["PWD", "_", "OLDPWD", "SHLVL"]) == ["HOME", "LANG", "PATH"])
    // Of the open files of this process, which has some, it sees the two that are meant for it and nowhere to complain.
    let files = try await run("cd /proc/self/fd && for f in *; do readlink $f; done; true")
    #expect(!files.contains("sqlite") && files.contains("/dev/null"))
  }

  @Test(arguments: [
    ("exit 1", ConversionFault.failed), ("kill -9 $$", .failed), ("true", .failed), ("echo x; exit 70", .tooOld),
    ("exit 69", .missing), ("yes | head -c 3000000", .failed),
  ]) func whatWentWrongIsSaid(script: String, fault: ConversionFault) async {
    await #expect(throws: fault) { try await run(script) }
  }

  @Test func whatTakesTooLongIsEndedWithAllThatItStarted() async throws {
    let mark = "sleep 98\(Int.random(in: 10...99)).5"
    await #expect(throws: ConversionFault.tooSlow) { try await run("\(mark) & \(mark)", seconds: 1) }
    try await Task.sleep(for: .milliseconds(200))
    let left = try await run("cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '; true")
    #expect(!left.contains(mark))
  }

  @Test func moreMemoryThanItMayHaveItDoesNotGet() async {
    let greedy = "x=$(head -c 400000000 /dev/zero | tr '\\0' x); echo ${#x}"
    await #expect(throws: ConversionFault.failed) { try await run(greedy, memory: 200 << 20) }
  }

  @Test func aProgramThatIsNotThereIsMissing() async {
    let nowhere = ConfinedProcess(
      program: "/nonexistent/python", arguments: [],
      limits: ProcessLimits(seconds: 1, processorSeconds: 1, memoryBytes: nil, outputBytes: 1))
    await #expect(throws: ConversionFault.missing) { try await nowhere.run([]) }
    for format in FileFormat.allCases {
      let none = Converters(ConverterSettings(weasyPrint: nil, pandoc: nil))
      await #expect(throws: ConversionFault.missing) { try await none.file(format, of: "") }
    }
    let bare = Converters(ConverterSettings(weasyPrint: "/usr/bin/python3"))
    await #expect(throws: ConversionFault.missing) { try await bare.file(.pdf, of: "<p>x</p>") }
  }

  @Test func twoAtATimeAndTheThirdIsToldSo() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "two-\(UUID().uuidString)")
    let (begun, go, program) = (
      folder.appending(path: "begun"), folder.appending(path: "go"), folder.appending(path: "p")
    )
    try FileManager.default.createDirectory(at: begun, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = "#!/bin/sh\ntouch \(begun.path)/$$\nwhile [ ! -e \(go.path) ]; do sleep 0.1; done\n"
    try Data(script.utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
    let converters = Converters(ConverterSettings(pandoc: program.path, seconds: 600))
    @Sendable func fault() async -> ConversionFault? {
      do {
        _ = try await converters.file(.word, of: "")
        return nil
      } catch { return error as? ConversionFault }
    }
    async let first = fault()
    async let second = fault()
    while try FileManager.default.contentsOfDirectory(atPath: begun.path).count < 2 {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(await fault() == .busy)
    try Data().write(to: go)
    #expect(await [first, second] == [.failed, .failed])
  }

  /// Nothing that a page names is fetched: neither from the disk nor from the network.
  @Test func aPageThatNamesFilesGetsNone() async throws {
    let root = (0..<3).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
    let converters = Converters(ConverterSettings(weasyPrint: root.appending(path: ".venv/bin/python").path))
    let picture = root.appending(path: "Sources/Web/Embedded/icon.svg").path
    func page(_ image: String) -> String {
      "<html lang='en'><head><title>T</title></head><body><h1>T</h1><p>\(image)</p></body></html>"
    }
    func size(_ image: String) async throws -> Int { try await converters.file(.pdf, of: page(image)).count }
    let without = try await size("<img alt='A' src='data:,'>")
    #expect(without > 1000)
    for source in ["file://" + picture, picture, "http://127.0.0.1:9/x.svg"] {
      #expect(abs(try await size("<img alt='A' src='\(source)'>") - without) < 60, "\(source)")
    }
  }
}
