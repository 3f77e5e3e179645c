import CaseRules
import Casework
import Foundation
import Wording

/// A challenge that is being written: what was typed, by field, and which questions have been answered.
struct ChallengeDraft: Sendable {
  var id: String
  var savedAt = Instant(seconds: 0)
  var form = SentForm()
  /// Questions that were saved, whether or not everything in them is there.
  var seen: [String] = []

  init(id: String) { self.id = id }

  /// The body as it is sealed.
  private struct Body: Codable {
    var fields: [[String]]
    var seen: [String]
  }

  init(_ stored: Draft) throws {
    let body = try JSONDecoder().decode(Body.self, from: Data(stored.body.utf8))
    id = stored.id
    savedAt = stored.savedAt
    form.fields = body.fields.compactMap { $0.count == 2 ? SentForm.Field(name: $0[0], value: $0[1]) : nil }
    seen = body.seen
  }

  func stored(of person: PersonID, at now: Instant) throws -> Draft {
    let body = Body(fields: form.fields.map { [$0.name, $0.value] }, seen: seen)
    let text = String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
    return Draft(id: id, person: person, savedAt: now, body: text)
  }

  /// Takes a question's fields from what was sent; all others stay.
  mutating func take(_ names: [String], from sent: SentForm) {
    form.fields.removeAll { names.contains($0.name) }
    for field in sent.fields where names.contains(field.name) && !field.value.isEmpty {
      form.fields.append(SentForm.Field(name: field.name, value: CleanText.tidy(field.value)))
    }
  }

  mutating func markSeen(_ step: RaisingStep) {
    if !seen.contains(step.rawValue) { seen.append(step.rawValue) }
  }

  /// What the door settled.
  mutating func keep(_ door: DoorVisit) {
    take(DoorAnswers.names + ["route"], from: door.answers.form)
    form.fields.removeAll { $0.name == "draft" }
    if let route = door.route { form.fields.append(SentForm.Field(name: "route", value: route.key)) }
  }

  var door: DoorAnswers { DoorAnswers(form) }
  var label: String { form["label"] ?? "" }

  func path(_ page: String = "") -> String { page.isEmpty ? "/raise/" + id : "/raise/\(id)/\(page)" }
}

extension CommandKey {
  /// One draft becomes one case, however often it is sent.
  static func sending(draft: String, by person: PersonID) -> CommandKey {
    CommandKey(person: person, key: "draft-" + draft.prefix(60))
  }
}

/// A draft in the list of what is not sent yet.
struct WaitingDraft: Sendable, Equatable {
  var href: String
  /// "About K.T.".
  var words: String
  var when: String

  /// Newest first. For the first page after sign-in, and for the door.
  static func list(_ drafts: any Drafts, of person: PersonID) async throws -> [WaitingDraft] {
    try await drafts.drafts(of: person).map { stored in
      let draft = try ChallengeDraft(stored)
      return WaitingDraft(
        href: draft.path(), words: RaisingWords.draft(CleanText.visible(draft.label)),
        when: RaisingWords.saved(stored.savedAt))
    }
  }
}
