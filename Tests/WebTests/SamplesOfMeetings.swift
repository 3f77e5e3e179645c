@testable import Web

extension Sample {
  static let meetings = MeetingsView(meetings: [
    MeetingView(
      when: "10am on Wednesday 25 November 2026, in person", state: "note", stateWords: "Called",
      lines: ["Chair: the head"], agencies: ["Eastgate Council comes"],
      links: [Link(text: "Put it into your calendar", href: "/cases/c/calendar/7")])
  ])
}
