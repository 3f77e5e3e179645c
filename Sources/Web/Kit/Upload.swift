import Hummingbird
import NIOCore

/// A form with one file, read as it comes: the fields before the file, then the file a piece at a time, then the rest.
/// However long the file is, a few pieces are in memory.
actor Upload {
  private var iterator: RequestBody.AsyncIterator
  /// What parts the parts.
  private let line: [UInt8]
  private var buffer = Array("\r\n".utf8)
  private var fields: [SentForm.Field] = []
  private var isInFile = false
  private var (parts, taken) = (0, 0)
  private let end: ContinuousClock.Instant
  /// What the file was called where it came from; nil before it is reached, and where there is none.
  private(set) var fileName: String?

  private static let piece = 65_536
  /// More than this is not even read to say kindly that it is too much.
  private static let mostBytes = 100_000_000
  private static let mostFieldBytes = 1_000_000
  private static let mostHeaderBytes = 4_000
  /// A slow line has so long: 25 MB at a third of a megabit a second.
  private static let seconds = 600

  /// Nil where the request is not one with a file of a case, or a partnership's log.
  init?(_ request: Request, _ path: String) {
    let places = path.split(separator: "/", omittingEmptySubsequences: false)
    guard places.count == 4,
      [places[1], places[3]] == ["cases", "attachments"] || [places[1], places[3]] == ["partnerships", "imports"],
      let boundary = Multipart.boundary(of: request.headers[.contentType] ?? "")
    else { return nil }
    iterator = request.body.makeAsyncIterator()
    line = Array("\r\n--".utf8) + boundary
    end = ContinuousClock.now + .seconds(Self.seconds)
  }

  /// The fields that stand before the file.
  func begin() async throws -> SentForm {
    while buffer.count < line.count { try await fill() }
    guard buffer.starts(with: line) else { throw Problem.malformed }
    buffer.removeFirst(line.count)
    try await readParts()
    defer { fields = [] }
    return SentForm(fields: fields)
  }

  /// The next bytes of the file; nil at its end, from which on `rest` holds the fields after it.
  func next() async throws -> [UInt8]? {
    while isInFile {
      if let found = Multipart.start(of: line, in: buffer[...]) {
        let bytes = Array(buffer[..<found])
        buffer.removeFirst(found + line.count)
        isInFile = false
        try await readParts()
        return bytes.isEmpty ? nil : bytes
      }
      // The end of what is here may be the beginning of a line between parts.
      let sure = buffer.count - line.count + 1
      if sure >= Self.piece {
        let bytes = Array(buffer[..<sure])
        buffer.removeFirst(sure)
        return bytes
      }
      try await fill()
    }
    return nil
  }

  /// The fields that stood after the file.
  var rest: [SentForm.Field] { fields }

  /// Reads what is left, so that a browser that is still sending gets its answer.
  func drain() async throws { while try await next() != nil {} }

  private func readParts() async throws {
    while true {
      while buffer.count < 2 { try await fill() }
      if buffer.starts(with: Array("--".utf8)) { return }
      parts += 1
      guard buffer.starts(with: Array("\r\n".utf8)), parts <= Multipart.mostParts else { throw Problem.malformed }
      buffer.removeFirst(2)
      let head = try await taking(to: Array("\r\n\r\n".utf8), atMost: Self.mostHeaderBytes)
      let part = try Multipart.part(head[...])
      if let name = part.file {
        guard fileName == nil else { throw Problem.malformed }
        (fileName, isInFile) = (name, true)
        return
      }
      guard let value = String(validating: try await taking(to: line, atMost: Self.mostFieldBytes), as: UTF8.self)
      else {
        throw Problem.malformed
      }
      fields.append(SentForm.Field(name: part.name, value: value))
    }
  }

  /// Takes the bytes before a mark, and the mark.
  private func taking(to mark: [UInt8], atMost most: Int) async throws -> [UInt8] {
    while true {
      if let found = Multipart.start(of: mark, in: buffer[...]) {
        let bytes = Array(buffer[..<found])
        buffer.removeFirst(found + mark.count)
        return bytes
      }
      guard buffer.count <= most else { throw Problem.malformed }
      try await fill()
    }
  }

  private func fill() async throws {
    if ContinuousClock.now > end { throw Problem.timedOut }
    var reading = iterator
    let more: ByteBuffer?
    do {
      more = try await reading.next(isolation: #isolation)
    } catch let error where !(error is CancellationError) {
      // Cut off: what came was not what was announced.
      throw Problem.malformed
    }
    iterator = reading
    guard let more else { throw Problem.malformed }
    taken += more.readableBytes
    if taken > Self.mostBytes { throw Problem.tooLarge }
    buffer += more.readableBytesView
  }
}
