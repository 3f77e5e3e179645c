/// Who asks to see or do something.
public struct Viewer: Hashable, Sendable {
  public var person: PersonID
  public var post: PostID
  public var agency: AgencyID
  /// A named or designated safeguarding lead oversees the own agency's cases.
  public var isLead: Bool
  /// Stands above the front line of the own agency: a tier of the line, or a post that another one reports to.
  public var isManager: Bool
  /// Is told of overrides in the own agency.
  public var receivesOverrides: Bool
  /// The partnerships whose team this is. They read facts, and no case.
  public var teamOf: [PartnershipID]
  /// The same person in each post that the own one stands in for now: while its holder is away, or nobody holds it.
  public var covers: [Viewer]

  public init(
    person: PersonID, post: PostID, agency: AgencyID, isLead: Bool, isManager: Bool = false,
    receivesOverrides: Bool = false, teamOf: [PartnershipID] = [], covers: [Viewer] = []
  ) {
    self.person = person
    self.post = post
    self.agency = agency
    self.isLead = isLead
    self.isManager = isManager
    self.receivesOverrides = receivesOverrides
    self.teamOf = teamOf
    self.covers = covers
  }
}

/// Why somebody may see a case, or that they may not.
public enum Access: String, CaseIterable, Sendable {
  case party, lead, arbiter, adviser, guest, standIn, recipient, glass, none

  /// Was invited to this one case, whatever they do in it.
  public var isByInvitation: Bool { self == .guest || self == .standIn }

  public var isAllowed: Bool { self != .none }

  /// A part in the case, or the oversight of it.
  var isPart: Bool { [.party, .lead, .arbiter].contains(self) }

  /// Whether they may do anything in the case beyond what anybody may.
  public var mayAct: Bool {
    switch self {
    case .party, .lead, .arbiter, .adviser, .guest, .standIn: true
    case .recipient, .glass, .none: false
    }
  }

  /// Whether an act, by the noun of its route, is theirs. Whoever has a part in the case, or oversees it, acts in it;
  /// an adviser reads and gives advice; somebody who was invited to one case says what they know, and settles it too
  /// where they stand for an agency that has nobody else here; a recipient of overrides, and a manager who opened it
  /// with a reason, read.
  public func mayGive(_ noun: String) -> Bool {
    switch self {
    case .party, .lead, .arbiter: true
    case .adviser: noun == Command.giveAdvice.noun
    case .guest: CaseState.guestNouns.contains(noun)
    case .standIn: CaseState.standInNouns.contains(noun)
    case .recipient, .glass, .none: false
    }
  }
}

extension CaseState {
  /// The one answer to who may see a case, used by pages, lists, the interface and the command line. An agreed action
  /// opens no case: its owner has a part in it already.
  public func access(of viewer: Viewer, at now: Instant) -> Access { ownAccess(of: standing(viewer, at: now), at: now) }

  /// As whom somebody stands in the case: in their own post, or in the place of one that theirs stands in for. The own
  /// part comes first, and a part before every other right.
  public func standing(_ viewer: Viewer, at now: Instant) -> Viewer {
    if viewer.covers.isEmpty { return viewer }
    let all = ([viewer] + viewer.covers).map { (viewer: $0, access: ownAccess(of: $0, at: now)) }
    return (all.first { $0.access.isPart } ?? all.first { $0.access.isAllowed })?.viewer ?? viewer
  }

  private func ownAccess(of viewer: Viewer, at now: Instant) -> Access {
    if viewer.post.text.isEmpty { return .none }
    // Of what was erased nothing can be read: that it was is for those who had a part in it.
    if erasedAt != nil { return access(toErased: viewer) }
    // An invitation ends, whatever the invited person has held until then.
    if viewer.post.isGuest {
      if guest(viewer.post, at: now) == nil { return .none }
      return standsIn(viewer.post) ? .standIn : .guest
    }
    if let arbiter, arbiter.post == viewer.post { return .arbiter }
    if parts.contains(viewer.post) { return .party }
    if viewer.isLead, parties.contains(viewer.agency) { return .lead }
    if advising(viewer.post) != nil { return .adviser }
    if isOpenToRecipients, viewer.receivesOverrides, parties.contains(viewer.agency) { return .recipient }
    return opened(by: viewer, at: now) ? .glass : .none
  }

  private func access(toErased viewer: Viewer) -> Access {
    if viewer.post.isGuest { return .none }
    if let arbiter, arbiter.post == viewer.post { return .arbiter }
    if parts.contains(viewer.post) { return .party }
    return viewer.isLead && parties.contains(viewer.agency) ? .lead : .none
  }

