import CaseRules

/// The people of these tests: a school challenges social care and, in some rows, health.
extension Actor {
  static let ann = Actor("ann", "school-teacher", "school")
  static let amy = Actor("amy", "school-head", "school")
  static let bea = Actor("bea", "care-worker", "care")
  static let ben = Actor("ben", "care-manager", "care")
  static let cal = Actor("cal", "health-visitor", "health")
  static let eve = Actor("eve", "executive", "board")
  static let kit = Actor("kit", "board-clerk", "board")
  static let zoe = Actor("zoe", "police-officer", "police")

  /// Somebody without an account, under the name that the program made.
  static func guest(_ name: String, _ agency: String) -> Actor {
    Actor(PostID.guest(name).text, PostID.guest(name).text, agency)
  }

  init(_ person: String, _ post: String, _ agency: String) {
    self.init(person: PersonID(person), post: PostID(post), agency: AgencyID(agency))
  }

  var holder: Holder { Holder(agency: agency, post: post) }
}

extension Words {
  /// Fields that say something; what they say never matters to a rule.
  static func of(_ fields: String...) -> Words { of(fields) }
  static func of(_ fields: [String]) -> Words { Words(fields.map { ($0, "Something about \($0).") }) }
}

extension Raised {
  static func challenge(_ change: (inout Raised) -> Void = { _ in }) -> Raised {
    var facts = Raised()
    facts.reference = "KT4-9QX2"
    facts.partnership = PartnershipID("north")
    facts.ground = "threshold"
    facts.raising = Actor.ann.holder
    facts.receiving = [Actor.bea.holder]
    change(&facts)
    return facts
  }

  static func within(_ post: Actor = .amy) -> Raised {
    challenge {
      $0.route = "within"
      $0.receiving = [post.holder]
    }
  }
}

extension Escalated {
  static func to(
    _ stage: String, because: Opening = .unresolved, arbiter: Actor? = nil,
    _ change: (inout Escalated) -> Void = { _ in }
  ) -> Escalated {
    var facts = Escalated()
    facts.to = stage
    facts.because = because
    facts.raising = Actor.amy.holder
    facts.receiving = [Actor.ben.holder]
    if let arbiter { facts.arbiter = arbiter.holder }
    change(&facts)
    return facts
  }
}
