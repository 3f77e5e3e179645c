import CaseRules
import Casework
import Hummingbird
import Logging
import Storage
import Synchronization
import Wording

@testable import Engines
@testable import Web

/// One application with known people, a clock that tests move, and a route of each kind to try things on.
final class World: Sendable {
  private let opened = Result {
    let engine = try Engine()
    return (engine: engine, store: try engine.open())
  }
  let watch = WatchedStore()
  let clock = Mutex(1_776_416_400)
  let settings: WebSettings

  init(_ change: (inout WebSettings) -> Void = { _ in }) {
    var settings = WebSettings()
    settings.demo = true
    change(&settings)
    self.settings = settings
  }

  static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  func wait(seconds: Int) { clock.withLock { $0 += seconds } }
  var store: Store { get throws { try opened.get().store } }
  var engine: Engine { get throws { try opened.get().engine } }
  var now: Instant { Instant(seconds: clock.withLock { $0 }) }

  func web(logger: Logger = World.silent) throws -> WebApplication {
    let digest = SHA256Digest()
    let kit = Kit(
      settings: settings, templates: try Templates(files: WebApplication.embedded),
      assets: Assets(files: WebApplication.embedded, digest: digest), signIns: try store, passwords: PlainPasswords(),
      people: FewPeople(), store: watch, randomness: SystemRandomness(), digest: digest, now: { self.now },
      notices: ["tried": NoticeView(heading: "Your try is recorded")].merging(AccountWords.notices) { $1 })
    let check = RecordCheck(journal: try store, lists: try store, seals: try store)
    return WebApplication(
      kit: kit, pages: [TryPages(), VerifyPages(check: check)] + PublicWorld.pages, logger: logger)
  }
}

struct SystemRandomness: Randomness {
  func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255) } }
}

struct PlainPasswords: PasswordHashing {
  func stored(for password: String) -> String { "plain:" + password }
  func matches(_ password: String, stored: String) -> Bool { stored == "plain:" + password }
}

struct FewPeople: People {
  static let amina = PersonCard(
    id: PersonID("amina"), name: "Amina Yusuf",
    posts: [
      PostCard(
        id: PostID("hv1"), title: "Health visitor", agencyID: AgencyID("marsh"),
        agency: "Marsh Lane Community Health", partnershipID: PartnershipID("wharfside"),
        partnership: "Wharfside Safeguarding Children Partnership"),
      PostCard(
        id: PostID("lead"), title: "Safeguarding lead", agencyID: AgencyID("marsh"),
        agency: "Marsh Lane Community Health", partnershipID: PartnershipID("wharfside"),
        partnership: "Wharfside Safeguarding Children Partnership"),
    ], about: "Has raised one challenge", signInName: "amina")

  static let sam = PersonCard(
    id: PersonID("sam"), name: "Sam <b>Okoro</b>",
    posts: [
      PostCard(
        id: PostID("t1"), title: "Teacher", agencyID: AgencyID("hollin"), agency: "Hollin Bank Primary School",
        partnershipID: PartnershipID("wharfside"), partnership: "Wharfside")
    ])

  func person(_ id: PersonID) -> PersonCard? { demoPeople().first { $0.id == id } }
  func person(email: String) -> PersonCard? { demoPeople().first { $0.email == email } }
  func person(named name: String, ofAlone agency: AgencyID) -> PersonCard? {
    demoPeople().first { $0.isOf(alone: agency) && [$0.email, $0.signInName].contains(name) }
  }
  func guest(_ guest: CaseGuest) -> PersonCard {
    PersonCard(id: PersonID(guest.id.text), name: "Invited", posts: [], guestOf: guest.caseID)
  }
  func demoPeople() -> [PersonCard] { [Self.amina, Self.sam] }
}

/// A page with a form for signed-in people, as any slice writes one.
struct TryPages: Pages {
  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/broken") { _, _ -> Page in throw MissingTemplate(name: "Robin Example") }
  }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/tries") { _, _ in Self.page(Filled()) }
    routes.post("/tries") { _, context -> Handled in
      var read = FormReader(context.form, today: context.today)
      let words = read.text("words", orSay: "Enter some words", most: 5_000)
      _ = read.date("on", orSay: "Enter the date", notAfterToday: true)
      _ = read.time("at", orSay: "Enter the time")
      guard read.isGood else { return .page(Self.page(read.filled)) }
      return .created(at: "/tries", notice: "tried", json: ["words": words, "once": context.commandKey.key])
    }
    routes.post("/tries/refused") { _, _ -> Handled in
      throw Problem.refused(status: 409, words: "Somebody else answered first.")
    }
  }

  static func page(_ filled: Filled) -> Page {
    let view = QuestionView(
      pageHeading: "Try", action: "/tries",
      fields: [
        .textArea(filled, "words", "What do you want to say?", Asking(hint: "One or two sentences.")),
        .date(filled, "on", "When was it?"), .time(filled, "at", "At what time?"),
      ], mainButton: ButtonView(text: "Send"))
    return Page(
      title: "Try", template: "pages/question", view: view, errors: filled.errors, json: ["fields": ["words"]])
  }
}
