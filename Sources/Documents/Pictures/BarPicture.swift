import Wording

/// Numbers as bars beside each other's names. The table beside it says the same: the picture is never alone.
public struct BarPicture {
  public struct Bar: Sendable {
    public var label: String
    /// Nil where it is not shown.
    public var number: Int?
    public var words: String
    public init(label: String, number: Int?, words: String) {
      self.label = label
      self.number = number
      self.words = words
    }
  }

  private static let width = 640.0
  private static let labelWidth = 250.0
  private static let row = 34.0
  private static let longest = 300.0

  /// - Parameter title: what is counted; it is read aloud with the numbers.
  public static func svg(_ bars: [Bar], title: String) -> String {
    var svg = SVG()
    let most = max(1, bars.compactMap(\.number).max() ?? 0)
    var y = 8.0
    for bar in bars {
      let lines = Lettering.small.wrapped(bar.label, width: labelWidth)
      let height = max(row, Double(lines.count) * Lettering.small.leading + 10)
      svg.text(lines, x: 0, y: y + 4, .small)
      let x = labelWidth + 12
      if let number = bar.number {
        let length = Double(number) / Double(most) * longest
        if number > 0 { svg.rectangle(Box(x: x, y: y + 3, width: length, height: 18), fill: .ink) }
        svg.text([bar.words], x: x + length + 6, y: y + 4, .strong)
      } else {
        svg.text([bar.words], x: x, y: y + 4, .small, ink: .quiet)
      }
      y += height
    }
    let said = bars.map { $0.label + ": " + $0.words }.joined(separator: "; ")
    return svg.document(width: width, height: y + 4, title: title, description: said)
  }
}
