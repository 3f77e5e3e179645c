/// A form's values with what is wrong with them: what each field's view is made from.
/// `Filled(["concern": "…"])` fills a form for the first time; `Filled()` is empty.
struct Filled {
  var form: SentForm
  var errors: FieldErrors

  init(_ form: SentForm = SentForm(), _ errors: FieldErrors = FieldErrors()) {
    self.form = form
    self.errors = errors
  }

  func value(_ field: String) -> String? { form[field].flatMap { $0.isEmpty ? nil : CleanText.visible($0) } }
}

/// One item of `partials/fields`: exactly one of its properties is there.
struct FieldItem: View {
  var textField: TextFieldView?
  var textArea: TextAreaView?
  var radioGroup: ChoiceGroupView?
  var checkboxGroup: ChoiceGroupView?
  var dateBoxes: DateBoxesView?
  var timeBox: TimeBoxView?
  var yesNo: YesNoView?
  var selectBox: SelectBoxView?
  var insetText: String?
  var heading: String?
  var hiddenField: HiddenFieldView?
  /// What follows, up to `foldEnd`, is folded away under a line that says what it is.
  var fold: FoldView?
  var foldEnd = false
  /// What was typed, with marks in it.
  var marked: MarkedView?
}

/// A text in pieces: those that are marked say why.
struct MarkedView: View {
  var markedWords: String
  var pieces: [PieceView]
}

struct PieceView: View {
  var plain, mark, why: String?
  /// Worth a look and no more.
  var isHint = false
}

struct FoldView: View {
  var summary: String
  /// Something in it was filled in, or is wrong.
  var isOpen: Bool
}

struct TextFieldView: View {
  var id, name, label: String
  var labelIsHeading = false
  var caption, hint, error: String?
  var isOptional = false
  var examples: ExamplesView?
  var value: String?
  var type = "text"
  var autocomplete, inputmode, wide, maxLength: String?
}

struct TextAreaView: View {
  var id, name, label: String
  var labelIsHeading = false
  var caption, hint, error: String?
  var isOptional = false
  var examples: ExamplesView?
  var value: String?
  var rows = "6"
  var limitWords: String?
}

/// A strong and a weak answer, beside the question.
struct ExamplesView: View {
  var strong, weak: String
}

struct ChoiceGroupView: View {
  var id, name, label: String
  var labelIsHeading = false
  var caption, hint, error: String?
  var isOptional = false
  var examples: ExamplesView?
  var kind: String
  var choices: [ChoiceView]
  var isAcross = false
}

struct ChoiceView: View {
  var choiceId, value, text: String
  var isChecked: Bool
  var choiceHint: String?
  var isAfterOr = false
}

struct DateBoxesView: View {
  var id, name, label: String
  var labelIsHeading = false
  var caption, hint, error: String?
  var isOptional = false
  var examples: ExamplesView?
  var day, month, year: String?
  var dayWrong, monthWrong, yearWrong: Bool
}

struct TimeBoxView: View {
  var id, name, label: String
  var labelIsHeading = false
  var caption, hint, error: String?
  var isOptional = false
  var examples: ExamplesView?
  var value: String?
}

struct YesNoView: View {
  var id, name, label: String
  var labelIsHeading = false
  var caption, hint, error: String?
  var isOptional = false
  var examples: ExamplesView?
  var isYes, isNo, isUnsure: Bool
  var unsureText, yesHint, noHint: String?
}

struct SelectBoxView: View {
  var id, name, label: String
  var labelIsHeading = false
  var caption, hint, error: String?
  var isOptional = false
  var examples: ExamplesView?
  var options: [OptionView]
}

struct OptionView: View {
  var value, text: String
  var isChosen: Bool
}

struct HiddenFieldView: View {
  var name, value: String
}
