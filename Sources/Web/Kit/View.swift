import Mustache

/// What a template is given: a struct of strings, booleans, arrays and nested views; never domain values.
///
/// Only stored properties can be named in a template. What is absent is nil, never an empty string. Mustache alone
/// looks for a nil property in the views around it; a `View` answers that it is absent, so that an inner `error` that
/// is nil never shows an outer one.
protocol View: Sendable, MustacheParent {
  func child(named name: String) -> Any?
}

extension View {
  func child(named name: String) -> Any? { Reflected.child(named: name, of: self) }
}

enum Reflected {
  /// Nil where there is no such stored property; `Absent` where it is there and nil.
  static func child(named name: String, of view: Any) -> Any? {
    for (label, value) in Mirror(reflecting: view).children where label == name {
      let inside = Mirror(reflecting: value)
      guard inside.displayStyle == .optional else { return value }
      return inside.children.first?.value ?? Absent()
    }
    return nil
  }
}

/// Renders as nothing, and opens inverted sections only.
struct Absent: Sendable, MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

struct Link: View, Equatable {
  var text: String
  var href: String
}

/// For a template that names nothing.
struct NoView: View {}
