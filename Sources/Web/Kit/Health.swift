import Casework
import Hummingbird

/// For the operator's monitor: alive, and able to serve.
struct Health: Sendable {
  func add(to router: some RouterMethods<OpenContext>) {
    router.get("/healthz") { _, _ in "ok\n" }
    router.get("/readyz") { _, context in
      // A read that finds nothing proves that the store answers.
      _ = try await context.kit.signIns.signIn(tokenHash: "ready")
      return "ready\n"
    }
  }
}
