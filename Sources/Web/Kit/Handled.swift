import Foundation
import Hummingbird

/// What a handler answers. The same handler serves HTML and JSON: what the client accepts decides.
enum Handled: Sendable, ResponseGenerator {
  case page(Page)
  /// A change was made: 303 to its page, where `notice` (a key of the kit's notices) is shown once; in JSON 201 with
  /// `Location` and the body.
  case created(at: String, notice: String? = nil, json: (any Encodable & Sendable)? = nil)
  /// 303 without more: a search that found one case, a step of a journey.
  case goTo(String)
  case json(any Encodable & Sendable)

  func response(from request: Request, context: some RequestContext) throws -> Response {
    guard let context = context as? any KitContext else { throw Problem.unavailable }
    switch self {
    case .page(let page): return try context.kit.response(page, context.visit)
    case .goTo(let path): return .seeOther(path)
    case .json(let value): return try .json(value)
    case .created(let path, let notice, let json):
      if context.visit.wantsJSON {
        var response = try Response.json(json ?? Created(location: path), status: .created)
        response.headers[.location] = path
        return response
      }
      var response = Response.seeOther(path)
      if let notice { response.headers.append(context.kit.cookie(.notice, notice, forSeconds: 60)) }
      return response
    }
  }

  private struct Created: Encodable, Sendable { var location: String }
}

extension Page: ResponseGenerator {
  func response(from request: Request, context: some RequestContext) throws -> Response {
    try Handled.page(self).response(from: request, context: context)
  }
}

extension Response {
  static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }

  static func html(_ text: String, status: Int) -> Response {
    Response(
      status: .init(code: status), headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func json(
    _ value: any Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json"
  ) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(value)
    return Response(
      status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
  }
}
