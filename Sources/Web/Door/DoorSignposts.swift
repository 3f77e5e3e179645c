import CaseRules
import Casework
import Wording

/// Where the door sends a matter that is not a challenge, and what comes before one.
extension DoorVisit {
  func signpost(_ name: String, _ context: SignedInContext) throws -> Page {
    guard let title = title(ofSignpost: name), let policy = policy ?? (name == "no-policy" ? Self.anyPolicy : nil)
    else {
      throw Problem.notFound
    }
    let inner = SignpostText(self, policy: policy, name: name)
    let view = SignpostView(
      signpost: Markup(html: try context.kit.templates.render("signposts/" + name, inner)),
      policySays: policySays(policy), contacts: contacts, showEmergency: ["urgent", "override"].contains(name),
      goOn: goOn(from: name), links: links(from: name))
    return Page(
      title: title, template: "pages/signpost", view: view,
      back: Link(text: "Back", href: answers.path(askedBefore(name).rawValue)))
  }

  private func title(ofSignpost name: String) -> String? {
    switch name {
    case "no-policy": DoorWords.noPolicy(answers.area ?? DoorWords.elsewhere)
    case "other-person": DoorWords.otherPerson
    case "urgent": DoorWords.urgent
    case "override": DoorWords.eventReported
    case "gate": gate == nil ? nil : DoorWords.gateStopped
    case "own-agency": DoorWords.own
    case "dissent": dissentRoute == nil ? answers.matter.map(DoorWords.signpost) : nil
    case "complaint", "allegation", "whistleblowing": answers.matter.map(DoorWords.signpost)
    default: nil
    }
  }

  private func askedBefore(_ name: String) -> DoorQuestion {
    switch name {
    case "no-policy": .area
    case "other-person": .person
    case "urgent": .danger
    case "override": .event
    case "gate": .gate
    default: .matter
    }
  }

  /// The policy's own word on where the matter goes, with its place.
  private func policySays(_ policy: Policy) -> PolicySaysView? {
    guard let matter = answers.matter, let found = policy.door.signposts.first(where: { $0.matter == matter }) else {
      return nil
    }
    return PolicySaysView(words: found.goTo, place: found.source.place.isEmpty ? nil : found.source.place)
  }

  private var contacts: ContactListView? {
    guard let partnership, !partnership.support.isEmpty else { return nil }
    return ContactListView(
      heading: DoorWords.support, people: [ContactView(who: partnership.name, what: partnership.support)])
  }

  private func goOn(from name: String) -> Link? {
    switch name {
    case "urgent": Link(text: DoorWords.urgentGoOn, href: next.path(answers))
    case "override": Link(text: DoorWords.eventGoOn, href: next.path(answers))
    case "gate":
      gate.map { gate in
        var passed = answers
        passed.pass(gate: gate.key)
        return Link(text: DoorWords.allTheSame, href: passed.path("go-on"))
      }
    case "own-agency" where ownRoute != nil:
      Link(text: DoorWords.allTheSame, href: answers.with("way", "challenge").path("ready"))
    case "dissent":
      Link(text: DoorWords.dissentGoOn, href: answers.with("way", "challenge").path("ready"))
    default: nil
    }
  }

  private func links(from name: String) -> [Link] {
    switch name {
    case "override": [Link(text: DoorWords.eventCases, href: "/cases")]
    case "urgent", "gate", "no-policy": []
    default: [Link(text: DoorWords.goBack, href: answers.with("matter", nil).with("way", nil).path("go-on"))]
    }
  }

  /// Stands in where there is no policy, for the one signpost that says so.
  private static let anyPolicy = Policy(
    id: PolicyID(""), title: "", partnership: "",
    edition: Edition(name: "", inForceFrom: Day(number: 0), source: ""),
    arbiter: Arbiter(role: "", name: "", powers: [], source: Source("")))
}

/// `pages/signpost`.
struct SignpostView: View {
  var signpost: Markup
  var policySays: PolicySaysView?
  var contacts: ContactListView?
  var showEmergency: Bool
  var urgentContacts: [UrgentContactView] = []
  var goOn: Link?
  var links: [Link]
}

struct PolicySaysView: View {
  var words: String
  var place: String?
}

/// What the signposts' own templates may name.
struct SignpostText: View {
  var areaWords: String
  var canRaise: Bool
  var events: [String]
  var toldWords: String
  var steps: [String]
  /// A gate's question and what to do instead.
  var question, otherwise: String?
  var otherWords: String

  init(_ door: DoorVisit, policy: Policy, name: String) {
    areaWords = door.answers.area ?? DoorWords.elsewhere
    canRaise = door.ownRoute != nil
    events = door.events.map(\.name)
    toldWords = policy.route(kind: .override).map { DoorWords.told($0, under: policy) } ?? ""
    let urgent = policy.route(kind: .urgent)?.duties ?? []
    steps = (door.dangerGate.map { [$0.otherwise] } ?? []) + urgent.map { DoorWords.step($0, under: policy) }
    question = door.gate?.question
    otherwise = door.gate?.otherwise
    otherWords = door.answers.person.map { DoorWords.otherPerson($0, policy) } ?? ""
  }
}
