import CaseRules
import Casework
import Wording

/// People as the directory knows them now, so that a leaver is nobody at once, and so is the holder of a post that has
/// ended.
struct DirectoryPeople: People {
  let directory: @Sendable () async throws -> Directory
  let now: @Sendable () -> Instant

  func person(_ id: PersonID) async throws -> PersonCard? {
    let directory = try await directory()
    return directory.person(id).flatMap { card($0, directory) }
  }

  func person(email: String) async throws -> PersonCard? {
    let directory = try await directory()
    let found = directory.people(email: email)
    return found.count == 1 ? card(found[0], directory) : nil
  }

  func person(named name: String, ofAlone agency: AgencyID) async throws -> PersonCard? {
    let directory = try await directory()
    let named = directory.people(email: name) + [directory.person(signInName: name)].compactMap { $0 }
    let cards = named.compactMap { card($0, directory) }.filter { $0.isOf(alone: agency) }
    guard let first = cards.first, cards.allSatisfy({ $0.id == first.id }) else { return nil }
    return first
  }

  func demoPeople() async throws -> [PersonCard] {
    let directory = try await directory()
    return directory.people.filter { !$0.demoNote.isEmpty }.compactMap { card($0, directory) }
  }

  func guest(_ guest: CaseGuest) async throws -> PersonCard {
    let agency = try await directory().agency(guest.agency)?.name ?? guest.agency.text
    let post = PostCard(
      id: guest.id, title: GuestWords.post, agencyID: guest.agency, agency: agency, partnershipID: PartnershipID(""),
      partnership: "")
    return PersonCard(
      id: PersonID(guest.id.text), name: GuestWords.header(agency), posts: [post], guestOf: guest.caseID)
  }

  private func card(_ person: Person, _ directory: Directory) -> PersonCard? {
    let today = UKClock.local(now()).day
    let posts = directory.posts(actedInBy: person, on: today).compactMap { post -> PostCard? in
      guard let agency = directory.agency(AgencyID(post.agency)) else { return nil }
      let partnership = agency.partnerships.first.flatMap { directory.partnership(PartnershipID($0)) }
      // An agency of several partnerships works in none of them before a case says in which.
      let name = agency.partnerships.count == 1 ? partnership?.name ?? "" : ""
      return PostCard(
        id: PostID(post.id), title: post.title, agencyID: AgencyID(agency.id), agency: agency.name,
        partnershipID: PartnershipID(partnership?.id ?? ""), partnership: name,
        keepsAgencies: !directory.agencies(keptBy: PostID(post.id)).isEmpty,
        isTeam: !directory.partnerships(ofTeam: PostID(post.id)).isEmpty)
    }
    guard !posts.isEmpty else { return nil }
    let isInvented = !person.demoNote.isEmpty
    return PersonCard(
      id: PersonID(person.id), name: person.name, posts: posts, about: isInvented ? person.demoNote : nil,
      signInName: person.signInName.isEmpty ? nil : person.signInName,
      email: person.email.isEmpty ? nil : person.email)
  }
}
