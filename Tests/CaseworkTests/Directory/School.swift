import CaseRules
import Casework

/// A school beside a trust, in one partnership.
struct School: Sendable {
  static let today = Day(iso: "2026-06-01") ?? Day(number: 0)
  static let now = UKClock.instant(LocalMoment(text: "2026-06-01T10:00") ?? LocalMoment(day: today, time: .midnight))

  struct Place: Sendable {
    var key: String
    var tiers: [Tier]
    var away = 0
    var deputy = ""
    var reportsTo = ""
    var service = ""
    var from: Int?
    var to: Int?

    /// - Parameters:
    ///   - away: for how many days from today.
    ///   - from: the first day, counted from today; `to` the last.
    static func post(
      _ key: String, _ tiers: [Tier], away: Int = 0, deputy: String = "", reportsTo: String = "", service: String = "",
      from: Int? = nil, to: Int? = nil
    ) -> Place {
      Place(
        key: key, tiers: tiers, away: away, deputy: deputy, reportsTo: reportsTo, service: service, from: from, to: to)
    }
  }

  var directory = Directory()

  /// - Parameter holders: names by the post's key, parted by commas.
  init(
    _ places: [Place], _ holders: [String: String] = [:], left: [String] = [], without: [MissingTier] = [],
    administrators: [String] = []
  ) {
    directory.partnerships = [
      Partnership(
        id: "vale", name: "Vale Partnership", areas: ["Vale"],
        adoptions: [Adoption(policy: "croydon-2018", from: "2020-01-01")], arbiterPost: "", teamPost: "trust-team")
    ]
    directory.agencies = [
      Agency(
        id: "school", name: "Vale School", partnerships: ["vale"], administrators: administrators, without: without),
      Agency(id: "trust", name: "Vale Trust", partnerships: ["vale"]),
    ]
    directory.services = [
      Agency.Service(id: "north", agency: "school", name: "North site"),
      Agency.Service(id: "south", agency: "school", name: "South site"),
    ]
    directory.posts =
      places.map(Self.post) + [
        Post(id: "trust-chief", agency: "trust", title: "Chief", tiers: ["director"], phone: ""),
        Post(id: "trust-team", agency: "trust", title: "Team", tiers: ["partnershipTeam"], phone: ""),
        Post(
          id: "trust-old", agency: "trust", title: "Old", tiers: ["director"], phone: "", to: (Self.today - 1).iso),
      ]
    for place in places {
      for name in (holders[place.key] ?? "").split(separator: ",").map({ String($0.trimmingPrefix(" ")) }) {
        directory.people.append(
          Person(
            id: name.lowercased(), name: name, posts: ["school-" + place.key], signInName: name.lowercased(),
            leftOn: left.contains(name) ? "2026-05-01" : ""))
      }
    }
  }

  private static func post(_ place: Place) -> Post {
    func id(_ key: String) -> String { key.isEmpty ? "" : "school-" + key }
    return Post(
      id: id(place.key), agency: "school", title: place.key, tiers: place.tiers.map(\.rawValue), phone: "1",
      awayUntil: place.away > 0 ? (today + place.away).iso : "", deputy: id(place.deputy), service: place.service,
      reportsTo: id(place.reportsTo), from: place.from.map { (today + $0).iso } ?? "",
      to: place.to.map { (today + $0).iso } ?? "")
  }
}
