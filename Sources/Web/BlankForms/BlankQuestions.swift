import CaseRules
import Casework
import Wording

/// A form to print.
enum BlankForm {
  case raising(PersonKind)
  case answering, discussion, meeting

  static func all(_ policy: Policy) -> [BlankForm] {
    policy.concerns.map { .raising($0) } + [.answering, .discussion, .meeting]
  }

  var name: String {
    switch self {
    case .raising(let person): "raising-" + person.rawValue
    case .answering: "answering"
    case .discussion: "discussion"
    case .meeting: "meeting"
    }
  }

  var title: String {
    switch self {
    case .raising(let person): BlankFormWords.raising(person)
    case .answering: BlankFormWords.answering
    case .discussion: BlankFormWords.discussion
    case .meeting: BlankFormWords.meeting
    }
  }
}

/// The questions of the pages as lines to write on: made from the same fields, so that they ask the same.
struct BlankQuestions {
  let policy: Policy
  let office: Office
  let now: Instant

  func all(_ form: BlankForm) -> [BlankQuestionView] {
    switch form {
    case .raising(let person): ours + raising(person)
    case .answering: ours + [reference, happened, stand] + ActForm.blankFields("answers").flatMap(Self.blank)
    case .discussion:
      ours + [reference, happened] + Self.blank(ActForm.means(Filled()))
        + ActForm.blankFields("discussions").flatMap(Self.blank)
    case .meeting:
      ours + [reference, happened, attended] + ActForm.blankFields("meetings").flatMap(Self.blank)
    }
  }

  private var ours: [BlankQuestionView] { [line(BlankFormWords.who, lines: 2)] }
  private var reference: BlankQuestionView { line(BlankFormWords.reference) }
  private var happened: BlankQuestionView { line(ActFieldWords.when, BlankFormWords.whenHint) }
  private var attended: BlankQuestionView { line(ActFieldWords.attended, lines: 3) }

  private var stand: BlankQuestionView {
    BlankQuestionView(asks: BlankFormWords.stand, options: BlankFormWords.answers)
  }

  private func line(_ asks: String, _ hint: String? = nil, lines: Int = 1) -> BlankQuestionView {
    BlankQuestionView(asks: asks, hint: hint, blanks: Self.lines(lines))
  }

  private func raising(_ person: PersonKind) -> [BlankQuestionView] {
    let raising = Raising(blank: policy, about: person, office: office, at: now)
    // The day on which it was sent comes from what is written at its time.
    let steps = raising.steps.filter { $0 != .earlier && $0 != .counterparts }
    return steps.flatMap { step in
      raising.question(step).fields(Filled(), Asking()).flatMap(Self.blank)
    }
  }

  private static func lines(_ count: Int) -> [String] { (1...max(1, count)).map { "\($0)" } }

  /// One field as it is written by hand; nothing for what only a screen has.
  private static func blank(_ item: FieldItem) -> [BlankQuestionView] {
    if let field = item.textField { return [BlankQuestionView(asks: field.label, hint: field.hint, blanks: lines(1))] }
    if let field = item.textArea {
      let count = min(8, Int(field.rows) ?? 6)
      return [BlankQuestionView(asks: field.label, hint: field.hint, blanks: lines(count))]
    }
    if let group = item.radioGroup ?? item.checkboxGroup {
      let options = group.choices.map(\.text)
      return [
        BlankQuestionView(
          asks: group.label, hint: group.hint, options: options, blanks: options.isEmpty ? lines(2) : [])
      ]
    }
    if let field = item.dateBoxes { return [BlankQuestionView(asks: field.label, hint: field.hint, blanks: lines(1))] }
    if let field = item.timeBox { return [BlankQuestionView(asks: field.label, hint: field.hint, blanks: lines(1))] }
    if let field = item.selectBox { return [BlankQuestionView(asks: field.label, hint: field.hint, blanks: lines(1))] }
    if let field = item.yesNo {
      return [BlankQuestionView(asks: field.label, hint: field.hint, options: [BlankFormWords.yes, BlankFormWords.no])]
    }
    return []
  }
}
