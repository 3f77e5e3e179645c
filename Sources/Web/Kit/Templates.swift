import Mustache

/// The parsed templates of the binary.
struct Templates: Sendable {
  let library: MustacheLibrary
  /// Texts by name, as embedded: the template-name check reads them.
  let texts: [String: String]

  /// Throws where a template does not parse.
  init(files: [(path: String, text: String)]) throws {
    MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
    var library = MustacheLibrary()
    var texts: [String: String] = [:]
    for file in files {
      guard let name = Self.name(of: file.path) else { continue }
      texts[name] = file.text
      do {
        try library.register(Self.prepared(file.text), named: name)
      } catch {
        throw BrokenTemplate(name: name, reason: "\(error)")
      }
    }
    self.library = library
    self.texts = texts
  }

  /// The body with its view and what every body is given, then the layout around it.
  func render(_ template: String, _ view: any View) throws -> String {
    guard let text = library.render(OpenedView(view), withTemplate: template) else {
      throw MissingTemplate(name: template)
    }
    return text
  }

  /// "Embedded/cases/answer.mustache" is named "cases/answer".
  static func name(of path: String) -> String? {
    let ending = ".mustache"
    guard path.hasSuffix(ending), let slash = path.firstIndex(of: "/") else { return nil }
    return String(path[path.index(after: slash)...].dropLast(ending.count))
  }

  /// Our own escaping, in every template, since Mustache returns to its own at each partial. A partial alone on its
  /// line would otherwise indent what it draws, and with it what stands in a text area.
  private static func prepared(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      let bare = line.drop { $0 == " " || $0 == "\t" }
      return bare.hasPrefix("{{>") ? bare : line
    }
    return "{{% CONTENT_TYPE: \(EscapedHTML.name)}}" + lines.joined(separator: "\n")
  }
}

struct BrokenTemplate: Error {
  var name: String
  var reason: String
}

struct MissingTemplate: Error {
  var name: String
}

/// A body's view, with what every body is given.
struct BodyView: View {
  let view: any View
  let given: GivenView

  func child(named name: String) -> Any? {
    view.child(named: name) ?? given.child(named: name)
  }
}

struct GivenView: View {
  var csrf: String
  /// The idempotency key that the page's forms carry.
  var once: String
  var seen: String?
  var problem: ProblemView?
  /// When the sign-in ends, said beside a form.
  var endsWords: String?
}
