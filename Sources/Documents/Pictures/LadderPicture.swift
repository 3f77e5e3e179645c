public import CaseRules
import Wording

/// A policy's ladder as a picture for one printed page: the pairs face each other, each stage with its limits and whom
/// it tells; below them the ways past the ladder.
public struct LadderPicture {
  let policy: Policy
  let terms: PolicyTerms
  let duties: DutyInEnglish
  private var svg = SVG()
  private var y = 0.0

  private static let width = 840.0
  private static let margin = 40.0
  /// Between the two counterparts, where the stage's name stands.
  private static let rail = 62.0
  private static let limitWidth = 250.0
  private static let gap = 64.0

  public static func svg(of policy: Policy) -> String {
    var picture = LadderPicture(policy)
    return picture.drawn()
  }

  private init(_ policy: Policy) {
    self.policy = policy
    terms = PolicyTerms(policy)
    duties = DutyInEnglish(terms)
  }

  private mutating func drawn() -> String {
    drawHead()
    for (index, stage) in policy.stages.enumerated() { draw(stage, number: index + 1) }
    drawRoutes()
    drawFoot()
    return svg.document(
      width: Self.width, height: y + Self.margin - 10, onOnePage: true,
      title: policy.title + ": the " + terms.stageWord + "s",
      description: description)
  }

  private mutating func drawHead() {
    let inner = Self.width - 2 * Self.margin
    y = svg.text(Lettering.title.wrapped(policy.title, width: inner), x: Self.margin, y: 30, .title)
    let edition = policy.partnership + ", " + policy.edition.name
    y = svg.text(Lettering.body.wrapped(edition, width: inner), x: Self.margin, y: y + 2, .body, ink: .quiet) + 16
    if let urgent = policy.route(kind: .urgent) {
      let deeds = urgent.duties.filter { !$0.to.isEmpty }
        .map { LadderPoints(terms: terms, duties: duties).words($0) }
      let then = deeds.isEmpty ? urgent.name + "." : urgent.name + ": " + deeds.joined(separator: "; ") + "."
      let words = ["In immediate danger, call 999 first.", then]
      drawBand(words.flatMap { Lettering.strong.wrapped($0, width: inner - 60) })
    }
    let hasPairs = policy.stages.contains { !$0.isArbiter && !$0.receivingRole.isEmpty }
    if hasPairs { drawSides() }
  }

  /// The two columns are named once.
  private mutating func drawSides() {
    let left = Self.margin + Self.rail
    let each = (Self.width - Self.margin - left - Self.gap) / 2
    svg.text(["Raising side"], x: left + 12, y: y, .body, ink: .quiet)
    y = svg.text(["Receiving side"], x: left + each + Self.gap + 12, y: y, .body, ink: .quiet) + 12
  }

  /// A heavy frame with a warning triangle, which stays plain in black and white.
  private mutating func drawBand(_ lines: [String]) {
    let height = Double(lines.count) * Lettering.strong.leading + 20
    let box = Box(x: Self.margin, y: y, width: Self.width - 2 * Self.margin, height: height)
    svg.rectangle(box, fill: .ground, stroke: .ink, width: 3)
    let middle = y + height / 2
    svg.path("M\(Int(box.x) + 12) \(Int(middle) + 8)l10 -17l10 17z", fill: .ink)
    svg.text(lines, x: box.x + 42, y: y + 9, .strong)
    y += height + 22
  }

  // MARK: A stage

  private mutating func draw(_ stage: Stage, number: Int) {
    let left = Self.margin + Self.rail
    let inner = Self.width - Self.margin - left
    let top = y
    let mark = top + 14
    y = svg.text(Lettering.heading.wrapped(terms.title(of: stage), width: inner), x: left, y: top, .heading) + 6
    drawPair(stage, left: left, width: inner)
    drawDuties(stage, left: left, width: inner)
    y += 18
    let isLast = number == policy.stages.count
    if !isLast { svg.line(Self.margin + 20, mark + 20, Self.margin + 20, y + 2, width: 3) }
    svg.circle(Self.margin + 20, mark, 17, fill: stage.isArbiter ? .ink : .ground, stroke: .ink, width: 3)
    drawMark(stage, at: mark)
  }

  /// The policy's own number; a dot where it has none.
  private mutating func drawMark(_ stage: Stage, at mark: Double) {
    let ink = stage.isArbiter ? SVG.Ink.ground : .ink
    let isShort = stage.key.count <= 2 && stage.key.first?.isNumber == true
    if isShort {
      svg.text([stage.key], x: Self.margin + 20, y: mark - 12, .heading, ink: ink, anchor: .middle)
    } else {
      svg.circle(Self.margin + 20, mark, 6, fill: ink)
    }
  }

