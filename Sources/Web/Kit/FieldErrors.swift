/// What is wrong with a form, in the order of its fields: drawn as the summary "There is a problem", and with the same
/// words beside each field.
struct FieldErrors: Sendable, Equatable {
  struct FieldError: Sendable, Equatable {
    /// The field's name.
    var field: String
    var words: String
    /// The id that the summary links to.
    var target: String
  }

  private(set) var all: [FieldError] = []
  var isEmpty: Bool { all.isEmpty }

  /// A field's first error stands; later ones would say less.
  mutating func add(_ field: String, _ words: String, target: String? = nil) {
    guard self[field] == nil else { return }
    all.append(FieldError(field: field, words: words, target: target ?? field))
  }

  /// The words beside a field.
  subscript(field: String) -> String? { all.first { $0.field == field }?.words }

  func target(of field: String) -> String? { all.first { $0.field == field }?.target }
}
