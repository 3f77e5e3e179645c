import CaseRules
import Casework
import Wording

/// What a list of cases is narrowed to: words of closed lists and days, so that all of it may stand in an address.
struct CaseFilter {
  let form: SentForm
  let choices: CaseFilterChoices
  let errors: FieldErrors
  private let status, agency, person, stage, ground: String?
  private let from, to: Day?

  init(_ form: SentForm, _ choices: CaseFilterChoices, today: Day) {
    self.form = form
    self.choices = choices
    var read = FormReader(form, today: today)
    func chosen(_ name: String, among values: [String]) -> String? {
      read.choices(name, among: [""] + values).first { !$0.isEmpty }
    }
    status = chosen("status", among: CaseState.Status.allCases.map(\.rawValue))
    agency = chosen("agency", among: choices.agencies.map(\.id))
    person = form["person"].flatMap { $0.isEmpty ? nil : $0 }
    if let person, choices.posts(of: person).isEmpty { read.refuse("person", FormWords.notAChoice) }
    stage = chosen("stage", among: choices.stages.map(\.value))
    ground = chosen("ground", among: choices.grounds.map(\.value))
    from = read.optionalDate("from", notAfterToday: true)
    to = read.optionalDate("to")
    if let from, let to, to < from { read.fail("to", HomeWords.endsBeforeItBegins, target: "to-day") }
    errors = read.errors
  }

  var statuses: [String]? { status.map { [$0] } }
  var isEmpty: Bool { codes.isEmpty }
  /// Whether anything but where it stands was asked for.
  var isNarrow: Bool { codes.contains { !$0.hasPrefix("status=") } }

  var filter: ListFilter {
    var involving: [[PostID]] = []
    if let agency { involving.append([.leads(of: AgencyID(agency))]) }
    if let person { involving.append(choices.posts(of: person)) }
    return ListFilter(
      stage: stage, ground: ground, involving: involving, openedFrom: from.map(UKClock.start(of:)),
      openedBefore: to.map { UKClock.start(of: $0 + 1) })
  }

  /// What was asked, for the access log and for the address of the next page. No words of anybody's own are in it.
  var codes: [String] {
    [
      ("status", status), ("agency", agency), ("person", person), ("stage", stage), ("ground", ground),
      ("from", from?.iso), ("to", to?.iso),
    ].compactMap { name, value in value.map { "\(name)=\(SentForm.escaped($0))" } }
  }

  var fields: [FieldItem] {
    let filled = Filled(form, errors)
    let agencies = choices.agencies.map { Option($0.id, $0.name) }
    let people = choices.people(at: agency)
    var fields = [FieldItem.select(filled, "agency", HomeWords.otherAgency, [any] + agencies)]
    fields.append(
      .select(filled, "person", HomeWords.involved(choices.name(ofAgency: agency)), [any] + people))
    fields.append(.select(filled, "stage", HomeWords.stage, [any] + choices.stages))
    if !choices.grounds.isEmpty { fields.append(.select(filled, "ground", HomeWords.ground, [any] + choices.grounds)) }
    return fields + [.date(filled, "from", HomeWords.openedFrom), .date(filled, "to", HomeWords.openedTo)]
  }

  private var any: Option { Option("", CasePageWords.all) }
}

/// What the lists of a viewer can be narrowed to.
struct CaseFilterChoices {
  let directory: Directory
  let viewer: Viewer
  let partnerships: [Partnership]
  private let policies: [Policy]

  init(_ office: Office, _ directory: Directory, _ viewer: Viewer) {
    self.directory = directory
    self.viewer = viewer
    partnerships = directory.partnerships(around: viewer)
    let adopted = Set(partnerships.flatMap { $0.adoptions.map(\.policy) })
    policies = adopted.sorted().compactMap { office.policies[PolicyID($0)] }
  }

  var agencies: [Agency] {
    let all = partnerships.flatMap { directory.agencies(in: PartnershipID($0.id)) }
    var seen: Set<String> = [viewer.agency.text]
    return all.filter { seen.insert($0.id).inserted }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The same key can have another name under another policy.
  var stages: [Option] {
    Self.named(
      policies.flatMap { policy in
        (policy.stages + policy.routes.flatMap(\.stages)).map { ($0.key, CaseWords.rung($0, of: policy)) }
      })
  }

  var grounds: [Option] { Self.named(policies.flatMap { $0.grounds.map { ($0.key, $0.name) } }) }

  /// The posts that a post or a person stands for; none where the directory has neither.
  func posts(of name: String) -> [PostID] {
    if directory.post(PostID(name)) != nil { return [PostID(name)] }
    return directory.person(PersonID(name))?.posts.map { PostID($0) } ?? []
  }

  /// The posts of one agency, or of the viewer's own.
  func people(at agency: String?) -> [Option] {
    directory.posts(of: agency.map { AgencyID($0) } ?? viewer.agency).map { post in
      let holder = directory.holder(of: PostID(post.id))?.name
      return Option(post.id, holder.map { $0 + ", " + post.title } ?? post.title)
    }
  }

  func name(ofAgency agency: String?) -> String {
    directory.agency(agency.map { AgencyID($0) } ?? viewer.agency)?.name ?? ""
  }

  private static func named(_ pairs: [(key: String, name: String)]) -> [Option] {
    var names: [String: [String]] = [:]
    var keys: [String] = []
    for (key, name) in pairs {
      if names[key] == nil { keys.append(key) }
      if names[key]?.contains(name) != true { names[key, default: []].append(name) }
    }
    return keys.map { Option($0, (names[$0] ?? []).joined(separator: ", or ")) }
  }
}
