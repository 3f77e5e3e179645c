import Casework

/// Metrics in Prometheus' text format, version 0.0.4.
struct PrometheusText {
  enum Kind: String { case counter, gauge, histogram }
  typealias Labels = [(name: String, value: String)]

  private(set) var text = ""
  private var family = ""

  /// Begins a family; its samples follow.
  mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
    family = name
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// A family of one sample.
  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Int) {
    begin(name, kind, help)
    add(value)
  }

  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    begin(name, kind, help)
    add(value)
  }

  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Histogram) {
    begin(name, kind, help)
    add(value)
  }

  mutating func add(_ value: Int, _ labels: Labels = []) { line("", labels, "\(value)") }
  mutating func add(_ value: Double, _ labels: Labels = []) { line("", labels, Self.number(value)) }

  mutating func add(_ histogram: Histogram, _ labels: Labels = []) {
    var sum = 0
    for (bound, count) in zip(histogram.bounds.map(Self.number) + ["+Inf"], histogram.counts) {
      sum += count
      line("_bucket", labels + [("le", bound)], "\(sum)")
    }
    line("_sum", labels, Self.number(histogram.sum))
    line("_count", labels, "\(histogram.count)")
  }

  private mutating func line(_ suffix: String, _ labels: Labels, _ value: String) {
    let written = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
    text += family + suffix + (written.isEmpty ? "" : "{\(written)}") + " \(value)\n"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
  }

  private static func escaped(_ value: String) -> String {
    var result = ""
    for character in value {
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }
}
