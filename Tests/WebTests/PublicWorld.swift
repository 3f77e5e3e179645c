import Bundled
import CaseRules
import Casework
import Hummingbird
import PolicyFiles

@testable import Web

/// The bundled policies, two partnerships that use them, and what the pages anyone may open link to.
enum PublicWorld {
  static let policies = (try? PolicyLibrary(Bundled.policies()).policies()) ?? []
  static let calendars = (try? CalendarEdition(files: Bundled.calendars())).map { [$0] } ?? []

  static let partnerships = [
    Partnership(
      id: "wharfside", name: "Wharfside Safeguarding Children Partnership", areas: ["Wharfside"],
      adoptions: [Adoption(policy: "lambeth-2024", from: "2024-09-01")], arbiterPost: "", teamPost: "",
      support: "Ring the business unit on 01632 960821."),
    Partnership(
      id: "hill", name: "Hill <b>& Dale</b>", areas: ["Hill"],
      adoptions: [
        Adoption(policy: "lambeth-2024", from: "2024-09-01"), Adoption(policy: "croydon-2018", from: "2025-09-01"),
      ], arbiterPost: "", teamPost: "", closures: [ClosureDay(day: "2025-04-22", name: "Moving house")]),
  ]

  static var pages: [any Pages] {
    var directory = Directory()
    directory.partnerships = partnerships
    let office = Office(policies: PolicyShelf(policies), calendars: CalendarShelf(calendars)) { [directory] in directory
    }
    return PublicPages.all(office) + [FirstPages()]
  }

  /// The front page, and the pages of signed-in people that help leads to.
  struct FirstPages: Pages {
    func add(toOpen routes: RouterGroup<OpenContext>) {
      routes.get("/") { _, context in try StaticPages.front(context) }
    }

    func add(toSignedIn routes: RouterGroup<SignedInContext>) {
      routes.get("/reflections") { _, _ in Page(title: "Back", template: "pages/signed-out", view: NoView()) }
      routes.get("/door") { _, _ in Page(title: "Door", template: "pages/signed-out", view: NoView()) }
    }
  }
}
