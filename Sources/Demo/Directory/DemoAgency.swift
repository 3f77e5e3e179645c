import CaseRules
import Casework

/// An invented agency with its people, from which its posts are made.
struct DemoAgency {
  var id: String
  var name: String
  var partnerships: [String]
  var kind: AgencyKind = .other
  /// The posts that keep its part of the directory, by their whole ids.
  var administrators: [String] = []
  /// What it says of tiers that it does not have.
  var without: [MissingTier] = []
  /// Where challenges reach it that nobody's name is on, and who answers out of hours: posts by their keys.
  var inbox = ""
  var dutyDesk = ""
  var staff: [Staff]

  /// One post and whoever holds it.
  struct Staff {
    /// The post's id within its agency.
    var key: String
    var title: String
    var tiers: [Tier]
    var person: String
    /// The post that stands in, by its key.
    var deputy = ""
    var hours = ""
    /// Away for this many days from today; 0 while at work.
    var awayForDays = 0

    init(
      _ key: String, _ title: String, _ tiers: [Tier], _ person: String, deputy: String = "", hours: String = "",
      awayForDays: Int = 0
    ) {
      self.key = key
      self.title = title
      self.tiers = tiers
      self.person = person
      self.deputy = deputy
      self.hours = hours
      self.awayForDays = awayForDays
    }

    /// `Nia Pemberton` signs in as `nia.pemberton`.
    var signInName: String {
      String(person.lowercased().compactMap { $0 == " " ? "." : $0.isLetter ? $0 : nil })
    }
  }

  func postID(_ key: String) -> String { key.isEmpty ? "" : id + "-" + key }

  func post(of staff: Staff, number: Int, today: Day) -> Post {
    Post(
      id: postID(staff.key), agency: id, title: staff.title, tiers: staff.tiers.map(\.rawValue),
      phone: Self.phone(number), awayUntil: staff.awayForDays > 0 ? (today + staff.awayForDays).iso : "",
      deputy: postID(staff.deputy), hours: staff.hours)
  }

  func person(of staff: Staff) -> Person {
    let note = DemoPeople.notes.first { $0.name == staff.signInName }?.note ?? ""
    return Person(
      id: staff.signInName, name: staff.person, posts: [postID(staff.key)], signInName: staff.signInName,
      email: staff.signInName + "@\(id).example.org", demoNote: note)
  }

  /// Both ranges are kept for drama, so nobody's phone rings.
  private static func phone(_ number: Int) -> String {
    let digits = String(number + 100)
    return number.isMultiple(of: 2) ? "020 7946 0" + digits : "01632 960" + digits
  }
}
