import Testing

@testable import Web

/// What a person does on a case.
extension Browser {
  /// Raises a challenge; the case's address.
  func raise(_ door: [(String, String)], _ answers: [String: [(String, String)]] = [:]) async throws -> String {
    let draft = try await begin(door)
    try await fill(draft, answers)
    let sent = try #require(try await send(draft).header("Location"))
    return "/cases/" + sent.dropFirst("/challenges/".count)
  }

  /// Fills the form of an act and sends it.
  func act(_ path: String, _ noun: String, about: String = "", _ fields: [(String, String)]) async throws -> Answer {
    let page = try await get("\(path)/\(noun)" + (about.isEmpty ? "" : "?about=" + about))
    #expect(page.status == 200, "\(noun)")
    return try await post("\(path)/\(noun)", page.hiddenFields(plus: fields), from: page)
  }
}

extension Answer {
  /// The ids of the errors beside fields, such as `on-error`.
  var errors: [String] {
    text.ranges(of: "class=\"wrong\" id=\"").map { found in String(text[found.upperBound...].prefix { $0 != "\"" }) }
  }
}
