import Foundation
import Hummingbird
import NIOCore

/// Reads a whole body within its size and time, and its fields.
struct BodyReader: Sendable {
  let settings: WebSettings

  /// Leaves the bytes in the request too, for handlers that read something else than fields.
  func form(of request: inout Request, _ visit: Visit) async throws -> SentForm {
    if let length = request.headers[.contentLength].flatMap(Int.init), length > settings.mostBodyBytes {
      throw Problem.tooLarge
    }
    let body = try await bytes(of: request.body)
    request.body = RequestBody(buffer: body)
    let type = (request.headers[.contentType] ?? "").lowercased()
    if type.hasPrefix("application/x-www-form-urlencoded") { return try SentForm(encoded: body.readableBytesView) }
    if let boundary = Multipart.boundary(of: request.headers[.contentType] ?? "") {
      return try Multipart.form(Array(body.readableBytesView), boundary: boundary)
    }
    if type.hasPrefix("application/json") { return try SentForm(json: Data(body.readableBytesView)) }
    guard body.readableBytes == 0 else { throw Problem.malformed }
    return SentForm()
  }

  private static func whole(_ body: RequestBody, _ most: Int) async throws -> ByteBuffer {
    var whole = ByteBuffer()
    for try await var part in body {
      guard whole.readableBytes + part.readableBytes <= most else { throw Problem.tooLarge }
      whole.writeBuffer(&part)
    }
    return whole
  }

  private func bytes(of body: RequestBody) async throws -> ByteBuffer {
    let most = settings.mostBodyBytes
    let limit = settings.bodyLimit
    return try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
      group.addTask {
        do {
          return try await Self.whole(body, most)
        } catch let error where !(error is Problem) && !(error is CancellationError) {
          // Cut off, or in pieces that are none: what came was not what was announced, and nothing here is broken.
          throw Problem.malformed
        }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(limit))
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let whole = first else { throw Problem.timedOut }
      return whole
    }
  }
}
