import CaseRules
import Wording

/// The forms about what reached somebody who may not read it: reporting it, and judging what was reported.
extension ActForm {
  /// What a report is about, beside an entry: a kind of thing that stands in no entry.
  private var aboutKind: DisclosureKind? {
    if let kind = DisclosureKind(rawValue: about) { return kind }
    switch SentNumber.read(about).flatMap(state.entry)?.kind {
    case RecordMade.kind: return .record
    case GuestInvited.kind: return .invitation
    case .some: return .words
    case nil: return nil
    }
  }

  /// What is chosen before anybody has: where they came from says it.
  var disclosureBegun: Filled { Filled(aboutKind.map { ["what": $0.rawValue] } ?? [:]) }

  func disclosureFields(_ filled: Filled) -> [FieldItem] {
    if noun == "disclosures" {
      return [
        .radios(
          filled, "what", DisclosureWords.whatWent,
          DisclosureKind.allCases.map { Option($0.rawValue, DisclosureWords.kind($0)) })
      ]
    }
    return [
      .radios(
        filled, "judgement", DisclosureWords.judgement,
        DisclosureJudgement.allCases.map { Option($0.rawValue, DisclosureWords.judgement($0)) })
    ]
  }

  func disclosing(_ read: inout FormReader) -> Command? {
    let entry = SentNumber.read(about) ?? 0
    switch noun {
    case "disclosures":
      return read.choice("what", of: DisclosureKind.self, orSay: DisclosureWords.chooseWhat).map {
        .reportDisclosure($0, entry: entry)
      }
    case "disclosures-judged":
      return read.choice("judgement", of: DisclosureJudgement.self, orSay: DisclosureWords.chooseJudgement).map {
        .judgeDisclosure(entry, $0)
      }
    default: return nil
    }
  }

  /// By when the regulator is told, beside the judgement.
  var disclosureLead: String? {
    guard noun == "disclosures-judged", let entry = SentNumber.read(about) else { return nil }
    return state.disclosures.first { $0.position == entry }.map { DisclosureWords.tellBy($0.tellBy) + "." }
  }
}
