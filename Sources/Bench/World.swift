import Bundled
import CaseRules
import Casework
import Foundation
import PolicyFiles
import Storage

/// A partnership as large as a region: sixty agencies with forty practitioners each, so that with 100,000 open cases
/// each of them has about forty on either side.
struct World {
  static let agencies = 60
  static let practitioners = 40
  static let partnership = PartnershipID("bench")

  let policies: [Policy]
  let directory: Directory
  let edition: CalendarEdition
  /// The same moment in every measure of a run.
  let now: Instant

  init(now: Instant = Instant(seconds: Int(Date().timeIntervalSince1970))) throws {
    self.now = now
    policies = try PolicyLibrary(Bundled.policies()).policies()
    edition = try CalendarEdition(files: Bundled.calendars())
    directory = Self.directory(adopted: UKClock.local(now).day - 700)
  }

  /// The directory is given as it is kept in a serving program: read once, and known by its version.
  func office(_ store: Store) -> Office {
    let directory = directory
    return Office(
      policies: PolicyShelf(policies), calendars: CalendarShelf([edition]),
      directory: {
        _ = try await store.directoryVersion()
        return directory
      })
  }

  static func post(_ number: Int) -> Holder {
    let (agency, place) = (number % agencies, number / agencies % practitioners)
    return Holder(agency: AgencyID("agency-\(agency)"), post: PostID("agency-\(agency)-practitioner-\(place)"))
  }

  static func person(of holder: Holder) -> Actor {
    Actor(person: PersonID("person-" + holder.post.text), post: holder.post, agency: holder.agency)
  }

  static func open(_ folder: String) throws -> Store {
    let keyPath = folder + "/key"
    let isNew = !FileManager.default.fileExists(atPath: keyPath)
    let key = try isNew ? MasterKey.create(path: keyPath) : MasterKey.load(path: keyPath)
    let address = BenchServer.address(of: folder).map { DatabaseAddress.postgreSQL($0) }
    return try Store.open(address ?? .sqlite(path: folder + "/cases.db"), masterKey: key)
  }
}

extension World {
  private static func directory(adopted: Day) -> Directory {
    var directory = Directory()
    directory.partnerships = [
      Partnership(
        id: partnership.text, name: "Bench Safeguarding Partnership", areas: ["Here"],
        adoptions: [Adoption(policy: "lambeth-2024", from: adopted.iso)], arbiterPost: "office-arbiter",
        teamPost: "office-team")
    ]
    for agency in 0..<agencies {
      directory.agencies.append(
        Agency(id: "agency-\(agency)", name: "Agency \(agency)", partnerships: [partnership.text]))
      for place in 0..<practitioners { directory.add("practitioner-\(place)", [.practitioner], in: agency) }
      for tier in Tier.allCases where tier != .practitioner { directory.add(tier.rawValue, [tier], in: agency) }
    }
    directory.agencies.append(Agency(id: "office", name: "The office", partnerships: [partnership.text]))
    directory.add("office-arbiter", agency: "office", [])
    directory.add("office-team", agency: "office", [])
    return directory
  }
}

extension Directory {
  fileprivate mutating func add(_ name: String, _ tiers: [Tier], in agency: Int) {
    add("agency-\(agency)-\(name)", agency: "agency-\(agency)", tiers)
  }

  fileprivate mutating func add(_ id: String, agency: String, _ tiers: [Tier]) {
    posts.append(Post(id: id, agency: agency, title: "Post " + id, tiers: tiers.map(\.rawValue), phone: ""))
    people.append(Person(id: "person-" + id, name: "Holder of " + id, posts: [id], signInName: id))
  }
}
