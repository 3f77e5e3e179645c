/// The words that one kind of table in a policy file may use: the closed vocabulary.
struct Section: Sendable {
  let name: String
  let words: [String]
  let required: [String]

  init(_ name: String, _ words: [String], needs required: [String] = []) {
    self.name = name
    self.words = words
    self.required = required
  }

  static let policy = Section(
    "a policy",
    [
      "policy", "extends", "title", "partnership", "edition", "concerns", "adult's area", "starter", "stage word",
      "time",
      "boards", "roles", "door", "grounds", "subjects", "priorities", "before the clock starts", "handed over",
      "stages",
      "at every stage", "whole case", "routes", "advisers", "silence", "closing", "arbiter", "forms", "learning",
      "standstill", "principles", "interpretations",
    ],
    needs: ["policy", "title", "partnership", "edition", "roles", "stages", "arbiter", "closing"])
  static let edition = Section(
    "an edition", ["name", "in force from", "review due", "earlier", "supersedes", "source"],
    needs: ["name", "in force from", "source"])
  static let time = Section("time", ["calendar", "trigger day", "working hours"])
  static let board = Section("a board", ["name", "area"], needs: ["name", "area"])
  static let role = Section("a role", ["name", "tier", "source"], needs: ["name", "tier"])
  static let door = Section("the door", ["in scope", "signposts", "gates", "first steps"])
  static let signpost = Section("a signpost", ["matter", "go to", "source"], needs: ["matter", "go to", "source"])
  static let gate = Section(
    "a gate", ["question", "otherwise", "source"], needs: ["question", "otherwise", "source"])
  static let firstStep = Section("a first step", ["name", "records", "source"], needs: ["name", "source"])
  static let choice = Section("a choice", ["name", "immediate", "source"], needs: ["name"])
  static let stage = Section(
    "a stage",
    [
      "name", "raising role", "receiving role", "also", "opens on", "may enter", "discretion", "duties",
      "resolved by", "silence", "branches", "arbiter's stage", "interpretations", "source",
    ], needs: ["name", "raising role", "duties", "source"])
  static let discretion = Section("a discretion", ["side", "role", "source"], needs: ["side", "role"])
  static let branch = Section("a branch", ["name", "when", "duties"], needs: ["name", "when", "duties"])
  static let duty = Section(
    "a duty",
    [
      "duty", "key", "owed by", "role", "to", "chair", "within", "within by priority", "also shown", "or sooner",
      "counted from", "when", "purpose", "may see", "required", "warn at", "worded", "contents", "must say", "form",
      "interpretations", "source",
    ], needs: ["duty", "owed by"])
  static let route = Section(
    "a route",
    [
      "kind", "name", "events", "open to anyone", "freezes clocks", "recipients open the case",
      "may record only", "may challenge", "preconditions", "stages", "duties", "interpretations", "source",
    ], needs: ["kind", "name", "source"])
  static let adviser = Section("an adviser", ["role", "name", "source"], needs: ["role", "name"])
  static let closing = Section("closing", ["confirmation holds", "open actions block", "source"])
  static let arbiter = Section(
    "the arbiter", ["role", "name", "powers", "final", "must be uninvolved", "conflict roles", "source"],
    needs: ["role", "name", "powers", "source"])
  static let form = Section(
    "a form",
    ["title", "fields", "submitted by", "side", "at stage", "updated at", "follows case", "may see", "source"],
    needs: ["title", "fields", "source"])
  static let field = Section("a field", ["asks", "filled from", "may be empty"], needs: ["asks"])
  static let learning = Section(
    "learning", ["themes", "annual report", "refer to", "precondition", "source"])
  static let standstill = Section("standstill", ["name", "source"], needs: ["name", "source"])
  static let principle = Section("a principle", ["words", "source"], needs: ["words", "source"])
  static let interpretation = Section(
    "an interpretation", ["unclear", "reading", "alternative", "why", "applies to", "source"],
    needs: ["unclear", "reading", "alternative", "why"])

  /// Every kind of table, for the guide and its test.
  static let all = [
    policy, edition, time, board, role, door, signpost, gate, firstStep, choice, stage, discretion, branch, duty,
    route, adviser, closing, arbiter, form, field, learning, standstill, principle, interpretation,
  ]
}
