import CaseRules
import Casework
import Wording

/// The door's questions as pages, and the reading of their answers.
extension DoorVisit {
  func page(_ question: DoorQuestion, _ context: SignedInContext, filled: Filled? = nil) -> Page {
    let filled = filled ?? Filled(answers.form)
    let lead = lead(question).map { [FieldItem.inset($0)] } ?? []
    let view = QuestionView(
      action: "/door/" + question.rawValue,
      fields: lead + [field(question, filled)] + answers.hidden(without: name(of: question)),
      mainButton: ButtonView(text: DoorWords.next), showEmergency: question == .danger)
    return Page(
      title: title(question), template: "pages/question", view: view, errors: filled.errors, back: back(from: question))
  }

  /// The answer that was sent; nil with an error where it is missing or none of the choices.
  func read(_ question: DoorQuestion, _ reader: inout FormReader) -> String? {
    let name = name(of: question)
    let values = options(question).map(\.value)
    return reader.choice(name, among: values, orSay: missing(question))
  }

  func name(of question: DoorQuestion) -> String {
    question == .gate ? "gate-" + (gate?.key ?? "") : question.rawValue
  }

  private func field(_ question: DoorQuestion, _ filled: Filled) -> FieldItem {
    let options = options(question)
    let asking = Asking(asHeading: true, hint: hint(question))
    if options.count > 12 {
      let none = Option("", "")
      return .select(filled, name(of: question), title(question), [none] + options, asking)
    }
    return .radios(filled, name(of: question), title(question), options, asking)
  }

  func title(_ question: DoorQuestion) -> String {
    switch question {
    case .area: DoorWords.area
    case .person: DoorWords.person
    case .danger: DoorWords.danger(answers.person ?? .child)
    case .event: DoorWords.event
    case .matter: DoorWords.matter
    case .way: DoorWords.way
    case .gate: gate?.question ?? ""
    }
  }

  private func hint(_ question: DoorQuestion) -> String? {
    switch question {
    case .area: DoorWords.areaHint(adultAreas)
    case .event: DoorWords.eventHint
    case .matter: DoorWords.matterHint
    case .person, .danger, .way, .gate: nil
    }
  }

  /// Which policy holds is said as soon as the area is known.
  private func lead(_ question: DoorQuestion) -> String? {
    guard question == .person, let policy, let area = answers.area else { return nil }
    return DoorWords.policyInForce(area: area, policy)
  }

  private func missing(_ question: DoorQuestion) -> String {
    switch question {
    case .area: DoorWords.areaMissing
    case .person: DoorWords.personMissing
    case .danger: DoorWords.dangerMissing
    case .event: DoorWords.eventMissing
    case .matter: DoorWords.matterMissing
    case .way: DoorWords.wayMissing
    case .gate: DoorWords.gateMissing
    }
  }

  private func options(_ question: DoorQuestion) -> [Option] {
    switch question {
    case .area: areas
    case .person: [Option("child", DoorWords.child), Option("adult", DoorWords.adult)]
    case .danger:
      [
        Option("yes", DoorWords.dangerYes),
        Option("no", DoorWords.dangerNo, hint: dangerGate.map { DoorWords.answersPolicy($0.question) }),
      ]
    case .event:
      events.map { Option($0.key, $0.name) } + [Option("none", DoorWords.noEvent, isAfterOr: true)]
    case .matter: matters
    case .way: ways
    case .gate: [Option("yes", RaisingWords.yes), Option("no", RaisingWords.no)]
    }
  }

  /// The areas of one's own partnerships come first.
  private var areas: [Option] {
    let own = directory.agency(agency)?.partnerships ?? []
    let ordered =
      directory.partnerships.filter { own.contains($0.id) } + directory.partnerships.filter { !own.contains($0.id) }
    let known = ordered.flatMap { partnership in
      partnership.areas.map { Option(partnership.id + "/" + $0, $0, hint: partnership.name) }
    }
    return known + [Option(DoorAnswers.elsewhere, DoorWords.elsewhere, isAfterOr: true)]
  }

  private var matters: [Option] {
    let usual = Matter.allCases.map { matter in
      let words = DoorWords.matter(matter)
      return Option(matter.rawValue, words.text, hint: words.hint)
    }
    let own = ownMatters.map { route in
      Option(Self.value(of: route), route.name.isEmpty ? VocabularyWords.route(route.kind) : route.name)
    }
    return Array(usual.prefix(2)) + own + usual.dropFirst(2)
  }

  private var ways: [Option] {
    guard let route = dissentRoute else { return [] }
    var options: [Option] = []
    if route.mayRecordOnly { options.append(Option("record", DoorWords.recordOnly, hint: DoorWords.recordOnlyHint)) }
    if route.mayChallenge { options.append(Option("challenge", DoorWords.challenge, hint: DoorWords.challengeHint)) }
    return options
  }

  private func back(from question: DoorQuestion) -> Link {
    let order = DoorQuestion.allCases
    let earlier = order.prefix { $0 != question }.last { answers[$0.rawValue] != nil }
    guard let earlier else { return Link(text: "Back", href: "/door") }
    return Link(text: "Back", href: answers.path(earlier.rawValue))
  }
}
