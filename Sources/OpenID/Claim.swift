/// A value in a provider's JSON, as far as anything here asks for it.
enum Claim: Sendable, Equatable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([String])
  /// Something else, which nothing here believes.
  case other

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  /// Whole seconds since 1970; nil for what no clock says.
  var seconds: Int? {
    guard case .number(let number) = self, number >= 0, number < 1e11 else { return nil }
    return Int(number)
  }
  /// One text stands for a list of one.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list
    default: []
    }
  }
}

extension Claim: Codable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([String].self) {
      self = .list(list)
    } else {
      self = .other
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .text(let text): try value.encode(text)
    case .number(let number): try value.encode(number)
    case .flag(let flag): try value.encode(flag)
    case .list(let list): try value.encode(list)
    case .other: try value.encodeNil()
    }
  }
}
