import CaseRules
import Casework
import Hummingbird
import Wording

/// *Whom do I contact, on both sides, at this stage*: for everybody who is signed in.
struct ContactPages: Pages {
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/contacts", use: contacts)
  }

  private func contacts(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let directory = try await office.directory()
    let query = request.uri.queryParameters
    let asked = Asked(
      partnership: query["partnership"].map(String.init) ?? "", agency: query["agency"].map(String.init) ?? "",
      stage: query["stage"].map(String.init) ?? "")
    let finder = ContactFinder(office: office, directory: directory, context: context, asked: asked)
    var page = Page(title: ContactWords.title, template: "pages/contacts", view: finder.view)
    page.json = finder.json
    return page
  }

  struct Asked {
    var partnership, agency, stage: String
  }
}

/// Finds who speaks for each side, and says why.
struct ContactFinder {
  let office: Office
  let directory: Directory
  let context: SignedInContext
  let asked: ContactPages.Asked

  private var own: AgencyID { context.actor.agency }

  /// The partnerships of the own agency; a team looks things up in its own.
  private var partnerships: [Partnership] {
    let names = directory.agency(own)?.partnerships ?? []
    let members = names.compactMap { directory.partnership(PartnershipID($0)) }
    return members.isEmpty ? directory.partnerships(ofTeam: context.actor.post) : members
  }

  private var partnership: Partnership? {
    partnerships.first { $0.id == asked.partnership } ?? (partnerships.count == 1 ? partnerships.first : nil)
  }

  private var policy: Policy? {
    partnership.flatMap { directory.policy(of: PartnershipID($0.id), on: context.today) }.flatMap {
      office.policies[$0]
    }
  }

  private var agencies: [Agency] {
    (partnership.map { directory.agencies(in: PartnershipID($0.id)) } ?? []).filter { $0.id != own.text }
  }

  private var stage: Stage? { policy?.stages.first { $0.key == asked.stage } }
  private var other: Agency? { agencies.first { $0.id == asked.agency } }

  var view: WhomToContactView {
    var choices: [FilterView] = []
    if partnerships.count > 1 {
      choices.append(
        select(
          "partnership", ContactWords.partnership, ContactWords.choosePartnership, partnership?.id,
          partnerships.map { ($0.id, $0.name) }))
    }
    if let policy {
      choices.append(
        select("agency", ContactWords.agency, ContactWords.chooseAgency, other?.id, agencies.map { ($0.id, $0.name) }))
      choices.append(
        select(
          "stage", ContactWords.stage, ContactWords.chooseStage, stage?.key,
          policy.stages.map { ($0.key, CaseWords.rung($0, of: policy)) }))
    }
    return WhomToContactView(choices: choices, found: found, explain: explain)
  }

  private var explain: String? {
    if partnerships.isEmpty { return ContactWords.noPartnership }
    return partnership != nil && policy == nil ? ContactWords.noPolicy : nil
  }

  private var found: FoundContactsView? {
    guard let stage, let policy, other != nil else { return nil }
    return FoundContactsView(
      stageWords: CaseWords.rung(stage, of: policy), sides: sides.map { view($0.role, $0.answer) })
  }

  private var sides: [(role: String, answer: ContactAnswer)] {
    guard let stage, let policy, let other else { return [] }
    var sides: [(role: String, answer: ContactAnswer)] = []
    if let tier = policy.role(stage.raisingRole)?.tier {
      sides.append((ContactWords.yours, contact(at: tier, in: own, below: context.actor.post)))
    }
    if stage.isArbiter, let post = partnership.flatMap({ directory.post(PostID($0.arbiterPost)) }) {
      sides.append((ContactWords.decides, .found(directory.contact(with: post, as: .arbiter, on: context.today))))
    } else if let tier = policy.role(policy.counterpart(at: stage))?.tier {
      sides.append((ContactWords.theirs, contact(at: tier, in: AgencyID(other.id), below: nil)))
    }
    return sides
  }

  private func contact(at tier: Tier, in agency: AgencyID, below: PostID?) -> ContactAnswer {
    directory.contact(at: tier, in: agency, on: context.today, below: below)
  }

