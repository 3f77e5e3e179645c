import CaseRules
import Wording

/// A case's record as JSON, for systems that keep files of people.
public enum RecordJSON {
  public static func json(_ record: CaseRecord) -> JSON {
    .object(
      [
        .init("type", .text("record")), .init("reference", .text(record.reference)),
        .init("about", .text(record.about)),
        .init("partnership", .text(record.partnership)), .init("policy", .text(record.policy)),
        .init("standing", .text(record.standing)),
        .init("parties", .list(record.parties.map(party))), .init("person", .list(record.person.map(fact))),
        .init("grounds", .list(record.grounds.map(fact))), .init("positions", .list(record.stages.map(stage))),
        .init("talks", .list(record.talks.map(line))), .init("settlements", .list(record.settlements.map(settlement))),
        .init("actions", .list(record.actions.map(action))), .init("files", .list(record.files.map(file))),
        .init("outstanding", .list(record.outstanding.map(duty))),
        .init("missed", .list(record.missed.map(duty))), .init("dissent", .list(record.dissent.map(line))),
        .init("timeline", .list(record.timeline.map(line))),
      ] + takenOut(record) + [.init("making", record.making.map(making) ?? .null)])
  }

  /// Stands only in a record from which something may have been taken.
  private static func takenOut(_ record: CaseRecord) -> [JSON.Member] {
    record.takenOut.isEmpty ? [] : [.init("takenOut", .list(record.takenOut.map(fact)))]
  }

  private static func party(_ party: CaseRecord.Party) -> JSON {
    .object([
      .init("part", .text(party.part)), .init("agency", .text(party.agency)), .init("post", .text(party.post)),
      .init("person", .text(party.person)),
    ])
  }

  private static func fact(_ fact: CaseRecord.Fact) -> JSON {
    .object([.init("label", .text(fact.label)), .init("text", .text(fact.text))])
  }

  private static func stage(_ stage: CaseRecord.StageWords) -> JSON {
    .object([
      .init("stage", .text(stage.name)), .init("dates", .text(stage.dates)),
      .init("raising", .list(stage.raising.map(line))), .init("receiving", .list(stage.receiving.map(line))),
    ])
  }

  private static func line(_ line: CaseRecord.Line) -> JSON {
    .object([
      .init("entry", .number(line.entry)), .init("happenedAt", .text(line.at.iso)),
      .init("recordedLaterAt", .optional(line.recordedAt?.iso)), .init("what", .text(line.what)),
      .init("who", .text(line.who)), .init("post", .text(line.post)),
      .init("agency", line.agency.isEmpty ? .null : .text(line.agency)),
      .init("notes", .list(line.notes.map { .text($0) })), .init("words", .list(line.words.map(fact))),
      .init("inFull", .optional(line.inFull?.rawValue)),
    ])
  }

  private static func settlement(_ settlement: CaseRecord.Settlement) -> JSON {
    .object([
      .init("heading", .text(settlement.heading)), .init("text", line(settlement.text)),
      .init("answers", .list(settlement.answers.map(line))),
    ])
  }

  private static func action(_ action: CaseRecord.ActionLine) -> JSON {
    .object([
      .init("entry", .number(action.entry)), .init("what", .text(action.what)), .init("owner", .text(action.owner)),
      .init("due", .text(action.due)), .init("standing", .text(action.standing)),
    ])
  }

  private static func file(_ file: CaseRecord.FileLine) -> JSON {
    .object([
      .init("entry", .number(file.entry)), .init("name", .text(file.name)), .init("kind", .text(file.kind)),
      .init("sha256", .text(file.hash)),
    ])
  }

  private static func duty(_ duty: CaseRecord.DutyLine) -> JSON {
    .object([
      .init("what", .text(duty.what)), .init("who", .text(duty.who)), .init("due", .text(duty.due)),
      .init("standing", .text(duty.standing)),
    ])
  }

  private static func making(_ making: CaseRecord.Making) -> JSON {
    .object([
      .init("who", .text(making.who)), .init("post", .text(making.post)), .init("agency", .text(making.agency)),
      .init("at", .text(making.at.iso)), .init("entry", .number(making.entry)), .init("purpose", .text(making.purpose)),
      .init("basis", .text(making.basis)), .init("reason", .text(making.reason)), .init("code", .text(making.code)),
    ])
  }
}
