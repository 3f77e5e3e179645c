import CaseRules
import Casework
import Crypto
import Foundation

/// AES-256-GCM with a random nonce, bound to what it belongs to, so that a sealed part moved elsewhere does not open.
enum Sealing {
  struct Unopened: Error {}

  static func seal(_ bytes: [UInt8], under key: SymmetricKey, for place: Fields) throws -> [UInt8] {
    guard let combined = try AES.GCM.seal(bytes, using: key, authenticating: place.bytes).combined else {
      throw Unopened()
    }
    return [UInt8](combined)
  }

  static func open(_ sealed: [UInt8], under key: SymmetricKey, for place: Fields) throws -> [UInt8] {
    [UInt8](try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: place.bytes))
  }

  static func wrap(_ key: SymmetricKey, under outer: SymmetricKey, for place: Fields) throws -> [UInt8] {
    try seal(key.withUnsafeBytes { [UInt8]($0) }, under: outer, for: place)
  }

  static func unwrap(_ wrapped: [UInt8], under outer: SymmetricKey, for place: Fields) throws -> SymmetricKey {
    SymmetricKey(data: try open(wrapped, under: outer, for: place))
  }

  /// With the key before the outer one, where the outer one is just taking over.
  static func unwrap(
    _ wrapped: [UInt8], under outer: SymmetricKey, orElse before: SymmetricKey?, for place: Fields
  ) throws -> SymmetricKey {
    guard let before else { return try unwrap(wrapped, under: outer, for: place) }
    return try (try? unwrap(wrapped, under: outer, for: place)) ?? unwrap(wrapped, under: before, for: place)
  }
}

/// What each sealed thing is bound to.
enum Place {
  static func caseKey(_ caseID: CaseID) -> Fields { fields("case key", caseID.text) }
  static func label(_ caseID: CaseID) -> Fields { fields("label", caseID.text) }
  static func eventKey(_ caseID: CaseID, _ position: Int) -> Fields { fields("event key", caseID.text, position) }
  static func words(_ caseID: CaseID, _ position: Int) -> Fields { fields("words", caseID.text, position) }
  static func draftKey(_ id: String, of person: PersonID) -> Fields { fields("draft key", person.text, id) }
  static func draft(_ id: String, of person: PersonID) -> Fields { fields("draft", person.text, id) }
  static func factorKey(_ state: String, of person: PersonID) -> Fields { fields("factor key", person.text, state) }
  static func factor(_ state: String, of person: PersonID) -> Fields { fields("factor", person.text, state) }
  static func providerKey(_ id: String) -> Fields { fields("provider key", id) }
  static func provider(_ id: String) -> Fields { fields("provider", id) }
  static func webhookKey(_ id: String) -> Fields { fields("webhook key", id) }
  static func webhook(_ id: String) -> Fields { fields("webhook", id) }

  static func reportKey(_ id: String) -> Fields { fields("report key", id) }
  static func reportAccount(_ id: String) -> Fields { fields("report", id) }
  static func reportReason(_ id: String) -> Fields { fields("report set aside", id) }

  static func attachmentKey(_ id: String, of caseID: CaseID, _ position: Int) -> Fields {
    var fields = fields("attachment key", caseID.text, position)
    fields.add(id)
    return fields
  }

  static func attachmentPart(_ number: Int, of id: String, isLast: Bool) -> Fields {
    var fields = fields(isLast ? "last attachment part" : "attachment part", id)
    fields.add(number)
    return fields
  }

  private static func fields(_ purpose: String, _ text: String) -> Fields {
    var fields = Fields(purpose)
    fields.add(text)
    return fields
  }

  private static func fields(_ purpose: String, _ text: String, _ position: Int) -> Fields {
    var fields = fields(purpose, text)
    fields.add(position)
    return fields
  }

  private static func fields(_ purpose: String, _ text: String, _ other: String) -> Fields {
    var fields = fields(purpose, text)
    fields.add(other)
    return fields
  }
}
