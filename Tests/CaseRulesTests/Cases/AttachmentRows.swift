import CaseRules

/// A file that is added to a case: who may, and how large it may be.
enum AttachmentRows {
  private static let raised = Given().raised()
  private static let letter = attach(40_000)
  private static let largest = attach(CaseState.mostAttachmentBytes)

  private static func attach(_ size: Int) -> Command {
    var facts = Attached()
    (facts.size, facts.parts, facts.digest) = (size, 1, "00")
    return .attach(facts)
  }

  private static func holding(_ count: Int, _ size: Int) -> Given {
    var given = raised
    var facts = Attached()
    facts.size = size
    for _ in 0..<count { given = given.then(.attach(facts), by: .ann, .of("fileName")) }
    return given
  }

  static let all = [
    Row("either side adds a file", raised, letter, by: .bea, .of("fileName"), records: "attached"),
    Row("whoever decides, too", raised.atTheTop(), letter, by: .eve, .of("fileName"), records: "attached"),
    Row("nobody outside the case adds one", raised, letter, by: .zoe, .of("fileName"), refused: .notAParty),
    Row("a file has a name", raised, letter, refused: .missing(["fileName"])),
    Row("a file of 25 MB", raised, largest, .of("fileName"), records: "attached"),
    Row(
      "and no larger", raised, attach(CaseState.mostAttachmentBytes + 1), .of("fileName"),
      refused: .attachmentTooLarge),
    Row(
      "ten of them fill a case", holding(10, CaseState.mostAttachmentBytes), attach(1), .of("fileName"),
      refused: .attachmentsFull(left: 0)),
    Row("nine leave room", holding(9, CaseState.mostAttachmentBytes), largest, .of("fileName"), records: "attached"),
    Row(
      "before the clock", Given().raised(.challenge(), .of("concern", "label")), letter, .of("fileName"),
      records: "attached"),
    Row("while it stands still", raised.overridden(), letter, .of("fileName"), records: "attached"),
    Row("not once it has ended", raised.agreed(), letter, .of("fileName"), refused: .caseEnded(.agreed)),
  ]
}
