import Hummingbird

/// The routes as patterns, for "wrong method" and for log lines that name no case.
struct RouteTable: Sendable {
  struct Route: Sendable {
    var method: String
    var pattern: String
    var parts: [Substring]
  }

  let routes: [Route]

  init(_ router: Router<OpenContext>) {
    routes = router.routes.map { route in
      let pattern = route.path.description
      return Route(method: route.method.rawValue, pattern: pattern, parts: Self.parts(pattern))
    }
  }

  /// The methods that the path knows, sorted; empty where there is no such path.
  func methods(for path: String) -> [String] {
    let parts = Self.parts(path)
    return Set(routes.filter { Self.matches($0.parts, parts) }.map(\.method)).sorted()
  }

  /// "/cases/:id"; "(none)" for a path that we don't know.
  func pattern(of path: String) -> String {
    let parts = Self.parts(path)
    return routes.first { Self.matches($0.parts, parts) }?.pattern ?? "(none)"
  }

  private static func parts(_ path: String) -> [Substring] { path.split(separator: "/") }

  private static func matches(_ pattern: [Substring], _ parts: [Substring]) -> Bool {
    guard pattern.count == parts.count else { return false }
    return zip(pattern, parts).allSatisfy { $0 == $1 || $0.hasPrefix(":") || $0.hasPrefix("{") }
  }
}

/// The router answers what it does not know with an error of its own that writes an empty answer; ours writes a page.
struct OurNotFound: RouterMiddleware {
  typealias Context = OpenContext

  func handle(
    _ request: Request, context: OpenContext, next: (Request, OpenContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError {
      throw error.status == .notFound ? Problem.notFound : Problem.malformed
    }
  }
}
