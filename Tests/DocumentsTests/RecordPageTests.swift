import CaseRules
import Testing

@testable import Documents

/// The page that files are made of names nothing to fetch, whatever people wrote.
@Suite struct RecordPageTests {
  private static let nasty = "<img src='file:///etc/passwd'><link href=x>\" onload=\"a</style><script>"

  private static let record: CaseRecord = {
    let fact = CaseRecord.Fact(label: nasty, text: nasty)
    let line = CaseRecord.Line(
      entry: 1, at: .init(seconds: 0), recordedAt: nil, what: nasty, who: nasty, post: nasty, agency: nasty,
      notes: [nasty], words: [fact], inFull: nil)
    return CaseRecord(
      reference: nasty, about: nasty, partnership: nasty, policy: nasty, standing: nasty,
      parties: [.init(part: nasty, agency: nasty, post: nasty, person: nasty)], person: [fact], grounds: [fact],
      stages: [.init(name: nasty, dates: nasty, raising: [line], receiving: [])], talks: [line],
      settlements: [.init(heading: nasty, text: line, answers: [line])],
      actions: [.init(entry: 1, what: nasty, owner: nasty, due: nasty, standing: nasty)],
      files: [.init(entry: 1, name: nasty, kind: nasty, hash: nasty)],
      outstanding: [.init(what: nasty, who: nasty, due: nasty, standing: nasty)],
      missed: [.init(what: nasty, who: nasty, due: nasty, standing: nasty)], dissent: [line], timeline: [line],
      takenOut: [fact],
      making: .init(
        who: nasty, post: nasty, agency: nasty, at: .init(seconds: 0), entry: 1, purpose: nasty, basis: nasty,
        reason: nasty, code: nasty))
  }()

  @Test func whatPeopleWroteIsNeverHTML() {
    let page = RecordHTML(Self.record, checkedAt: Self.nasty).document
    for forbidden in ["<img", "<link", "<script", " onload=\"", "url(", "@import"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(page.ranges(of: "</style>").count == 1)
    #expect(page.contains("&lt;img src='file:///etc/passwd'&gt;"))
    let links = page.ranges(of: "href=\"").map { page[$0.upperBound...].prefix { $0 != "\"" } }
    #expect(links.count == RecordPart.allCases.count && links.allSatisfy { $0.hasPrefix("#") })
  }
}
