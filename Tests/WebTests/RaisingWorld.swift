import Bundled
import CaseRules
import Casework
import Foundation
import Logging
import Storage
import Synchronization

@testable import Engines
@testable import Web

/// Two partnerships with unlike policies on the real store, and people who raise there.
final class RaisingWorld: Sendable {
  let store: Store
  let office: Office
  let clock = Mutex(1_776_416_400)
  let notifyToken = Shared<String?>(nil)
  let scanner = Shared<(any AttachmentScanner)?>(nil)

  var now: Instant { Instant(seconds: clock.withLock { $0 }) }
  func wait(seconds: Int) { clock.withLock { $0 += seconds } }

  /// Who is who; a leaver stays known by name.
  private let people = Shared(RaisingWorld.directory)

  func leaves(_ person: String, on day: Day) {
    var directory = people.value
    directory.people = directory.people.map { someone in
      var someone = someone
      if someone.id == person { (someone.posts, someone.leftOn) = ([], day.iso) }
      return someone
    }
    people.set(directory)
  }

  /// Says that somebody is away until a day, or back where it is nil.
  func isAway(_ post: String, until day: Day?, deputy: String) {
    var directory = people.value
    for index in directory.posts.indices where directory.posts[index].id == post {
      (directory.posts[index].awayUntil, directory.posts[index].deputy) = (day?.iso ?? "", deputy)
    }
    people.set(directory)
  }

  /// - Parameter change: what differs in the directory.
  init(_ change: (inout Directory) -> Void = { _ in }) async throws {
    store = try Engine().open()
    var changed = Self.directory
    change(&changed)
    people.set(changed)
    let people = people
    office = Office(
      policies: PolicyShelf([.plain, .rich, .tall]),
      calendars: CalendarShelf([try CalendarEdition(files: Bundled.calendars())]), directory: { people.value })
  }

  func browse(as person: String? = "nia", _ test: @Sendable (Browser) async throws -> Void) async throws {
    var settings = WebSettings()
    settings.demo = true
    settings.demoPassword = "open sesame in hilltop"
    var ports = WebPorts(
      journal: store, lists: store, drafts: store, signIns: store, store: store, accessLog: store,
      passwords: PlainPasswords(), randomness: SystemRandomness(), digest: SHA256Digest(), directory: store,
      reports: store, seals: store, attachments: store, imports: store, outbox: store,
      office: office)
    ports.notifyToken = notifyToken.value
    ports.scanner = scanner.value
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let web = try WebApplication(settings: settings, ports: ports, now: { self.now }, logger: logger)
    let browser = Browser(web.front)
    if let person { try await browser.signIn(as: person) }
    try await test(browser)
  }

  /// Every case, folded.
  func cases() async throws -> [CaseState] {
    var cases: [CaseState] = []
    for id in try await store.caseIDs() {
      cases.append(CaseState(folding: try await store.events(of: id).map(EventCodec.event)))
    }
    return cases
  }

  func drafts(of person: String = "nia") async throws -> [Draft] { try await store.drafts(of: PersonID(person)) }

