import CaseRules
import Casework
import Foundation
import Testing

/// One golden file for each kind and schema of event: what is stored now must be readable for as long as cases are.
@Suite struct GoldenTests {
  static let samples = Sample.all
  static let at = Instant(seconds: 1_780_000_000)
  static let words = Words([("reason", "Why."), ("account", "What was said.")])
  static let actor = Actor(
    person: PersonID("person-1"), post: PostID("post-1"), agency: AgencyID("agency-1"), onBehalfOf: PersonID("person-2")
  )

  static func stored(_ happening: Happening) -> NewEvent {
    EventCodec.stored(Decision(happening, words: words), at: at, recordedAt: at, by: actor)
  }

  static func file(_ happening: Happening, _ ending: String = "") -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/\(happening.kind).\(happening.schema)\(ending).json")
  }

  private func text(_ event: NewEvent) -> String {
    "{\"facts\":\(event.facts),\n\"routing\":\(event.routing)}\n"
  }

  @Test func everyKindHasASample() {
    #expect(Self.samples.map(\.kind) == Happening.kinds.map(\.kind))
  }

  @Test(arguments: samples) func isWrittenAsItWas(happening: Happening) throws {
    let found = try String(contentsOf: Self.file(happening), encoding: .utf8)
    #expect(found == text(Self.stored(happening)))
  }

  /// What was written before a kind gained a field stays as it is above; beside it stands what is written with it.
  @Test(arguments: Sample.later) func laterFieldsAreWrittenBesideTheOlderForm(happening: Happening) throws {
    let found = try String(contentsOf: Self.file(happening, "-with-later-fields"), encoding: .utf8)
    #expect(found == text(Self.stored(happening)))
  }

  @Test(arguments: samples + Sample.later) func isReadBack(happening: Happening) throws {
    let new = Self.stored(happening)
    let event = try EventCodec.event(Self.row(new))
    #expect(event.happening == happening)
    #expect(event.by == Self.actor)
    #expect(event.holds == ["account", "reason"])
    #expect(event.happenedAt == Self.at && event.recordedAt == Self.at && event.position == 7)
  }

  /// An event with nothing filled in must be readable too.
  @Test(arguments: Happening.kinds.map(\.empty)) func anEmptyOneIsReadBack(happening: Happening) throws {
    #expect(try EventCodec.event(Self.row(Self.stored(happening))).happening == happening)
  }

  static func row(_ new: NewEvent) -> StoredEvent {
    StoredEvent(
      caseID: CaseID("c"), position: 7, kind: new.kind, schema: new.schema, happenedAt: new.happenedAt,
      recordedAt: new.recordedAt, facts: new.facts, routing: new.routing, hasWords: new.words != nil)
  }
}
