import CaseRules
import Documents
import Wording

/// `pages/policy-dates`.
struct PolicyDatesView: View {
  var policyWords: String
  var calculator: CalculatorView
  var results: ResultsView?
}

extension PolicyDatesView {
  init(_ policy: Policy, _ calculator: Calculator) {
    policyWords = PolicyPageWords.title(of: policy)
    self.calculator = calculator.form
    results = calculator.found.map { ResultsView(policy, $0) }
  }
}

struct ResultsView: View {
  var fromWords: String
  var assumes: [String]
  var groups: [GroupView]
  var picture: Markup
  var pictureHref, linkHref: String
}

extension ResultsView {
  init(_ policy: Policy, _ found: Calculator.Found) {
    let path = "/policies/\(policy.id.text)/"
    fromWords = PolicyPageWords.starting(found.start)
    assumes = TimelineInEnglish.assumptions
    groups = GroupView.groups(policy, found.entries)
    picture = Markup(html: TimelinePicture.svg(of: policy, found.entries, from: found.start))
    pictureHref = path + "timeline.svg?" + found.query
    linkHref = path + "dates?" + found.query
  }
}

/// The duties of one route: first those with a date, then those without.
struct GroupView: View {
  var groupId, groupHeading: String
  var dated: DutyTableView?
  var undated: UndatedView?
}

extension GroupView {
  static func groups(_ policy: Policy, _ entries: [TimelineEntry]) -> [GroupView] {
    var routes: [String] = []
    for entry in entries where !routes.contains(entry.route) { routes.append(entry.route) }
    let order = routes.filter { $0 == Self.ladder } + routes.filter { $0 != Self.ladder }
    return order.enumerated().map { index, route in
      GroupView(policy, entries.filter { $0.route == route }, route: route, number: index + 1)
    }
  }

  private init(_ policy: Policy, _ entries: [TimelineEntry], route: String, number: Int) {
    let english = TimelineInEnglish(policy)
    groupId = "dates-\(number)"
    groupHeading = route == Self.ladder ? PolicyPageWords.ladder : english.routeName(route)
    let dated = entries.filter(\.hasDate).map { DutyRowView(english.row($0)) }
    let rest = entries.filter { !$0.hasDate }.map { DutyRowView(english.row($0)) }
    self.dated = dated.isEmpty ? nil : DutyTableView(duties: dated)
    undated =
      rest.isEmpty
      ? nil : UndatedView(countWords: PolicyPageWords.undated(rest.count), isOpen: dated.isEmpty, duties: rest)
  }

  private static let ladder = "ladder"
}

struct DutyTableView: View {
  var duties: [DutyRowView]
}

struct UndatedView: View {
  var countWords: String
  /// There is nothing else to show.
  var isOpen: Bool
  var duties: [DutyRowView]
}

struct DutyRowView: View {
  var stageName, dutyWords, owner, limit, dueWords, whyWords: String
  var warnWords: String?
  var place: String?
}

extension DutyRowView {
  init(_ row: TimelineRow) {
    stageName = row.stage
    dutyWords = row.what
    owner = row.who
    limit = row.limit
    dueWords = row.due
    whyWords = row.why
    warnWords = row.warning
    place = row.place.isEmpty ? nil : row.place
  }
}
