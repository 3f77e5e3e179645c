public import Foundation
public import Logging

/// One JSON object a line on standard error: time, level, message and metadata; never a person, a case or a typed word.
public struct JSONLog: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var logLevel: Logger.Level
  private let seconds: @Sendable () -> Int
  private let write: @Sendable (Data) -> Void

  /// - Parameters:
  ///   - seconds: the clock, in seconds since 1970.
  ///   - write: takes one line with its end.
  public init(
    level: Logger.Level = .info, seconds: @escaping @Sendable () -> Int,
    write: @escaping @Sendable (Data) -> Void = { FileHandle.standardError.write($0) }
  ) {
    logLevel = level
    self.seconds = seconds
    self.write = write
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var fields = ["at": String(seconds()), "level": event.level.rawValue, "message": "\(event.message)"]
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      fields[key == "hb.request.id" ? "request" : key] = "\(value)"
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(fields) else { return }
    line.append(UInt8(ascii: "\n"))
    write(line)
  }
}
