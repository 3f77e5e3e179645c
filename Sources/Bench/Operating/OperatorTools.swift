import Foundation

/// Runs the shipped program, and others, and takes their time.
struct OperatorTools {
  let folder: String

  struct Taken {
    var seconds: Double
    /// Of all processors.
    var processor: Double
    var said: String
  }

  /// A command of the program that stands beside this one.
  func run(_ arguments: String...) throws -> Taken {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let isOfStore = arguments[0] != "backup"
    return try command([own.appendingPathComponent("counterpart").path] + arguments + (isOfStore ? key : []))
  }

  func command(_ words: String...) throws -> Taken { try command(words) }

  /// The number of events and the digest of all heads.
  func checkpoint(_ database: String) throws -> (events: Int, heads: String) {
    let line = try run("journal", "checkpoint", "--database", database).said.split(separator: "\n").last ?? ""
    let words = line.split(separator: " ").map(String.init)
    func value(_ name: String) -> String {
      words.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) } ?? ""
    }
    guard let events = Int(value("events")), !value("heads").isEmpty else { throw Failure("no checkpoint: \(line)") }
    return (events, value("heads"))
  }

  /// Megabytes a second by the clock, of each by its own file.
  func reportRate(_ name: String, _ here: Taken, _ file: String, _ floor: Taken, _ floorFile: String, least: String) {
    let (rate, there) = (megabytes(file) / here.seconds, megabytes(floorFile) / floor.seconds)
    report(
      name, "\(rounded(rate, 0)) MB/s", against: "1/\(rounded(there / rate, 1)) of \(rounded(there, 0)) MB/s",
      least: least)
    remark("\(name): \(rounded(here.seconds, 1)) s, \(rounded(here.processor, 1)) s of processors")
  }

  private var key: [String] { ["--key", folder + "/key"] }

  private func megabytes(_ path: String) -> Double {
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    return Double(size ?? 0) / 1e6
  }

  private func command(_ words: [String]) throws -> Taken {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = output
    let (start, before) = (ContinuousClock.now, processorTime(RUSAGE_CHILDREN))
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure("\(words[0]) ended with \(process.terminationStatus)") }
    return Taken(
      seconds: (ContinuousClock.now - start).seconds, processor: processorTime(RUSAGE_CHILDREN) - before,
      said: String(decoding: said, as: UTF8.self))
  }
}
