import CaseRules

extension Table {
  func edition(_ word: String) -> Edition {
    guard let table = table(word, .edition) else {
      return Edition(name: "", inForceFrom: Day(number: 0), source: "")
    }
    table.mark("edition")
    var edition = Edition(
      name: table.text("name") ?? "", inForceFrom: table.day("in force from") ?? Day(number: 0),
      source: table.text("source") ?? "")
    edition.reviewDue = table.day("review due")
    edition.earlier = table.texts("earlier")
    edition.supersedes = table.key("supersedes").map { PolicyID($0) }
    return edition
  }

  func arbiter(_ word: String) -> Arbiter {
    guard let table = table(word, .arbiter) else {
      return Arbiter(role: "", name: "", powers: [], source: Source(""))
    }
    table.mark("arbiter")
    var arbiter = Arbiter(
      role: table.key("role") ?? "", name: table.text("name") ?? "",
      powers: table.many("powers", ArbiterPower.self) ?? [], source: table.source() ?? Source(""))
    arbiter.isFinal = table.flag("final")
    arbiter.mustBeUninvolved = table.flag("must be uninvolved")
    arbiter.conflictRoles = table.texts("conflict roles")
    return arbiter
  }

  func time(_ word: String) -> TimeRules {
    var rules = TimeRules()
    guard let table = table(word, .time) else { return rules }
    if let division = table.one("calendar", Division.self) { rules.division = division }
    if let rule = table.one("trigger day", TriggerDay.self) { rules.counting = rule.counting }
    if let text = table.text("working hours"), let tree = table.tree("working hours") {
      let ends = text.split(separator: " ").map(String.init)
      let times = ends.compactMap { LocalTime(text: $0) }
      if ends.count == 3, ends[1] == "to", times.count == 2, let hours = WorkingHours(start: times[0], end: times[1]) {
        rules.hours = hours
      } else {
        notes.add(.notHours(found: text), at: tree.place)
      }
    }
    return rules
  }

  func closing(_ word: String) -> Closing {
    var closing = Closing()
    guard let table = table(word, .closing) else { return closing }
    table.mark("closing")
    if let holds = table.many("confirmation holds", RecordItem.self) { closing.confirmationHolds = holds }
    closing.openActionsBlock = table.flag("open actions block")
    closing.source = table.source() ?? Source("")
    return closing
  }

  func learning(_ word: String) -> Learning {
    var learning = Learning()
    guard let table = table(word, .learning) else { return learning }
    table.mark("learning")
    learning.themes = table.choices("themes")
    learning.annualReport = table.texts("annual report")
    learning.referTo = table.key("refer to") ?? ""
    learning.precondition = table.text("precondition") ?? ""
    learning.source = table.source() ?? Source("")
    return learning
  }
}

/// How a file says whether the trigger day is counted.
enum TriggerDay: String, CaseIterable {
  case zero = "dayZero"
  case one = "dayOne"
  var counting: CountingRule {
    switch self {
    case .zero: .triggerDayIsDayZero
    case .one: .triggerDayIsDayOne
    }
  }
}
