import Casework
import Hummingbird

/// For the operator's monitor and the proxy: alive, and able to serve. The reason is a few words without details; the
/// log has the cause.
struct Health: Sendable {
  let check: StoreCheck
  let stopping: Stopping

  func add(to router: some RouterMethods<OpenContext>) {
    router.get("/healthz") { _, _ in "ok\n" }
    router.get("/readyz") { _, context in
      if stopping.isLeaving { return Response.plain("stopping\n", status: .serviceUnavailable) }
      guard await check.isReady(context.logger) else {
        return .plain("the store can't be used\n", status: .serviceUnavailable)
      }
      return .plain("ready\n")
    }
  }
}
