import Mustache

/// A view and all views in it, looked through once before it is drawn: looking into a struct by its fields' names is
/// slow, and a template asks for each name of each row.
struct OpenedView: Sendable, MustacheParent {
  private let children: [String: any Sendable]

  init(_ view: any View) {
    if let body = view as? BodyView {
      // What the body's own view has comes before what every body is given.
      children = Self(body.given).children.merging(Self(body.view).children) { $1 }
      return
    }
    var children: [String: any Sendable] = [:]
    for (label, value) in Mirror(reflecting: view).children {
      if let label { children[label] = Self.opened(value) }
    }
    self.children = children
  }

  func child(named name: String) -> Any? { children[name] }

  private static func opened(_ value: Any) -> any Sendable {
    if let text = value as? String { return text }
    if let choice = value as? Bool { return choice }
    if let optional = value as? any Maybe { return optional.held.map(opened) ?? Absent() }
    if let view = value as? any View { return OpenedView(view) }
    if let markup = value as? Markup { return markup }
    if let texts = value as? [String] { return texts }
    if let views = value as? [any View] { return views.map(OpenedView.init) }
    return String(describing: value)
  }
}

/// An optional, whatever it may hold.
private protocol Maybe {
  var held: Any? { get }
}

extension Optional: Maybe {
  fileprivate var held: Any? { map { $0 } }
}
