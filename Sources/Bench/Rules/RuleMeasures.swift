import CaseRules
import Casework
import Storage

/// The fold of a case's 40 events and everything that is owed in it, computed from nothing.
func measureObligations() async throws {
  let world = try World()
  let events = try await withFolder { folder in
    let store = try World.open(folder)
    let caseID = try await world.longCase(events: 40, in: store, raising: World.post(0), receiving: World.post(1))
    let events = try await store.events(of: caseID).map(EventCodec.event)
    try await store.close()
    return events
  }
  let shelf = CalendarShelf([world.edition])
  guard let policy = world.policies.first(where: { $0.id.text == "lambeth-2024" }),
    let calendar = shelf.calendar(for: policy, of: world.directory.partnerships.first)
  else { throw Failure("no policy or no calendar") }
  var found = 0
  let both = median(runs: 501, of: 2) {
    let state = CaseState(folding: events)
    found = state.obligations(under: policy, counting: calendar, at: world.now).count
  }
  let state = CaseState(folding: events)
  let fold = median(runs: 501, of: 2) { found = max(found, CaseState(folding: events).last) }
  remark(
    "obligations: \(events.count) events, \(state.openings.count) openings, "
      + "\(state.obligations(under: policy, counting: calendar, at: world.now).count) obligations; "
      + "the fold alone \(rounded(fold / 1000, 1)) µs")
  report("obligations", rounded(both / 1000, 1) + " µs", least: "100 µs")
  if found == 0 { throw Failure("nothing was owed") }
}

/// Ten working days added to each day of four years.
func measureWorkingDays() throws {
  let world = try World()
  let calendar = world.edition.calendar(for: .englandAndWales)
  guard let first = Day(year: 2023, month: 1, day: 1) else { throw Failure("2023 has no first day") }
  var sum = 0
  let days = 1461
  let perRun = try median(runs: 201, of: 1) {
    for offset in 0..<days { sum &+= try calendar.adding(workingDays: 10, to: first + offset).number }
  }
  report("working-days", rounded(perRun / Double(days) / 1000, 4) + " µs", least: "0.2 µs")
  if sum == 0 { throw Failure("nothing was added") }
}
