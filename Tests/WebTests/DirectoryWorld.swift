import Bundled
import CaseRules
import Casework
import Logging
import Storage

@testable import Engines
@testable import Web

/// A partnership whose directory stands in the real store, with an agency that somebody keeps.
final class DirectoryWorld: Sendable {
  let store: Store
  let office: Office
  let now = Instant(seconds: 1_776_416_400)

  init() async throws {
    let store = try Engine().open()
    self.store = store
    try await Self.directory.write(to: store, at: now)
    office = Office(
      policies: PolicyShelf([.plain]), calendars: CalendarShelf([try CalendarEdition(files: Bundled.calendars())]),
      directory: { try await Directory(reading: store) })
  }

  /// A browser in which somebody is signed in.
  func browser(_ person: String) async throws -> Browser {
    var settings = WebSettings()
    settings.demo = true
    let ports = WebPorts(
      journal: store, lists: store, drafts: store, signIns: store, store: store, accessLog: store,
      passwords: PlainPasswords(), randomness: SystemRandomness(), digest: SHA256Digest(), directory: store,
      reports: store, seals: store, attachments: store, imports: store, outbox: store,
      office: office)
    let web = try WebApplication(settings: settings, ports: ports, now: { self.now }, logger: World.silent)
    let browser = Browser(web.front)
    try await browser.signIn(as: person)
    return browser
  }

  func post(_ id: String) async throws -> Post? { try await Directory(reading: store).post(PostID(id)) }
  func person(_ signInName: String) async throws -> Person? {
    try await Directory(reading: store).person(signInName: signInName)
  }

  private static let directory: Directory = {
    var directory = Directory()
    directory.partnerships = [
      Partnership(
        id: "hill", name: "Hill Partnership", areas: ["Hilltop"],
        adoptions: [Adoption(policy: "plain", from: "2020-01-01")], arbiterPost: "team", teamPost: "team")
    ]
    directory.agencies = [
      Agency(
        id: "health", name: "Hill Health", partnerships: ["hill"], kind: "health", administrators: ["health-office"]),
      Agency(id: "school", name: "Hilltop School", partnerships: ["hill"], kind: "school"),
      Agency(id: "infants", name: "Hilltop Infants", partnerships: ["hill"], kind: "school"),
      Agency(id: "board", name: "The board", partnerships: []),
    ]
    directory.posts = [
      Post(id: "health-office", agency: "health", title: "Office", tiers: [], phone: "01632 960001"),
      Post(id: "health-hv", agency: "health", title: "Health visitor", tiers: ["practitioner"], phone: "01632 960002"),
      Post(
        id: "health-lm", agency: "health", title: "Team leader", tiers: ["lineManager"], phone: "01632 960003",
        hours: "Mondays to Thursdays, 9am to 3pm"),
      Post(id: "health-lead", agency: "health", title: "Named nurse", tiers: ["safeguardingLead"], phone: "1"),
      Post(id: "school-te", agency: "school", title: "Teacher", tiers: ["practitioner"], phone: "01632 960005"),
      Post(id: "school-lead", agency: "school", title: "School lead", tiers: ["safeguardingLead"], phone: "2"),
      Post(id: "infants-lead", agency: "infants", title: "Infants lead", tiers: ["safeguardingLead"], phone: "3"),
      Post(id: "team", agency: "board", title: "Business manager", tiers: [], phone: "01632 960009"),
    ]
    directory.people = [
      ("ann", "Ann Office", "health-office"), ("nia", "Nia Vale", "health-hv"), ("ola", "Ola Brook", "health-lm"),
      ("bo", "Bo Lead", "health-lead"), ("tess", "Tess Wold", "school-te"), ("sid", "Sid Ash", "school-lead"),
      ("ina", "Ina Fox", "infants-lead"), ("ed", "Ed Team", "team"),
    ].map { Person(id: $0.0, name: $0.1, posts: [$0.2], signInName: $0.0, demoNote: "Invented.") }
    return directory
  }()
}