  private mutating func drawPair(_ stage: Stage, left: Double, width: Double) {
    if stage.isArbiter {
      drawBoxes([policy.arbiter.name], left: left, width: width)
    } else if stage.receivingRole.isEmpty {
      drawBoxes([terms.role(stage.raisingRole)], left: left, width: width)
    } else {
      drawBoxes([terms.role(stage.raisingRole), terms.role(stage.receivingRole)], left: left, width: width)
    }
  }

  private mutating func drawBoxes(_ people: [String], left: Double, width: Double) {
    let gap = Self.gap
    let each = (width - gap * Double(people.count - 1)) / Double(people.count)
    let names = people.map { Lettering.strong.wrapped($0, width: each - 24) }
    let height = Double(names.map(\.count).max() ?? 1) * Lettering.strong.leading + 16
    for index in people.indices {
      let x = left + Double(index) * (each + gap)
      svg.rectangle(Box(x: x, y: y, width: each, height: height), fill: .ground, stroke: .ink, width: 1.5, radius: 3)
      svg.text(names[index], x: x + 12, y: y + 7, .strong)
    }
    if people.count == 2 { drawArrow(from: left + each, to: left + each + gap, at: y + height / 2) }
    y += height + 8
  }

  /// Equals talk: an arrow with two heads.
  private mutating func drawArrow(from start: Double, to end: Double, at middle: Double) {
    svg.line(start + 8, middle, end - 8, middle, width: 2)
    svg.path("M\(Int(start) + 5) \(Int(middle))l9 -5v10z", fill: .ink)
    svg.path("M\(Int(end) - 5) \(Int(middle))l-9 -5v10z", fill: .ink)
  }

  private mutating func drawDuties(_ stage: Stage, left: Double, width: Double) {
    for point in LadderPoints(terms: terms, duties: duties).points(of: stage) {
      let hasLimit = !point.limit.isEmpty
      let lines = Lettering.body.wrapped(point.words, width: width - (hasLimit ? 22 + Self.limitWidth : 22))
      let limit = Lettering.strong.wrapped(point.limit, width: Self.limitWidth - 14)
      if point.isTelling {
        drawEnvelope(x: left + 1, y: y + 5)
      } else {
        svg.rectangle(Box(x: left + 3, y: y + 7, width: 7, height: 7), fill: .ink)
      }
      let right = svg.text(limit, x: left + width, y: y, .strong, anchor: .end)
      y = max(right, svg.text(lines, x: left + 22, y: y, .body)) + 2
    }
  }

  private mutating func drawEnvelope(x: Double, y: Double) {
    svg.rectangle(Box(x: x, y: y, width: 14, height: 10), fill: .ground, stroke: .ink, width: 1.2)
    svg.path("M\(Int(x)) \(Int(y))l7 6l7 -6", fill: nil, stroke: .ink, width: 1.2)
  }

  // MARK: Beside the ladder

  private mutating func drawRoutes() {
    let inner = Self.width - 2 * Self.margin
    let routes = policy.routes.filter { $0.kind != .urgent }
    guard !routes.isEmpty else { return }
    svg.line(Self.margin, y, Self.width - Self.margin, y, width: 1, dashed: true)
    y += 12
    y = svg.text(["Beside the \(terms.stageWord)s"], x: Self.margin, y: y, .heading) + 4
    for route in routes {
      let events = route.events.map(\.name).joined(separator: "; ")
      let words = route.name + (events.isEmpty ? "" : ": " + events)
      svg.path("M\(Int(Self.margin) + 7) \(Int(y) + 4)l6 6l-6 6l-6 -6z", fill: .ink)
      y = svg.text(Lettering.body.wrapped(words, width: inner - 22), x: Self.margin + 22, y: y, .body) + 4
    }
  }

  private mutating func drawFoot() {
    let inner = Self.width - 2 * Self.margin
    var words = "■ owed, with its limit. ✉ somebody is told. "
    if !policy.interpretations.isEmpty { words += "Some limits rest on how an unclear text is read. " }
    words += "Source: \(policy.edition.source)."
    y = svg.text(Lettering.small.wrapped(words, width: inner), x: Self.margin, y: y + 12, .small, ink: .quiet)
  }

  private var description: String {
    let stages = policy.stages.map { stage in
      let points = LadderPoints(terms: terms, duties: duties).points(of: stage).map(\.said)
      return ([terms.title(of: stage)] + points).joined(separator: ". ") + "."
    }
    return stages.joined(separator: " ")
  }
}
