import CaseRules
import Casework
import HTTPTypes
import Hummingbird
import NIOCore
import Wording

/// The files of a case, one at a time and as downloads only. Adding one is an act like any other.
struct AttachmentPages: Pages {
  let reader: CaseReader
  let attachments: any Attachments
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/cases/:id/attachments/:entry", use: file)
  }

  private func file(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let id = CaseID(try context.parameters.require("id"))
    guard let entry = SentNumber.read(try context.parameters.require("entry")) else { throw Problem.notFound }
    let viewer = try context.viewer(in: try await office.directory())
    let file: CaseFile
    do {
      file = try await reader.open(id, as: viewer, at: context.now, act: "attachment", from: context.visit.address)
    } catch is CaseNotFound {
      throw Problem.notFound
    }
    guard case .attached(let facts)? = file.events.first(where: { $0.position == entry })?.happening,
      let name = file.words[entry]?["fileName"],
      let opened = try await attachments.attachment(of: id, at: entry, parts: facts.parts),
      let first = try await opened.bytes(from: 1)
    else { throw Problem.notFound }
    return Self.download(facts, name, opened, first)
  }

  /// A few parts are in memory at a time. Where one is not what was sealed the download breaks off, and what arrived is
  /// shorter than was announced.
  private static func download(
    _ facts: Attached, _ name: String, _ opened: any AttachmentReading, _ first: (bytes: [UInt8], next: Int)
  ) -> Response {
    let body = ResponseBody(contentLength: facts.size) { writer in
      var part = first
      while true {
        try await writer.write(ByteBuffer(bytes: part.bytes))
        guard let next = try await opened.bytes(from: part.next) else { break }
        part = next
      }
      try await writer.finish(nil)
    }
    var headers: HTTPFields = [
      .contentType: AttachmentWords.mediaType(facts.type), .contentDisposition: AttachmentName.header(name),
      .cacheControl: "no-store",
    ]
    if let policy = SecurityHeaders.contentPolicy { headers[policy] = "default-src 'none'; sandbox" }
    return Response(status: .ok, headers: headers, body: body)
  }
}
