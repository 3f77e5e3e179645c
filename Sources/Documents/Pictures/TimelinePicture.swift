public import CaseRules
import Wording

/// The dates that follow from a start, as a picture: one line down the page, days in order, duties beside their day.
public struct TimelinePicture {
  private let policy: Policy
  private let english: TimelineInEnglish
  private var svg = SVG()
  private var y = 0.0

  private static let width = 840.0
  private static let margin = 40.0
  private static let axis = 252.0

  public static func svg(of policy: Policy, _ entries: [TimelineEntry], from start: Instant) -> String {
    var picture = TimelinePicture(policy)
    return picture.drawn(entries, from: start)
  }

  private init(_ policy: Policy) {
    self.policy = policy
    english = TimelineInEnglish(policy)
  }

  private mutating func drawn(_ entries: [TimelineEntry], from start: Instant) -> String {
    let title = policy.title + ": the dates"
    y = svg.text(Lettering.title.wrapped(title, width: Self.width - 2 * Self.margin), x: Self.margin, y: 30, .title)
    let started = "Started at " + DateWords.moment(start) + ", if every stage runs to its limit."
    y = svg.text(Lettering.body.wrapped(started, width: 760), x: Self.margin, y: y + 2, .body, ink: .quiet) + 20
    let dated = entries.filter(\.hasDate)
    let undated = entries.filter { !$0.hasDate }
    drawDated(dated)
    drawUndated(undated)
    return svg.document(
      width: Self.width, height: y + 30, title: title, description: started + " " + described(dated + undated))
  }

  private mutating func drawDated(_ entries: [TimelineEntry]) {
    let top = y
    var rows = SVG()
    swap(&rows, &svg)
    var group: [TimelineEntry] = []
    for entry in entries {
      if let first = group.first, first.due != entry.due {
        drawGroup(group)
        group = []
      }
      group.append(entry)
    }
    if !group.isEmpty { drawGroup(group) }
    swap(&rows, &svg)
    if !entries.isEmpty { svg.line(Self.axis, top + 6, Self.axis, y - 14, width: 3) }
    svg.append(rows)
  }

  /// Duties that fall at the same moment share one mark.
  private mutating func drawGroup(_ group: [TimelineEntry]) {
    guard let first = group.first else { return }
    let due = DueInEnglish.words(first.due, under: policy)
    let dueLines = Lettering.strong.wrapped(due, width: Self.axis - Self.margin - 26)
    let isMoment = if case .instant = first.due { true } else { first.due == .immediately }
    svg.circle(Self.axis, y + 11, 7, fill: isMoment ? .ground : .ink, stroke: .ink, width: 3)
    let left = svg.text(dueLines, x: Self.margin, y: y, .strong)
    var right = y
    for entry in group { right = draw(english.row(entry), at: right) }
    y = max(left, right) + 14
  }

  private mutating func draw(_ row: TimelineRow, at top: Double) -> Double {
    let x = Self.axis + 26
    let width = Self.width - Self.margin - x
    var next = svg.text(Lettering.strong.wrapped(row.what, width: width), x: x, y: top, .strong)
    let who = row.who + ". " + row.stage
    next = svg.text(Lettering.small.wrapped(who, width: width), x: x, y: next, .small, ink: .quiet)
    if let warning = row.warning {
      next = svg.text(Lettering.small.wrapped("▲ " + warning, width: width), x: x, y: next, .small)
    }
    return next + 6
  }

  private mutating func drawUndated(_ entries: [TimelineEntry]) {
    guard !entries.isEmpty else { return }
    y = svg.text(["Without a date"], x: Self.margin, y: y + 6, .heading) + 6
    let x = Self.axis + 26
    let width = Self.width - Self.margin - x
    for row in english.gathered(entries) {
      let due = Lettering.body.wrapped(row.due, width: Self.axis - Self.margin - 26)
      let left = svg.text(due, x: Self.margin, y: y, .body)
      let what = svg.text(Lettering.strong.wrapped(row.what, width: width), x: x, y: y, .strong)
      let place = Lettering.small.wrapped(row.place, width: width)
      y = max(left, svg.text(place, x: x, y: what, .small, ink: .quiet)) + 8
    }
  }

  private func described(_ entries: [TimelineEntry]) -> String {
    english.rows(entries).map { "\($0.due): \($0.who), \($0.what)." }.joined(separator: " ")
  }
}
