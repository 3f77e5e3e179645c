import CaseRules

@testable import Web

extension Sample {
  /// Real views of the bundled policies and their dates, and one of each thing that they may lack.
  static var policies: [Sample] {
    var rows = PublicWorld.policies.map { PolicyRowView($0, usedBy: ["Wharfside"], today: Day(number: 20_000)) }
    rows.append(contentsOf: PublicWorld.policies.map { PolicyRowView($0, usedBy: [], today: Day(number: 30_000)) })
    let nothing = NothingView(heading: "None", words: ["None yet."], href: "/", linkText: "Home")
    let point = PassageView(words: "Say it", place: "Part 1")
    let blocks = [
      BlockView(paragraph: point), BlockView(warning: point), BlockView(list: PassageListView(points: [point])),
    ]
    let calculator = CalculatorView(
      action: "/", fields: everyField, mainButton: ButtonView(text: "Go", name: "a", value: "b", isGrave: true),
      otherButtons: [OtherButtonView(text: "Save", name: "save", value: "later")],
      links: [Link(text: "Leave", href: "/")])
    let reading = ReadingView(
      readingId: "r", unclear: "When?", reading: "Then.", alternative: "Later.", because: "So.", place: "Part 1")
    return [
      Sample("pages/policies", PolicyListView(policies: rows, nothing: nothing)),
      Sample(
        "pages/policy",
        PolicyView(
          policyName: "Policy", partnershipName: "Wharfside", editionWords: "2024",
          cautions: CautionsView(cautions: ["Old"]), picture: Markup(html: "<svg>"), pictureWords: "All",
          pictureHref: "/",
          chapters: [
            ChapterView(
              sectionId: "a", sectionHeading: "A", blocks: blocks,
              parts: [PartView(sectionId: "b", sectionHeading: "B", blocks: blocks)])
          ], calculator: calculator, interpretations: InterpretationsView(readings: [reading]))),
      Sample(
        "pages/policy-picture",
        PolicyPictureView(policyName: "Policy", policyHref: "/", picture: Markup(html: "<svg>"), fileHref: "/")),
      Sample(
        "pages/policy-dates",
        PolicyDatesView(
          policyWords: "Policy", calculator: calculator, results: results)),
      Sample(
        "pages/signpost",
        SignpostView(
          signpost: Markup(html: "<p>"), policySays: PolicySaysView(words: "Go there", place: "Part 1"),
          contacts: contacts.contacts, showEmergency: true, urgentContacts: [contact],
          goOn: Link(text: "Go on", href: "/"), links: [Link(text: "Back", href: "/")])),
    ]
  }

  private static var results: ResultsView {
    let duty = DutyRowView(
      stageName: "Stage 1", dutyWords: "Talk", owner: "Both", limit: "5 days", dueWords: "Monday", whyWords: "5 days",
      warnWords: "Sunday", place: "Part 1")
    let group = GroupView(
      groupId: "g", groupHeading: "Stages", dated: DutyTableView(duties: [duty]),
      undated: UndatedView(countWords: "1 duty", isOpen: true, duties: [duty]))
    return ResultsView(
      fromWords: "From now", assumes: ["All"], groups: [group], picture: Markup(html: "<svg>"), pictureHref: "/",
      linkHref: "/")
  }
}
