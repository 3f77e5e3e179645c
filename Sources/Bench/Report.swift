import Foundation

/// One line of the table that `bin/bench` prints.
func report(_ name: String, _ here: String, against: String = "-", least: String) {
  func cell(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
  let named = name + String(repeating: " ", count: max(0, 16 - name.count))
  print(named, cell(here, 14), cell(against, 24), cell(least, 14))
}

/// Everything else that is worth knowing, such as how long seeding took.
func remark(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

func rounded(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }

/// The middle one of several runs, in nanoseconds for one time.
func median(runs: Int, of times: Int, _ body: () throws -> Void) rethrows -> Double {
  var taken: [Double] = []
  for _ in 0..<runs {
    let start = ContinuousClock.now
    for _ in 0..<times { try body() }
    taken.append((ContinuousClock.now - start).nanoseconds / Double(times))
  }
  return taken.sorted()[runs / 2]
}

extension Duration {
  var nanoseconds: Double { Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9 }
  var milliseconds: Double { nanoseconds / 1e6 }
  var seconds: Double { nanoseconds / 1e9 }
}

/// A folder on the disk of the working directory, removed afterwards: a folder of temporary files may be in memory,
/// where a durable write costs nothing.
func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let path = FileManager.default.currentDirectoryPath + "/.build/bench-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  let isKept = ProcessInfo.processInfo.environment["COUNTERPART_BENCH_KEEP"] != nil
  defer { if !isKept { try? FileManager.default.removeItem(atPath: path) } }
  return try await body(path)
}
