import Foundation
import Synchronization

/// How far long work has come, with its rate and what is left, on standard error: one line that changes in a terminal,
/// a line every few seconds elsewhere. Work that is done at once says nothing.
final class ProgressLine: Sendable {
  private struct Told {
    var last: ContinuousClock.Instant
    var isOpen = false
  }

  private let work: String
  private let things: String
  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let told: Mutex<Told>

  /// - Parameters:
  ///   - work: what is done, such as “Backing up”.
  ///   - things: what is counted, such as “rows”; empty where bytes are all there is.
  init(_ work: String, _ things: String) {
    (self.work, self.things) = (work, things)
    told = Mutex(Told(last: start))
  }

  deinit { end() }

  /// - Parameter bytes: how many were written or read so far, where that says something.
  func tell(_ done: Int, of all: Int, bytes: Int = 0) {
    let now = ContinuousClock.now
    told.withLock { told in
      guard now - told.last >= (isTerminal ? .milliseconds(250) : .seconds(2)) else { return }
      (told.last, told.isOpen) = (now, true)
      say(line(done, all, bytes, after: (now - start) / .seconds(1)))
    }
  }

  /// Lets the next message stand on a line of its own.
  func end() {
    told.withLock { told in
      if told.isOpen, isTerminal { say("\n") }
      told.isOpen = false
    }
  }

  private func line(_ done: Int, _ all: Int, _ bytes: Int, after seconds: Double) -> String {
    var parts: [String] = []
    if all > 0 { parts.append("\(done) of \(all) \(things) (\(100 * done / all) %)") }
    if all > 0 { parts.append("\(Int(Double(done) / seconds)) a second") }
    if bytes > 0 { parts.append("\(bytes >> 20) MB, \(Int(Double(bytes) / seconds) >> 20) MB a second") }
    if done > 0, all > done {
      parts.append("about \(Int((Double(all - done) * seconds / Double(done)).rounded(.up))) s left")
    }
    let text = work + ": " + parts.joined(separator: ", ")
    return isTerminal ? "\r\u{1B}[K" + text : text + "\n"
  }

  private func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
