@testable import Web

extension Sample {
  static let raising = [
    Sample(
      "pages/door",
      DoorView(
        urgentContacts: [contact], startHref: "/door/area", draft: DoorDraftView(href: "/raise/1", words: "About K.T."))
    ),
    Sample(
      "pages/signpost",
      SignpostView(
        signpost: Markup(html: "<h1>"), policySays: PolicySaysView(words: "Elsewhere.", place: "Part 9"),
        contacts: contacts.contacts, showEmergency: true, urgentContacts: [contact],
        goOn: Link(text: "Go on", href: "/"),
        links: [Link(text: "Back", href: "/")])),
    Sample(
      "pages/task-list",
      RaisingViews.TaskList(
        heading: "Yours", progress: "1 of 2", groups: [RaisingViews.TaskGroup(groupName: "What", tasks: [task])],
        ready: RaisingViews.Ready(href: "/check"), removeHref: "/remove")),
    Sample(
      "pages/check-answers",
      RaisingViews.Check(
        heading: "Check", leadWords: "Once more.", same: Sample.same,
        groups: [RaisingViews.RowGroup(groupName: "What", rows: [answerRow])],
        clockWords: ["It starts."], goOn: Link(text: "Read it", href: "/"), action: "/send",
        mainButton: ButtonView(text: "Send"))),
    Sample(
      "pages/preview",
      RaisingViews.Preview(
        heading: "Read", reader: "Tom", letter: letter, draft: "d", action: "/challenges",
        mainButton: ButtonView(text: "Send"),
        links: [], guidance: Markup(html: "<p>"))),
    Sample(
      "pages/confirmation",
      RaisingViews.Sent(
        heading: "Sent", reference: "ABC", nextWords: ["They answer."], phoneWords: "Ring.",
        nextDuties: RaisingViews.FirstDuties(duties: [first]), fileHref: "/copy", links: [Link(text: "Case", href: "/")]
      )),
  ]

  private static let task = RaisingViews.TaskRow(
    text: "T", href: "/", taskHint: "First.", state: "met", stateWords: "Completed")
  private static let answerRow = RaisingViews.Row(
    key: "K", lines: ["L"], change: RaisingViews.Change(href: "/", what: "it", changeId: "change-it"))
  private static let letter = RaisingViews.Letter(
    fromWords: "From", letterHeading: "About", parts: [RaisingViews.Part(partHeading: "P", paragraphs: ["One"])],
    asksWords: "Do it", byWords: ["By Friday"])
  private static let first = RaisingViews.FirstDuty(
    verb: "Talk", href: "/", about: "J.R.", withWhom: "Tom", dueWords: "Friday", state: "note", stateWords: "You",
    gone: "1",
    why: RaisingViews.Why(of: "Talk", steps: ["5 days"], source: "Part 1", warning: "sooner"))
}
