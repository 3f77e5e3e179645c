import CaseRules

/// A policy as read, with the places of its rules, before the checks past syntax.
struct PolicyDraft {
  var policy: Policy
  var marks: Marks
}

/// Reads a tree into the model, noting every word that is wrong.
enum PolicyReader {
  static func read(_ tree: Tree, start: Place) throws(PolicyErrors) -> PolicyDraft {
    let notes = Notes()
    guard let table = Table(tree, .policy, named: "The file", notes) else { throw PolicyErrors(notes.problems) }
    table.mark("policy")
    var policy = Policy(
      id: PolicyID(table.key("policy") ?? ""), title: table.text("title") ?? "",
      partnership: table.text("partnership") ?? "", edition: table.edition("edition"),
      arbiter: table.arbiter("arbiter"))
    readWords(table, &policy)
    readLadder(table, &policy)
    readRest(table, &policy)
    let interpretations = table.interpretations("interpretations")
    policy.interpretations = interpretations.all
    guard notes.problems.isEmpty else { throw PolicyErrors(notes.problems) }
    var marks = notes.marks
    marks.general = interpretations.general
    marks.start = start
    return PolicyDraft(policy: policy, marks: marks)
  }

  private static func readWords(_ table: Table, _ policy: inout Policy) {
    if let concerns = table.many("concerns", PersonKind.self) { policy.concerns = concerns }
    policy.adultArea = table.one("adult's area", AdultArea.self) ?? .whereTheyLive
    policy.isStarter = table.flag("starter")
    policy.stageWord = table.one("stage word", StageWord.self) ?? .stage
    policy.time = table.time("time")
    policy.boards = table.boards("boards")
    policy.roles = table.roles("roles")
    policy.door = table.door("door")
    policy.grounds = table.choices("grounds")
    policy.subjects = table.choices("subjects")
    policy.priorities = table.choices("priorities")
    if let items = table.many("before the clock starts", RecordItem.self) { policy.startRequires = items }
    policy.handOverRequires = table.many("handed over", RecordItem.self) ?? []
  }

  private static func readLadder(_ table: Table, _ policy: inout Policy) {
    policy.stages = table.stages("stages")
    policy.everyStage = table.duties("at every stage", prefix: "", source: Source(""))
    policy.wholeCase = table.duties("whole case", prefix: "case", source: Source(""))
    policy.routes = table.routes("routes")
    policy.silence = table.one("silence", SilenceRule.self) ?? .rightToGoOn
  }

  private static func readRest(_ table: Table, _ policy: inout Policy) {
    policy.advisers = table.advisers("advisers")
    policy.closing = table.closing("closing")
    policy.forms = table.forms("forms")
    policy.learning = table.learning("learning")
    policy.standstill = table.table("standstill", .standstill).map {
      Standstill(name: $0.text("name") ?? "", source: $0.source() ?? Source(""))
    }
    policy.principles = table.principles("principles")
  }
}
