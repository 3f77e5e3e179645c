@testable import Web

/// Walks a template with a sample view and says which names the view does not have.
///
/// Walking goes by types: a property is known where a sample, somewhere, has shown it. A sample fills what it can; a
/// list that is empty or an optional that is nil in every sample is reported as never shown.
struct TemplateCheck {
  let texts: [String: String]
  private(set) var problems: Set<String> = []
  /// Sections that some sample opened, and those that none has.
  private(set) var opened: Set<String> = []
  private(set) var unopened: Set<String> = []

  init(texts: [String: String]) { self.texts = texts }

  var neverShown: Set<String> { unopened.subtracting(opened) }

  mutating func check(_ template: String, _ view: Any) { walk(template, [view]) }

  private mutating func walk(_ template: String, _ stack: [Any]) {
    guard let text = texts[template] else {
      problems.insert("there is no template \(template)")
      return
    }
    do {
      try walk(TemplateTag.all(in: text), stack, template)
    } catch { problems.insert("\(template) \(error)") }
  }

  private mutating func walk(_ tags: [TemplateTag], _ stack: [Any], _ template: String) {
    for tag in tags {
      switch tag {
      case .variable(let name):
        if let value = value(name, stack, template), !isPlain(value) {
          problems.insert("\(template): {{\(name)}} would print a \(type(of: value))")
        }
      case .raw(let name):
        if let value = value(name, stack, template), !(value is Markup), !(value is Absent) {
          problems.insert("\(template): {{{\(name)}}} is not Markup")
        }
      case .partial(let name): walk(name, stack)
      case .section(let name, let inside): open(name, inside, stack, template)
      case .inverted(let name, let inside):
        _ = value(name, stack, template)
        walk(inside, stack, template)
      }
    }
  }

  private mutating func open(_ name: String, _ inside: [TemplateTag], _ stack: [Any], _ template: String) {
    guard let value = value(name, stack, template) else { return }
    let place = "\(template): {{#\(name)}}"
    switch value {
    case is Bool:
      opened.insert(place)
      walk(inside, stack, template)
    case is Absent: unopened.insert(place)
    case let list as [Any]:
      if list.isEmpty { unopened.insert(place) } else { opened.insert(place) }
      for item in list { walk(inside, stack + [item], template) }
    default:
      opened.insert(place)
      walk(inside, stack + [value], template)
    }
  }

  private mutating func value(_ name: String, _ stack: [Any], _ template: String) -> Any? {
    if name == "." { return stack.last }
    for object in stack.reversed() {
      let found = (object as? any View)?.child(named: name) ?? Reflected.child(named: name, of: object)
      if let found { return found }
    }
    problems.insert("\(template): no view has \(name)")
    return nil
  }

  private func isPlain(_ value: Any) -> Bool { value is String || value is Absent }
}