  private func select(
    _ name: String, _ label: String, _ choose: String, _ chosen: String?, _ options: [(String, String)]
  ) -> FilterView {
    let first = OptionView(value: "", text: choose, isChosen: chosen == nil)
    return FilterView(
      id: name, name: name, label: label,
      options: [first] + options.map { OptionView(value: $0.0, text: $0.1, isChosen: $0.0 == chosen) })
  }

  private func view(_ role: String, _ answer: ContactAnswer) -> ContactSideView {
    switch answer {
    case .found(let contact): view(role, contact)
    case .nobody(let nobody): view(role, nobody)
    }
  }

  private func view(_ role: String, _ contact: Contact) -> ContactSideView {
    let names = contact.holders.map(\.name).joined(separator: ", ")
    let post = contact.post
    var state: (String, String)?
    if case .away(let until)? = contact.lack { state = ("soon", ContactWords.away(until: until)) }
    return ContactSideView(
      sideRole: role, who: names.isEmpty ? ContactWords.vacant : names, post: post.title,
      agency: directory.agency(AgencyID(post.agency))?.name ?? post.agency, phone: text(post.phone),
      phoneHref: Self.phoneHref(post.phone), hours: text(post.hours), email: text(post.email), state: state?.0,
      stateWords: state?.1, reasons: reasons(contact))
  }

  private func reasons(_ contact: Contact) -> [String] {
    var reasons: [String] =
      switch contact.mapping {
      case .own: contact.tier == .arbiter ? [] : [ContactWords.holds(contact.tier)]
      case .manager: [contact.agency == own ? ContactWords.manager : ContactWords.theirManager]
      case .nextHigher(let found, let reason): [ContactWords.nextHigher(contact.tier, found, reason: reason)]
      case .nextLower(let found, let reason): [ContactWords.nextLower(contact.tier, found, reason: reason)]
      case .proxy(let reason): [ContactWords.proxy(contact.tier, reason: reason)]
      }
    if let cover = contact.cover {
      reasons.append(ContactWords.standsIn(for: cover.post.title))
      if case .away(let until) = cover.lack { reasons.append(ContactWords.away(until: until) + ".") }
    }
    switch contact.lack {
    case .away: reasons.append(ContactWords.awayUncovered)
    case .vacant: reasons.append(ContactWords.vacantUncovered)
    case nil: break
    }
    if contact.post.phone.isEmpty { reasons.append(ContactWords.noPhone) }
    return reasons
  }

  private func view(_ role: String, _ nobody: NobodyMapped) -> ContactSideView {
    let agency = directory.agency(nobody.agency)?.name ?? nobody.agency.text
    func others(_ posts: [Post], _ words: String) -> [OtherContactView] {
      posts.map { post in
        let names = directory.holders(of: PostID(post.id)).map(\.name).joined(separator: ", ")
        return OtherContactView(
          askWords: words, who: names.isEmpty ? post.title : names + ", " + post.title, phone: text(post.phone),
          phoneHref: Self.phoneHref(post.phone))
      }
    }
    return ContactSideView(
      sideRole: role, who: ContactWords.nobody(nobody.tier, in: agency), agency: agency,
      reasons: [ContactWords.doNotWait],
      others: others(nobody.administrators, ContactWords.askAdministrator) + others(nobody.teams, ContactWords.askTeam))
  }

  private func text(_ text: String) -> String? { text.isEmpty ? nil : text }

  static func phoneHref(_ phone: String) -> String? {
    phone.isEmpty ? nil : "tel:" + phone.filter { $0.isNumber || $0 == "+" }
  }

  /// The same, for a client that asks for data.
  var json: ContactsJSON {
    ContactsJSON(
      contacts: sides.map { role, answer in
        let side = view(role, answer)
        return ContactsJSON.Side(
          side: role, who: side.who, post: side.post, agency: side.agency, phone: side.phone, hours: side.hours,
          email: side.email, reasons: side.reasons)
      })
  }
}

struct ContactsJSON: Encodable, Sendable {
  struct Side: Encodable, Sendable {
    var side, who: String
    var post: String?
    var agency: String
    var phone, hours, email: String?
    var reasons: [String]
  }

  var contacts: [Side]
}
