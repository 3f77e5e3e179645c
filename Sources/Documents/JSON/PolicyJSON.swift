public import CaseRules
public import Wording

/// A policy as it reads, as the object that `policy show --json` prints.
public enum PolicyJSON {
  public static func object(of policy: Policy, _ sections: [Section]) -> JSON {
    .object([
      .init("policy", .text(policy.id.text)), .init("title", .text(policy.title)),
      .init("partnership", .text(policy.partnership)), .init("edition", .text(policy.edition.name)),
      .init("sections", .list(sections.map(section))),
    ])
  }

  private static func section(_ section: Section) -> JSON {
    .object([
      .init("heading", .text(section.heading)), .init("level", .number(section.level)),
      .init("passages", .list(section.passages.map(passage))),
    ])
  }

  private static func passage(_ passage: Passage) -> JSON {
    .object([
      .init("shape", .text("\(passage.shape)")), .init("text", .text(passage.text)),
      .init("source", passage.place.isEmpty ? .null : .text(passage.place)),
    ])
  }
}