  private static let directory: Directory = {
    var directory = Directory()
    directory.partnerships = [
      Partnership(
        id: "hill", name: "Hill Partnership", areas: ["Hilltop"],
        adoptions: [Adoption(policy: "rich", from: "2019-01-01"), Adoption(policy: "plain", from: "2020-01-01")],
        arbiterPost: "chair", teamPost: "chair", support: "Ring 01632 960001."),
      Partnership(
        id: "dale", name: "Dale Partnership", areas: ["Dale End"],
        adoptions: [Adoption(policy: "rich", from: "2020-01-01")],
        arbiterPost: "chair", teamPost: "chair"),
      Partnership(
        id: "fell", name: "Fell Partnership", areas: ["Fell Side"],
        adoptions: [Adoption(policy: "plain", from: "2020-01-01"), Adoption(policy: "rich", from: "2026-04-17")],
        arbiterPost: "chair", teamPost: "chair"),
      Partnership(
        id: "tarn", name: "Tarn Partnership", areas: ["Tarn"],
        adoptions: [Adoption(policy: "tall", from: "2020-01-01")], arbiterPost: "chair", teamPost: "clerk"),
      Partnership(id: "moor", name: "Moor Partnership", areas: ["Moor"], adoptions: [], arbiterPost: "", teamPost: ""),
    ]
    let both = ["hill", "dale", "fell", "tarn"]
    directory.agencies = [
      Agency(id: "health", name: "Hill Health", partnerships: both),
      Agency(id: "care", name: "Hill Social Care", partnerships: both),
      Agency(id: "school", name: "Hilltop School", partnerships: both),
      Agency(id: "board", name: "The board", partnerships: []),
    ]
    directory.posts = [
      Post(id: "hv", agency: "health", title: "Health visitor", tiers: ["practitioner"], phone: "01632 960002"),
      Post(id: "hm", agency: "health", title: "Team leader", tiers: ["lineManager"], phone: ""),
      Post(id: "sw", agency: "care", title: "Social worker", tiers: ["practitioner"], phone: "01632 960003"),
      Post(id: "sm", agency: "care", title: "Team manager", tiers: ["lineManager"], phone: "01632 960004"),
      Post(id: "dw", agency: "care", title: "Duty worker", tiers: [], phone: "", deputy: "sm"),
      Post(id: "hv2", agency: "health", title: "Health visitor, east", tiers: [], phone: ""),
      Post(id: "chair", agency: "board", title: "Chair of the board", tiers: ["arbiter"], phone: ""),
      Post(id: "hl", agency: "health", title: "Named nurse", tiers: ["safeguardingLead"], phone: ""),
      Post(id: "cl", agency: "care", title: "Safeguarding manager", tiers: ["safeguardingLead"], phone: ""),
      Post(id: "te", agency: "school", title: "Teacher", tiers: ["practitioner"], phone: ""),
      Post(id: "sl", agency: "school", title: "School lead", tiers: ["safeguardingLead"], phone: ""),
      Post(id: "clerk", agency: "board", title: "Clerk", tiers: ["partnershipTeam"], phone: ""),
      Post(id: "panel", agency: "board", title: "Panel chair", tiers: ["arbiter"], phone: ""),
    ]
    directory.people = [
      ("nia", "Nia Vale", "hv"), ("ola", "Ola Brook", "hm"), ("cal", "Cal Stone", "sw"), ("ruth", "Ruth Fell", "sm"),
      ("tess", "Tess Wold", "te"), ("lena", "Lena Holt", "hl"),
      ("carl", "Carl Dene", "cl"), ("una", "Una Reed", "hv2"), ("ida", "Ida Moss", "chair"),
      ("ada", "Ada Birch", "sl"), ("tom", "Tom Ash", "clerk"), ("pru", "Pru Heath", "panel"),
    ].map { Person(id: $0.0, name: $0.1, posts: [$0.2], signInName: $0.0, demoNote: "Invented.") }
    return directory
  }()
}

extension Form {
  /// For the partnership's team, without identities, from a manager.
  static let notice: Form = {
    var form = Form(
      key: "notice", title: "Notice to the board",
      fields: [
        FormField(key: "name", label: "Name", filledFrom: .senderName),
        FormField(key: "stage", label: "Stage", filledFrom: .stages),
        FormField(key: "issue", label: "The issue"), FormField(key: "more", label: "Anything else", mayBeEmpty: true),
      ], source: Source("Part 3"))
    form.sight = .deidentified
    form.submittedBy = ["worker"]
    return form
  }()

  /// For the case's people, filled in with their words.
  static let record = Form(
    key: "record", title: "Record of the talk",
    fields: [
      FormField(key: "who", label: "About whom", filledFrom: .personInformation),
      FormField(key: "worry", label: "The concern", filledFrom: .concern),
      FormField(key: "sought", label: "What is asked", filledFrom: .outcomeSought),
      FormField(key: "since", label: "Since when", filledFrom: .trigger),
      FormField(key: "people", label: "Who speaks", filledFrom: .counterparts),
      FormField(key: "chair", label: "A chair", filledFrom: .chairTold),
      FormField(key: "came", label: "What came of it", filledFrom: .outcome),
    ], source: Source("Part 4"))
}

