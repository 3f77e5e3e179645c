/// Who asks to see or do something.
public struct Viewer: Hashable, Sendable {
  public var person: PersonID
  public var post: PostID
  public var agency: AgencyID
  /// A named or designated safeguarding lead oversees the own agency's cases.
  public var isLead: Bool
  public init(person: PersonID, post: PostID, agency: AgencyID, isLead: Bool) {
    self.person = person
    self.post = post
    self.agency = agency
    self.isLead = isLead
  }
}

/// Why somebody may see a case, or that they may not.
public enum Access: String, CaseIterable, Sendable {
  case party, lead, arbiter, reporter, none

  public var isAllowed: Bool { self != .none }
}

extension CaseState {
  /// The one answer to who may see a case, used by pages, lists, the interface and the command line. An agreed action
  /// opens no case: its owner has a part in it already.
  public func access(of viewer: Viewer) -> Access {
    if viewer.post.text.isEmpty { return .none }
    if let arbiter, arbiter.post == viewer.post { return .arbiter }
    if holders.contains(where: { $0.post == viewer.post }) { return .party }
    if viewer.post == raisedBy.post || viewer.post == raised.colleague { return .party }
    let agencies = [raised.raising.agency] + receivingAgencies
    if viewer.isLead, agencies.contains(viewer.agency) { return .lead }
    return .none
  }

  /// Every post that may find the case in a list, with the reason; agrees with `access(of:)` by a property test.
  public var visibility: [(post: PostID, reason: Access)] {
    var rows: [(post: PostID, reason: Access)] = []
    func add(_ post: PostID, _ reason: Access) {
      if !post.text.isEmpty, !rows.contains(where: { $0.post == post }) { rows.append((post, reason)) }
    }
    if let arbiter { add(arbiter.post, .arbiter) }
    for holder in holders { add(holder.post, .party) }
    add(raisedBy.post, .party)
    add(raised.colleague, .party)
    for agency in [raised.raising.agency] + receivingAgencies { add(.leads(of: agency), .lead) }
    return rows
  }

  /// Everybody who holds the case on either side, or held it at an earlier stage.
  var holders: [Holder] {
    [raised.raising] + raised.receiving + openings.flatMap { [$0.raising] + $0.receiving }
  }
}

extension PostID {
  /// The name under which all safeguarding leads of an agency find its cases.
  public static func leads(of agency: AgencyID) -> PostID { PostID("leads@" + agency.text) }
}

extension Viewer {
  /// The names under which this viewer finds cases in a list.
  public var listNames: [PostID] { isLead ? [post, .leads(of: agency)] : [post] }
}
