public import CaseRules
public import Casework

/// A small invented world to try the program in. Nobody and no place in it is real; phone numbers are from the range
/// that Ofcom keeps for drama.
public enum DemoWorld {
  /// Partnerships, agencies, posts and people, with dates that are relative to today.
  public static func directory(today: Day) -> Directory {
    var directory = Directory()
    directory.partnerships = partnerships(today: today)
    for (number, agency) in DemoAgency.all.enumerated() {
      directory.agencies.append(
        Agency(
          id: agency.id, name: agency.name, partnerships: agency.partnerships, kind: agency.kind.rawValue,
          administrators: agency.administrators,
          without: agency.without, inbox: agency.postID(agency.inbox), dutyDesk: agency.postID(agency.dutyDesk)))
      for (place, staff) in agency.staff.enumerated() {
        directory.posts.append(agency.post(of: staff, number: number * 30 + place, today: today))
        directory.people.append(agency.person(of: staff))
      }
    }
    // The people to sign in as with one click come first, in the order in which a case meets them.
    let clicks = DemoPeople.notes.map(\.name)
    directory.people.sort { left, right in
      (clicks.firstIndex(of: left.signInName) ?? clicks.count, left.name)
        < (clicks.firstIndex(of: right.signInName) ?? clicks.count, right.name)
    }
    return directory
  }
}

extension DemoWorld {
  /// Everybody in the demonstration who can sign in with a password has this one. It guards nothing.
  public static let password = "correct horse in marlhaven"
}
