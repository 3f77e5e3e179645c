import Testing

@testable import Web

/// What a person does on the way: questions answered, and where each answer leads.
extension Browser {
  static let hill = [("area", "hill/Hilltop"), ("person", "child"), ("danger", "no"), ("matter", "otherAgency")]
  static let dale = [
    ("area", "dale/Dale End"), ("person", "child"), ("danger", "no"), ("event", "none"), ("matter", "otherAgency"),
    ("gate-affects", "yes"),
  ]

  static let fell = dale.map { $0.0 == "area" ? ("area", "fell/Fell Side") : $0 }
  static let tarn = hill.map { $0.0 == "area" ? ("area", "tarn/Tarn") : $0 }

  /// Answers the door's questions in order and follows each redirect; the last page is the answer.
  func door(_ answers: [(String, String)]) async throws -> Answer {
    var page = try await get("/door/area")
    for (name, value) in answers {
      let action = try #require(page.formAction)
      page = try await follow(post(action, page.hiddenFields(plus: [(name, value)]), from: page))
    }
    return page
  }

  /// Through the door to the first question; the draft's address.
  func begin(_ answers: [(String, String)]) async throws -> String {
    let ready = try await door(answers)
    let answer = try await post("/drafts", ready.hiddenFields(plus: []), from: ready)
    let first = try #require(answer.header("Location"))
    return first.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
  }

  /// Saves one question; the address that it leads to, or nil where the page came back with errors.
  func save(_ draft: String, _ step: String, _ fields: [(String, String)]) async throws -> String? {
    let page = try await get(draft + "/" + step)
    #expect(page.status == 200, "\(step)")
    return try await post(draft + "/" + step, page.hiddenFields(plus: fields), from: page).header("Location")
  }

  /// Answers every question of a draft in order; `answers` says how, by step.
  func fill(_ draft: String, _ answers: [String: [(String, String)]] = [:], from first: String = "earlier") async throws
  {
    var next: String? = draft + "/" + first
    while let path = next, !path.hasSuffix("/check"), path != draft {
      let step = String(path.dropFirst(draft.count + 1))
      let fields = answers[step] ?? Self.usual[step] ?? []
      next = try await save(draft, step, fields)
      try #require(next != nil, "the page \(step) came back")
    }
  }

  static let usual: [String: [(String, String)]] = [
    "person": [("label", "J.R.")], "board": [("board", "n")], "decision": [("decision", "You closed the referral.")],
    "ground": [("ground", "refused")], "priority": [("priority", "usual")], "concern": [("concern", "She is hungry.")],
    "evidence": [("evidence", "I saw it.")], "risk": [("risk", "Harm.")], "tried": [("tried", "I rang.")],
    "own-manager": [("ownManager", "We agreed.")], "outcome": [("outcomeSought", "See her by Friday.")],
    "agencies": [("agencies", "care")], "counterparts": [("post-care", "sw")], "involved": [("involved", "neither")],
    "family": [("knows", "notYetDecided")], "stage": [("stage", "1")], "behalf": [("behalf", "no")],
    "earlier": [("earlier", "no")],
  ]

  func follow(_ answer: Answer) async throws -> Answer {
    guard let to = answer.header("Location") else { return answer }
    return try await follow(get(to))
  }

  /// Sends a complete draft; the address of the confirmation.
  func send(_ draft: String) async throws -> Answer {
    let preview = try await get(draft + "/preview")
    return try await post("/challenges", preview.hiddenFields(plus: []), from: preview)
  }
}

extension Answer {
  /// The action of the page's own form, which is the last one.
  var formAction: String? {
    text.ranges(of: "action=\"").last.map { found in String(text[found.upperBound...].prefix { $0 != "\"" }) }
  }

  /// The hidden fields of the page's own form, without its secret, as a form with more fields.
  func hiddenFields(plus more: [(String, String)]) -> SentForm {
    var form = SentForm()
    let start = text.ranges(of: "<form").last?.lowerBound ?? text.startIndex
    for found in text[start...].ranges(of: "type=\"hidden\" name=\"") {
      let rest = text[found.upperBound...]
      let name = String(rest.prefix { $0 != "\"" })
      guard name != "csrf", let value = rest.firstRange(of: "value=\"") else { continue }
      form.fields.append(SentForm.Field(name: name, value: String(rest[value.upperBound...].prefix { $0 != "\"" })))
    }
    form.fields += more.map { SentForm.Field(name: $0.0, value: $0.1) }
    return form
  }
}
