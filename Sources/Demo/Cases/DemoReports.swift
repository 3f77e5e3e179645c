public import CaseRules
public import Casework

extension DemoWorld {
  /// What somebody outside a case said of a grave event, and no lead has read yet.
  public static func reports(in directory: Directory, now: Instant) -> [OverrideReport] {
    let post = PostID("health-nurse")
    guard let person = directory.holder(of: post) else { return [] }
    let nurse = Actor(person: PersonID(person.id), post: post, agency: AgencyID("health"))
    return [
      OverrideReport(
        id: "demo-report", reporter: nurse, agency: AgencyID("social-care"), reference: "", happenedAt: now - 9 * 3600,
        reportedAt: now - 2 * 3600,
        account:
          "The ward rang: a boy of six whom you know was brought in at night with a head injury. It may not heal.")
    ]
  }
}
