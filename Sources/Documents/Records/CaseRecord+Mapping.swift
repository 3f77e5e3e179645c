extension CaseRecord {
  /// Every text of it through a function, but for the reference, the code and the hashes of files.
  func mapped(_ change: (String) -> String) -> CaseRecord {
    func fact(_ fact: Fact) -> Fact { Fact(label: change(fact.label), text: change(fact.text)) }
    func line(_ line: Line) -> Line {
      var line = line
      (line.what, line.who, line.post, line.agency) = (
        change(line.what), change(line.who), change(line.post), change(line.agency)
      )
      (line.notes, line.words) = (line.notes.map(change), line.words.map(fact))
      return line
    }
    func duty(_ duty: DutyLine) -> DutyLine {
      DutyLine(
        what: change(duty.what), who: change(duty.who), due: change(duty.due), standing: change(duty.standing))
    }
    var record = self
    (record.about, record.partnership, record.policy) = (change(about), change(partnership), change(policy))
    record.standing = change(standing)
    record.parties = parties.map {
      Party(part: change($0.part), agency: change($0.agency), post: change($0.post), person: change($0.person))
    }
    (record.person, record.grounds) = (person.map(fact), grounds.map(fact))
    record.stages = stages.map {
      StageWords(
        name: change($0.name), dates: change($0.dates), raising: $0.raising.map(line),
        receiving: $0.receiving.map(line))
    }
    record.talks = talks.map(line)
    record.settlements = settlements.map {
      Settlement(heading: change($0.heading), text: line($0.text), answers: $0.answers.map(line))
    }
    record.actions = actions.map {
      ActionLine(
        entry: $0.entry, what: change($0.what), owner: change($0.owner), due: change($0.due),
        standing: change($0.standing))
    }
    record.files = files.map { FileLine(entry: $0.entry, name: change($0.name), kind: $0.kind, hash: $0.hash) }
    (record.outstanding, record.missed) = (outstanding.map(duty), missed.map(duty))
    (record.dissent, record.timeline) = (dissent.map(line), timeline.map(line))
    record.takenOut = takenOut.map(fact)
    record.making = making.map {
      Making(
        who: change($0.who), post: change($0.post), agency: change($0.agency), at: $0.at, entry: $0.entry,
        purpose: change($0.purpose), basis: change($0.basis), reason: change($0.reason), code: $0.code)
    }
    return record
  }
}