extension Policy {
  private static func made(_ id: String, _ title: String) -> Policy {
    var edition = Edition(name: "May 2020", inForceFrom: Day(number: 18_000), source: "Invented")
    edition.reviewDue = nil
    var policy = Policy(
      id: PolicyID(id), title: title, partnership: title, edition: edition,
      arbiter: Arbiter(role: "arbiter", name: "Chair", powers: [.decide], source: Source("")))
    policy.roles = [
      Role(key: "worker", name: "Worker", tier: .practitioner, source: Source("")),
      Role(key: "manager", name: "Manager", tier: .lineManager, source: Source("")),
    ]
    policy.stages = ["worker", "manager"].enumerated().map { index, role in
      var stage = Stage(
        key: "\(index + 1)", name: "The \(role)s talk", raisingRole: role, receivingRole: role, source: Source(""))
      var resolve = Duty(key: "resolve-\(index)", kind: .resolve, owner: .both, source: Source("Part \(index + 1)"))
      resolve.limit = .workingDays(5)
      resolve.anchor = .stageOpened
      stage.duties = [resolve]
      stage.mayEnter = id == "rich" && index == 1
      return stage
    }
    policy.startRequires = [.concern, .outcomeSought]
    return policy
  }

  /// Asks as little as a policy can.
  static let plain: Policy = {
    var policy = made("plain", "Plain policy")
    var urgent = Route(key: "urgent", kind: .urgent, name: "Urgent", source: Source(""))
    var contact = Duty(key: "contact", kind: .contact, owner: .raising, source: Source(""))
    contact.to = "manager"
    contact.anchor = .urgencyStated
    urgent.duties = [contact]
    policy.routes = [urgent]
    policy.forms = [.notice, .record]
    return policy
  }()

  /// The same role at two stages, an arbiter above them, and an answer due before the matter is.
  static let tall: Policy = {
    var policy = made("tall", "Tall policy")
    policy.stages[1].raisingRole = "worker"
    policy.stages[1].receivingRole = "worker"
    var top = Stage(key: "3", name: "The top", raisingRole: "manager", receivingRole: "manager", source: Source(""))
    top.isArbiter = true
    policy.stages.append(top)
    var answer = Duty(key: "answer", kind: .answer, owner: .receiving, source: Source("Part 1"))
    answer.limit = .workingDays(2)
    answer.anchor = .stageOpened
    policy.stages[0].duties.append(answer)
    return policy
  }()

  /// Asks everything that a policy can.
  static let rich: Policy = {
    var policy = made("rich", "Rich policy")
    policy.concerns = [.child, .adult]
    policy.boards = [
      Board(key: "n", name: "North board", area: "North"), Board(key: "s", name: "South board", area: "S"),
    ]
    policy.grounds = [Choice(key: "refused", name: "A referral was refused")]
    policy.subjects = [Choice(key: "infant", name: "An injury of an infant", immediate: true)]
    policy.priorities = [Choice(key: "high", name: "Days matter"), Choice(key: "usual", name: "Anything else")]
    policy.startRequires = [.concern, .outcomeSought, .ownManagerConsulted]
    policy.handOverRequires = [.concern, .evidence, .tried]
    policy.door.gates = [
      Gate(key: "no-immediate-risk", question: "Is nobody at risk?", otherwise: "Ring somebody.", source: Source("")),
      Gate(key: "affects", question: "Does it affect a plan?", otherwise: "Talk informally first.", source: Source("")),
    ]
    policy.door.firstSteps = [
      FirstStep(name: "Speak to your manager.", records: [.ownManagerConsulted], source: Source(""))
    ]
    policy.door.signposts = [
      Signpost(matter: .complaintAgency, goTo: "The Dale complaints desk.", source: Source("Part 9"))
    ]
    policy.stages[0].duties[0].conditions = []
    var tell = Duty(key: "chair", kind: .notify, owner: .raising, source: Source(""))
    tell.conditions = [.chairOrOfficerInvolved]
    policy.everyStage = [tell]
    var override = Route(key: "override", kind: .override, name: "Set aside", source: Source(""))
    override.events = [Choice(key: "death", name: "A person has died")]
    var within = Route(key: "within", kind: .withinAgency, name: "Inside", source: Source(""))
    within.stages = [
      Stage(key: "own", name: "Own manager", raisingRole: "worker", receivingRole: "", source: Source(""))
    ]
    var dissent = Route(key: "dissent", kind: .dissent, name: "Dissent", source: Source(""))
    (dissent.mayRecordOnly, dissent.mayChallenge) = (true, true)
    policy.routes = [
      override, within, dissent, Route(key: "theme", kind: .theme, name: "A pattern", source: Source("")),
    ]
    return policy
  }()
}
