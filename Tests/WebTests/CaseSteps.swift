import Testing

@testable import Web

/// What a person does in a case.
extension Browser {
  /// Raises a challenge in Hilltop, from Hill Health to Hill Social Care; the address of its case.
  func raise(_ answers: [String: [(String, String)]] = [:]) async throws -> String {
    let draft = try await begin(Self.hill)
    try await fill(draft, answers)
    let sent = try #require(try await send(draft).header("Location"))
    return "/cases/" + sent.split(separator: "/")[1]
  }

  /// Fills in the form of an act and sends it as the page has it.
  func act(_ address: String, _ fields: [(String, String)]) async throws -> Answer {
    let page = try await get(address)
    #expect(page.status == 200, "\(address)")
    return try await post(try #require(page.formAction), page.hiddenFields(plus: fields), from: page)
  }
}
