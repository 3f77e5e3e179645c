import Hummingbird
import HummingbirdCore
import Logging
import ServiceLifecycle

/// The operator's own door: `/metrics` and nothing else, on an address apart from the pages.
///
/// It is apart because a proxy on the same machine makes every visitor look like the loopback, so that no rule about
/// who asks could keep the pages' own port safe.
struct MetricsServer: Service {
  let host: String
  let port: Int
  let text: @Sendable () -> String
  let logger: Logger

  /// - Throws: `MetricsFault` where the address can't be listened on.
  func run() async throws {
    let application = Application(
      responder: MetricsPage(text: text), server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), availableConnectionsDelegate: MaximumAvailableConnections(32)),
      logger: logger)
    do {
      try await application.run()
    } catch {
      throw MetricsFault(cause: error)
    }
  }
}

/// The address of the metrics can't be listened on.
public struct MetricsFault: Error {
  public let cause: any Error
}

struct MetricsPage: HTTPResponder {
  typealias Context = BasicRequestContext
  let text: @Sendable () -> String

  func respond(to request: Request, context: Context) async throws -> Response {
    guard request.uri.path == "/metrics" else { return .plain("There is only /metrics here.\n", status: .notFound) }
    guard request.method == .get || request.method == .head else {
      return .plain("Metrics can only be read.\n", status: .methodNotAllowed)
    }
    var response = Response.plain(request.method == .head ? "" : text())
    response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
    return response
  }
}

extension Response {
  static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
