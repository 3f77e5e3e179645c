import Foundation
import Web

extension ProcessFigures {
  /// As Linux tells it under /proc; nil elsewhere.
  static var now: ProcessFigures? {
    guard let memory = fields("/proc/self/statm"), memory.count > 1, let pages = Int(memory[1]),
      let times = fields("/proc/self/stat"),
      let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    else { return nil }
    // The program's name stands in brackets and may hold spaces; user and system time are the 12th and 13th after it.
    let after = times.drop { !$0.hasSuffix(")") }.dropFirst()
    guard after.count > 13, let user = Int(after[after.startIndex + 11]), let system = Int(after[after.startIndex + 12])
    else { return nil }
    return ProcessFigures(
      residentBytes: pages * sysconf(Int32(_SC_PAGESIZE)),
      cpuSeconds: Double(user + system) / Double(sysconf(Int32(_SC_CLK_TCK))), openFiles: files.count)
  }

  private static func fields(_ path: String) -> [Substring]? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self).split(separator: " ") }
  }
}