  /// The posts of everybody who has a part in it for either side.
  private var parts: [PostID] { holders.map(\.post) + [raisedBy.post, raised.colleague] }

  /// The policy lets whoever receives overrides read a case that one was reported in.
  public var isOpenToRecipients: Bool { overrides.contains(where: \.opensToRecipients) }

  /// Whether somebody opened it with a reason, and that is not over.
  private func opened(by viewer: Viewer, at now: Instant) -> Bool {
    viewer.isManager
      && glass.contains { $0.by.person == viewer.person && $0.by.post == viewer.post && now < $0.until }
  }

  /// Every name under which the case may be found in a list, with the reason, and the moment from which on it may not
  /// be any more; agrees with `access(of:at:)` by a property test.
  public var visibility: [(post: PostID, reason: Access, until: Instant?)] {
    var rows: [(post: PostID, reason: Access, until: Instant?)] = []
    func add(_ post: PostID, _ reason: Access, until: Instant? = nil) {
      if !post.text.isEmpty, !rows.contains(where: { $0.post == post }) { rows.append((post, reason, until)) }
    }
    if let arbiter { add(arbiter.post, .arbiter) }
    for holder in holders where !holder.post.isGuest { add(holder.post, .party) }
    add(raisedBy.post, .party)
    add(raised.colleague, .party)
    for agency in parties { add(.leads(of: agency), .lead) }
    if erasedAt != nil { return rows }
    for note in advisers where note.endedAt == nil && ending == nil { add(note.adviser.post, .adviser) }
    for note in guests where note.endedAt == nil {
      add(note.guest, standsIn(note.guest) ? .standIn : .guest, until: note.until)
    }
    for agency in parties where isOpenToRecipients { add(.recipients(of: agency), .recipient) }
    for note in glass.reversed() { add(.glass(of: note.by.person, in: note.by.post), .glass, until: note.until) }
    return rows
  }

  /// Everybody who holds the case on either side, or held it at an earlier stage.
  var holders: [Holder] {
    [raised.raising] + raised.receiving + openings.flatMap { [$0.raising] + $0.receiving }
  }

  /// The agencies on both sides.
  public var parties: [AgencyID] { [raised.raising.agency] + receivingAgencies }
}

extension PostID {
  private static let leadsMark = "leads@"
  private static let recipientsMark = "overrides@"
  private static let glassMark = "glass@"

  /// The name under which all safeguarding leads of an agency find its cases.
  public static func leads(of agency: AgencyID) -> PostID { PostID(leadsMark + agency.text) }

  /// The name under which those who receive overrides in an agency find a case that is open to them.
  public static func recipients(of agency: AgencyID) -> PostID { PostID(recipientsMark + agency.text) }

  /// The name under which the cases stand that an agency keeps, by the day until which it does.
  public static func records(of agency: AgencyID) -> PostID { PostID("records@" + agency.text) }

  /// The name under which stands what reached the wrong person and an agency's leads have to judge, or have judged.
  public static func disclosures(of agency: AgencyID, judged: Bool) -> PostID {
    PostID((judged ? "disclosures-judged@" : "disclosures@") + agency.text)
  }

  /// The agency whose leads are meant; nil for a post of the directory.
  public var leadsOf: AgencyID? {
    text.hasPrefix(Self.leadsMark) ? AgencyID(String(text.dropFirst(Self.leadsMark.count))) : nil
  }

  /// The name under which one person finds what they opened with a reason: others in the same post gave none.
  public static func glass(of person: PersonID, in post: PostID) -> PostID {
    PostID(glassMark + person.text + "@" + post.text)
  }

  /// Whether what stands under this name in a list ends by itself.
  public var isForAWhile: Bool { text.hasPrefix(Self.glassMark) || isGuest }
}

extension Viewer {
  /// The names under which this viewer finds cases in a list.
  public var listNames: [PostID] {
    let own = ownNames + (receivesOverrides ? [.recipients(of: agency)] : [])
    return own.joined(by: (isManager ? [.glass(of: person, in: post)] : []) + covers.flatMap(\.listNames))
  }

  /// The agencies whose lead this is, or stands in for.
  public var leads: [AgencyID] { (isLead ? [agency] : []) + covers.flatMap(\.leads) }

  /// The names under which something is owed by or to this viewer, or whoever they stand in for.
  public var ownNames: [PostID] {
    (isLead ? [post, .leads(of: agency)] : [post]).joined(by: covers.flatMap(\.ownNames))
  }
}

extension [PostID] {
  /// These and the others, each name once.
  fileprivate func joined(by others: [PostID]) -> [PostID] {
    others.reduce(into: self) { names, name in if !names.contains(name) { names.append(name) } }
  }
}
