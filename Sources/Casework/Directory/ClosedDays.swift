public import CaseRules

extension Partnership {
  /// The days on which the partnership is closed, in the order of the calendar.
  ///
  /// - Parameter entries: as they stood after so many entries; all of them where it is left out.
  public func closed(by entries: Int? = nil) -> [Closure] {
    var names: [Day: String] = [:]
    for entry in closures.prefix(entries ?? closures.count) {
      guard let day = Day(iso: entry.day) else { continue }
      names[day] = entry.isTakenAway == true ? nil : entry.name
    }
    return names.sorted { $0.key < $1.key }.map { Closure(day: $0.key, name: $0.value) }
  }

  /// More closed days in one year are a mistake: no clock could be relied on.
  static let mostClosedDays = 40

  /// Whether the entries that an order adds can be: a day is closed from today on and once, and taken away before it
  /// begins. What has begun stays, because people have counted on it.
  func checkClosures(after before: Partnership, on today: Day) throws(DirectoryRefusal) {
    guard Array(closures.prefix(before.closures.count)) == before.closures else { throw .takenAway(.closures) }
    var now = Set(before.closed().map(\.day))
    for entry in closures.dropFirst(before.closures.count) {
      guard let day = Day(iso: entry.day) else { throw .notADay(.closures, entry.day) }
      if entry.isTakenAway == true {
        guard now.contains(day) else { throw .notClosed(day) }
        if day <= today { throw .hasBegun(day) }
        now.remove(day)
      } else {
        if day < today { throw .dayIsPast(day) }
        guard now.insert(day).inserted else { throw .closedAlready(day) }
        let inYear = now.count { $0.year == day.year }
        if inYear > Self.mostClosedDays { throw .tooManyClosedDays(year: day.year, most: Self.mostClosedDays) }
      }
    }
  }
}
