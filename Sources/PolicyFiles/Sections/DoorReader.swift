import CaseRules

extension Table {
  func door(_ word: String) -> Door {
    var door = Door()
    guard let table = table(word, .door) else { return door }
    door.inScope = table.texts("in scope")
    door.signposts = table.list("signposts", .signpost).compactMap { $0.signpost() }
    door.gates = table.named("gates", .gate).map { key, gate in
      gate.mark("gate \(key)")
      return Gate(
        key: key, question: gate.text("question") ?? "", otherwise: gate.text("otherwise") ?? "",
        source: gate.source() ?? Source(""))
    }
    door.firstSteps = table.list("first steps", .firstStep).map { step in
      FirstStep(
        name: step.text("name") ?? "", records: step.many("records", RecordItem.self) ?? [],
        source: step.source() ?? Source(""))
    }
    return door
  }

  private func signpost() -> Signpost? {
    let goTo = text("go to") ?? ""
    let source = source() ?? Source("")
    return one("matter", Matter.self).map { Signpost(matter: $0, goTo: goTo, source: source) }
  }

  func boards(_ word: String) -> [Board] {
    named(word, .board).map { key, board in
      Board(key: key, name: board.text("name") ?? "", area: board.text("area") ?? "")
    }
  }

  func roles(_ word: String) -> [Role] {
    named(word, .role).compactMap { key, role in
      role.mark("role \(key)")
      let name = role.text("name") ?? ""
      let source = role.source() ?? Source("")
      return role.one("tier", Tier.self).map { Role(key: key, name: name, tier: $0, source: source) }
    }
  }
}
