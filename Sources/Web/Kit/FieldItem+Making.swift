/// One answer of a closed list.
struct Option {
  var value: String
  var text: String
  var hint: String?
  var isAfterOr = false

  init(_ value: String, _ text: String, hint: String? = nil, isAfterOr: Bool = false) {
    self.value = value
    self.text = text
    self.hint = hint
    self.isAfterOr = isAfterOr
  }
}

/// What a question may say besides its label.
struct Asking {
  /// The label is the page's `h1`.
  var asHeading = false
  /// Above that heading: "3 of 9: the decision".
  var caption: String?
  var hint: String?
  var isOptional = false
  var examples: ExamplesView?
}

extension FieldItem {
  static func fold(_ summary: String, isOpen: Bool) -> FieldItem {
    FieldItem(fold: FoldView(summary: summary, isOpen: isOpen))
  }

  static let foldEnd = FieldItem(foldEnd: true)

  static func text(
    _ filled: Filled, _ name: String, _ label: String, _ asking: Asking = Asking(), type: String = "text",
    autocomplete: String? = nil, inputmode: String? = nil, wide: String? = nil
  ) -> FieldItem {
    FieldItem(
      textField: TextFieldView(
        id: name, name: name, label: label, labelIsHeading: asking.asHeading, caption: asking.caption,
        hint: asking.hint, error: filled.errors[name], isOptional: asking.isOptional, examples: asking.examples,
        value: type == "password" ? nil : filled.value(name), type: type, autocomplete: autocomplete,
        inputmode: inputmode, wide: wide))
  }

  static func textArea(
    _ filled: Filled, _ name: String, _ label: String, _ asking: Asking = Asking(), rows: Int = 6,
    limitWords: String? = nil
  ) -> FieldItem {
    FieldItem(
      textArea: TextAreaView(
        id: name, name: name, label: label, labelIsHeading: asking.asHeading, caption: asking.caption,
        hint: asking.hint, error: filled.errors[name], isOptional: asking.isOptional, examples: asking.examples,
        value: filled.value(name), rows: String(rows), limitWords: limitWords))
  }

  static func radios(
    _ filled: Filled, _ name: String, _ label: String, _ choices: [Option], _ asking: Asking = Asking(),
    across: Bool = false
  ) -> FieldItem {
    FieldItem(radioGroup: group("radio", filled, name, label, choices, asking, across))
  }

  static func checkboxes(
    _ filled: Filled, _ name: String, _ label: String, _ choices: [Option], _ asking: Asking = Asking(),
    across: Bool = false
  ) -> FieldItem {
    FieldItem(checkboxGroup: group("checkbox", filled, name, label, choices, asking, across))
  }

  static func date(_ filled: Filled, _ name: String, _ label: String, _ asking: Asking = Asking()) -> FieldItem {
    let target = filled.errors.target(of: name)
    let whole = target == name + "-day"
    return FieldItem(
      dateBoxes: DateBoxesView(
        id: name, name: name, label: label, labelIsHeading: asking.asHeading, caption: asking.caption,
        hint: asking.hint, error: filled.errors[name], isOptional: asking.isOptional, examples: asking.examples,
        day: filled.value(name + "-day"), month: filled.value(name + "-month"), year: filled.value(name + "-year"),
        dayWrong: whole, monthWrong: whole || target == name + "-month", yearWrong: whole || target == name + "-year"))
  }

  static func time(_ filled: Filled, _ name: String, _ label: String, _ asking: Asking = Asking()) -> FieldItem {
    FieldItem(
      timeBox: TimeBoxView(
        id: name, name: name, label: label, labelIsHeading: asking.asHeading, caption: asking.caption,
        hint: asking.hint, error: filled.errors[name], isOptional: asking.isOptional, examples: asking.examples,
        value: filled.value(name)))
  }

  static func yesNo(
    _ filled: Filled, _ name: String, _ label: String, _ asking: Asking = Asking(), unsure: String? = nil,
    yesHint: String? = nil, noHint: String? = nil
  ) -> FieldItem {
    FieldItem(
      yesNo: YesNoView(
        id: name, name: name, label: label, labelIsHeading: asking.asHeading, caption: asking.caption,
        hint: asking.hint, error: filled.errors[name], isOptional: asking.isOptional, examples: asking.examples,
        isYes: filled.form[name] == "yes", isNo: filled.form[name] == "no", isUnsure: filled.form[name] == "unsure",
        unsureText: unsure, yesHint: yesHint, noHint: noHint))
  }

  static func select(
    _ filled: Filled, _ name: String, _ label: String, _ choices: [Option], _ asking: Asking = Asking()
  ) -> FieldItem {
    FieldItem(
      selectBox: SelectBoxView(
        id: name, name: name, label: label, labelIsHeading: asking.asHeading, caption: asking.caption,
        hint: asking.hint, error: filled.errors[name], isOptional: asking.isOptional, examples: asking.examples,
        options: choices.map { OptionView(value: $0.value, text: $0.text, isChosen: filled.form[name] == $0.value) }))
  }

  static func inset(_ words: String) -> FieldItem { FieldItem(insetText: words) }
  static func heading(_ words: String) -> FieldItem { FieldItem(heading: words) }
  static func hidden(_ name: String, _ value: String) -> FieldItem {
    FieldItem(hiddenField: HiddenFieldView(name: name, value: value))
  }

  private static func group(
    _ kind: String, _ filled: Filled, _ name: String, _ label: String, _ choices: [Option], _ asking: Asking,
    _ across: Bool
  ) -> ChoiceGroupView {
    let chosen = filled.form.values(name)
    let views = choices.enumerated().map { index, choice in
      ChoiceView(
        choiceId: index == 0 ? name : "\(name)-\(index + 1)", value: choice.value, text: choice.text,
        isChecked: chosen.contains(choice.value), choiceHint: choice.hint, isAfterOr: choice.isAfterOr)
    }
    return ChoiceGroupView(
      id: name, name: name, label: label, labelIsHeading: asking.asHeading, caption: asking.caption,
      hint: asking.hint, error: filled.errors[name], isOptional: asking.isOptional, examples: asking.examples,
      kind: kind, choices: views, isAcross: across)
  }
}
