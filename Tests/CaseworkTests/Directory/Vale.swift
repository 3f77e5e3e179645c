import CaseRules
import Casework

/// A partnership with two agencies and their people, for orders that change it.
enum Vale {
  static let now = School.now
  static let today = School.today

  static let directory: Directory = {
    var directory = Directory()
    directory.partnerships = [
      Partnership(
        id: "vale", name: "Vale Partnership", areas: ["Vale"], adoptions: [Adoption(policy: "x", from: "2020-01-01")],
        arbiterPost: "", teamPost: "team", closures: [ClosureDay(day: "2026-12-30", name: "Closed")]),
      Partnership(
        id: "moor", name: "Moor Partnership", areas: [], adoptions: [], arbiterPost: "", teamPost: "moor-team"),
    ]
    directory.agencies = [
      Agency(id: "school", name: "School", partnerships: ["vale"], administrators: ["school-office"]),
      Agency(id: "care", name: "Care", partnerships: ["vale"], administrators: ["care-office"]),
      Agency(id: "clinic", name: "Clinic", partnerships: ["vale"]),
      Agency(id: "hospital", name: "Hospital", partnerships: ["vale"], administrators: ["hospital-office"]),
      Agency(id: "home", name: "Home", partnerships: ["vale"], administrators: ["hospital-office"]),
      Agency(id: "unit", name: "Unit", partnerships: []),
    ]
    directory.services =
      [Agency.Service(id: "school-north", agency: "school", name: "North")]
      + ["day", "night"].map {
        Agency.Service(id: "hospital-" + $0, agency: "hospital", name: $0)
      }
    directory.posts = [
      post("school-office", []), post("school-lead", [.safeguardingLead]), post("school-head", [.headOfService]),
      post("school-teacher", [.practitioner]), post("school-old", [], to: "2026-05-31"), post("care-office", []),
      post("care-worker", [.practitioner]), post("clinic-nurse", [.practitioner]), post("unit-moor", []),
      post("hospital-office", []), post("hospital-porter", []),
      post("hospital-matron", [.seniorManager], service: "hospital-day"),
      post("hospital-nurse", [], service: "hospital-day", reportsTo: "hospital-matron"),
      post("hospital-ward", [.practitioner], to: "2026-12-31"),
      Post(id: "hospital-soon", agency: "hospital", title: "Soon", tiers: [], phone: "1", from: "2027-01-01"),
      Post(id: "team", agency: "unit", title: "Team", tiers: [], phone: "1"),
      Post(id: "moor-team", agency: "unit", title: "Moor team", tiers: [], phone: "1"),
    ]
    directory.people = [
      person("ann", ["school-office"]), person("bo", ["school-lead"]), person("cy", ["school-teacher", "care-worker"]),
      person("di", ["care-office"]), person("ed", ["team"]), person("flo", ["school-teacher"]),
      person("gus", ["school-old"]),
      person("kit", ["hospital-office", "hospital-matron", "hospital-ward", "hospital-soon"]),
      Person(id: "hal", name: "hal", posts: [], signInName: "hal", leftOn: "2026-01-05"),
    ]
    return directory
  }()

  static func post(
    _ id: String, _ tiers: [Tier], service: String = "", reportsTo: String = "", to: String = ""
  ) -> Post {
    Post(
      id: id, agency: String(id.prefix { $0 != "-" }), title: id, tiers: tiers.map(\.rawValue), phone: "1",
      service: service, reportsTo: reportsTo, to: to)
  }

  static func person(_ id: String, _ posts: [String]) -> Person {
    Person(id: id, name: id, posts: posts, signInName: id)
  }

  /// A post or a person of the directory, changed.
  static func changed(_ id: String, _ change: (inout Post) -> Void) -> DirectoryCommand {
    var row = directory.post(PostID(id)) ?? post(id, [])
    change(&row)
    return .record(.post(row))
  }

  static func changed(person id: String, _ change: (inout Person) -> Void) -> DirectoryCommand {
    var row = directory.person(PersonID(id)) ?? person(id, [])
    change(&row)
    return .record(.person(row))
  }

  static func changed(agency id: String, _ change: (inout Agency) -> Void) -> DirectoryCommand {
    var row = directory.agency(AgencyID(id)) ?? Agency(id: id, name: id, partnerships: [])
    change(&row)
    return .record(.agency(row))
  }

  static func changed(partnership id: String, _ change: (inout Partnership) -> Void) -> DirectoryCommand {
    var row =
      directory.partnership(PartnershipID(id))
      ?? Partnership(id: id, name: id, areas: [], adoptions: [], arbiterPost: "", teamPost: "")
    change(&row)
    return .record(.partnership(row))
  }

  static func actor(_ person: String, _ post: String) -> DirectoryActor { .person(PersonID(person), PostID(post)) }
  static let ann = actor("ann", "school-office")
  static let bo = actor("bo", "school-lead")
  static let di = actor("di", "care-office")
  static let ed = actor("ed", "team")
  /// Keeps a hospital, and works in it.
  static let kit = actor("kit", "hospital-office")

  static func order(_ commands: [DirectoryCommand], by actor: DirectoryActor, reason: String = "") -> DirectoryOrder {
    DirectoryOrder(commands, by: actor, at: now, key: "k", reason: reason)
  }
}
