import Hummingbird

/// A slice of the application: its routes for anyone and for signed-in people. A struct that holds the ports it needs.
protocol Pages: Sendable {
  func add(toOpen routes: RouterGroup<OpenContext>)
  func add(toSignedIn routes: RouterGroup<SignedInContext>)
}

extension Pages {
  func add(toOpen routes: RouterGroup<OpenContext>) {}
  func add(toSignedIn routes: RouterGroup<SignedInContext>) {}
}
