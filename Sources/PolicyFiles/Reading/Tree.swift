import Yams

/// A policy file as texts, lists and tables, each with its place. Every value is text: `17:00` and `no` stay what they
/// are, because only nodes are read, never values.
indirect enum Tree {
  case text(String, Place)
  case list([Tree], Place)
  case table([Row], Place)

  struct Row {
    var word: String
    var place: Place
    var value: Tree
  }

  var place: Place {
    switch self {
    case .text(_, let place), .list(_, let place), .table(_, let place): place
    }
  }

  /// What it is, for a message.
  var kind: String {
    switch self {
    case .text(let text, _): text.isEmpty ? "nothing" : "the text '\(text.shortened)'"
    case .list: "a list"
    case .table: "a table of words and values"
    }
  }
}

extension Tree {
  /// The tree of a file whose outline is sound.
  static func compose(_ text: String, file: String) throws(PolicyErrors) -> Tree {
    let start = Place(file: file, line: 1, column: 1)
    do {
      guard let root = try Yams.compose(yaml: text, .basic) else {
        throw PolicyProblem.Thrown(PolicyProblem(.shape(.empty), at: start))
      }
      return try Tree(root, file: file)
    } catch let error as YamlError {
      throw PolicyErrors([error.problem(in: file)])
    } catch let error as PolicyProblem.Thrown {
      throw PolicyErrors([error.problem])
    } catch {
      throw PolicyErrors([PolicyProblem(.shape(.layout("the file can't be read")), at: start)])
    }
  }

  private init(_ node: Node, file: String) throws {
    let place = Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    func refuse(_ mistake: ShapeMistake) -> PolicyProblem.Thrown {
      PolicyProblem.Thrown(PolicyProblem(.shape(mistake), at: place))
    }
    if node.anchor != nil { throw refuse(.anchor) }
    switch node {
    case .scalar(let scalar):
      if let hidden = scalar.string.unicodeScalars.first(where: { !$0.isPrintable && $0 != "\n" }) {
        throw refuse(.character(code: hidden.value))
      }
      self = .text(scalar.string.trimmed, place)
    case .sequence(let items):
      self = .list(try items.map { try Tree($0, file: file) }, place)
    case .mapping(let pairs):
      self = .table(
        try pairs.map { key, value in
          guard case .text(let word, let place) = try Tree(key, file: file) else { throw refuse(.quotedKey) }
          return Row(word: word, place: place, value: try Tree(value, file: file))
        }, place)
    case .alias:
      throw refuse(.alias)
    }
  }
}

extension PolicyProblem {
  /// One problem on its way to a list of problems.
  struct Thrown: Error {
    var problem: PolicyProblem
    init(_ problem: PolicyProblem) { self.problem = problem }
  }
}

extension YamlError {
  func problem(in file: String) -> PolicyProblem {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      PolicyProblem(.shape(.layout(problem)), at: Place(file: file, line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      PolicyProblem(
        .shape(.repeated(key: keys.first ?? "", firstLine: context.mark.line)),
        at: Place(file: file, line: context.mark.line, column: context.mark.column))
    default:
      PolicyProblem(.shape(.layout("the file can't be read")), at: Place(file: file, line: 1, column: 1))
    }
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// At most forty characters of it, for a message.
  var shortened: String { count > 40 ? String(prefix(39)) + "…" : self }
}
