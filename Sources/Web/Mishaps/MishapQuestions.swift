import CaseRules
import Casework
import Hummingbird
import Wording

/// When something goes wrong: a page of short questions for anybody.
struct MishapQuestions: Pages {
  let policies: PolicyShelf
  static let path = "/when-something-goes-wrong"

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/when-something-goes-wrong") { _, context in
      let view = MishapView(
        pageHeading: MishapWords.title, leadWords: MishapWords.lead,
        sections: Self.sections(in: nil) + [Self.away(policies.all)])
      return try Page(title: MishapWords.title, template: "pages/mishap", view: view).shown(context)
    }
  }

  /// The same questions for anybody, and in a case with the way to what does it.
  static func sections(in file: CaseFile?) -> [MishapSectionView] {
    let base = file.map { "/cases/" + $0.caseID.text + "/mishap" }
    func section(_ heading: String, _ lines: [String], _ text: String, _ place: String) -> MishapSectionView {
      MishapSectionView(
        heading: heading, lines: lines + (base == nil ? [MishapWords.fromTheCase] : []),
        more: base.flatMap { LinksView([Link(text: text, href: $0 + place)]) })
    }
    return [
      section(MishapWords.askEntry, MishapWords.aboutEntry, MishapWords.toEntry, "/entry"),
      section(MishapWords.askPerson, MishapWords.aboutPerson, MishapWords.toPerson, "/person"),
      section(MishapWords.askRecipient, MishapWords.aboutRecipient, MishapWords.toRecipient, "/recipient"),
    ]
  }

  /// What was done while the program was away: forms under a policy.
  static func away(_ policies: [Policy]) -> MishapSectionView {
    MishapSectionView(
      heading: MishapWords.askAway, lines: MishapWords.aboutAway,
      more: LinksView(
        policies.map { Link(text: BlankFormWords.title($0.title), href: BlankFormPages.address($0)) }))
  }
}
