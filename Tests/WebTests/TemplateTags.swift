/// A template's tags as a tree, read apart from Mustache, which answers a missing name with nothing.
indirect enum TemplateTag: Equatable {
  case variable(String)
  case raw(String)
  case section(String, [TemplateTag])
  case inverted(String, [TemplateTag])
  case partial(String)

  struct Unreadable: Error, CustomStringConvertible { var description: String }

  static func all(in text: String) throws -> [TemplateTag] {
    var tags = try tokens(text)[...]
    let tree = try tree(&tags, closing: nil)
    return tree
  }

  private static func tree(_ tags: inout ArraySlice<String>, closing name: String?) throws -> [TemplateTag] {
    var found: [TemplateTag] = []
    while let tag = tags.popFirst() {
      let rest = String(tag.dropFirst()).trimmed
      switch tag.first {
      case "!": continue
      case "#": found.append(.section(rest, try tree(&tags, closing: rest)))
      case "^": found.append(.inverted(rest, try tree(&tags, closing: rest)))
      case ">": found.append(.partial(rest))
      case "{": found.append(.raw(String(rest.dropLast()).trimmed))
      case "/":
        guard rest == name else { throw Unreadable(description: "closes \(rest) inside \(name ?? "nothing")") }
        return found
      case "=", "<", "$", "&", "%": throw Unreadable(description: "uses {{\(tag)}}, which the check does not know")
      default: found.append(.variable(tag.trimmed))
      }
    }
    guard name == nil else { throw Unreadable(description: "never closes \(name ?? "")") }
    return found
  }

  private static func tokens(_ text: String) throws -> [String] {
    var tags: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.upperBound...]
      let closing = rest.hasPrefix("{") ? "}}}" : "}}"
      guard let end = rest.firstRange(of: closing) else { throw Unreadable(description: "a tag never ends") }
      tags.append(String(rest[..<end.lowerBound]) + (closing == "}}}" ? "}" : ""))
      rest = rest[end.upperBound...]
    }
    return tags
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
