import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A picture as a reader of XML sees it: its text lines with the room that each takes, by a measure of our own.
struct ReadPicture {
  struct Line: CustomStringConvertible {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func overlaps(_ other: Line) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    var description: String { "“\(text)” \(Int(left))…\(Int(right)) × \(Int(top))…\(Int(bottom))" }
  }

  let width: Double
  let height: Double
  let lines: [Line]
  let title: String
  let words: String

  init(_ svg: String) throws {
    let elements = Elements()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = elements
    try #require(parser.parse(), "not well-formed")
    let root = try #require(elements.all.first)
    let box = (root.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    try #require(box.count == 4)
    (width, height) = (box[2], box[3])
    lines = elements.all.filter { $0.name == "text" }.map(Self.line)
    title = elements.all.first { $0.name == "title" }?.text ?? ""
    words = elements.all.first { $0.name == "desc" }?.text ?? ""
  }

  private static func line(_ element: Elements.Element) -> Line {
    func number(_ name: String) -> Double { Double(element.attributes[name] ?? "") ?? 0 }
    // Half of the size is the mean width of Latin letters in the usual sans-serif fonts.
    let width = Double(element.text.count) * number("font-size") * 0.5
    let shares = ["middle": 0.5, "end": 1.0]
    let left = number("x") - width * (shares[element.attributes["text-anchor"] ?? ""] ?? 0)
    let base = number("y")
    return Line(
      text: element.text, left: left, right: left + width, top: base - number("font-size") * 0.75,
      bottom: base + number("font-size") * 0.2)
  }
}

private final class Elements: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  private(set) var all: [Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    all.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !all.isEmpty { all[all.count - 1].text += text }
  }
}
