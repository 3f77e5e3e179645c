/// Fields as they were sent, in order, decoded but not yet judged. `FormReader` judges them.
struct SentForm: Sendable, Equatable {
  struct Field: Sendable, Equatable {
    var name: String
    var value: String
  }

  /// A file that was chosen in the browser.
  struct File: Sendable, Equatable {
    /// The field's name; what the file was called stays with its owner.
    var name: String
    var bytes: [UInt8]
  }

  var fields: [Field] = []
  var files: [File] = []

  /// The first value of a field; nil where it was not sent.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// What a person typed or chose: without the form's own keys, passwords, and codes of a second factor.
  var typed: [Field] { fields.filter { !Self.own.contains($0.name) && !$0.name.contains("password") } }

  static let own = ["csrf", "once", "seen", "code", "present"]
}

extension SentForm: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }
}
