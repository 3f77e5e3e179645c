import CaseRules
import Wording

/// The form that makes the record: for whom, on what lawful basis, and why.
extension ActForm {
  func recordFields(_ filled: Filled) -> [FieldItem] {
    [
      .radios(
        filled, "purpose", SharingWords.forWhom,
        RecordPurpose.allCases.map { Option($0.rawValue, SharingWords.purpose($0)) }),
      .text(
        filled, "recipient", SharingWords.recipient, Asking(hint: SharingWords.recipientHint, isOptional: true),
        autocomplete: "off", wide: "20"),
      .radios(
        filled, "basis", SharingWords.whichBasis,
        LawfulBasis.allCases.map { Option($0.rawValue, SharingWords.basis($0)) },
        Asking(hint: SharingWords.basisHint)),
    ]
  }

  func record(_ read: inout FormReader) -> Command? {
    let purpose = read.choice("purpose", of: RecordPurpose.self, orSay: SharingWords.chooseForWhom)
    let basis = read.choice("basis", of: LawfulBasis.self, orSay: SharingWords.chooseBasis)
    guard let purpose, let basis else { return nil }
    var facts = RecordMade()
    (facts.purpose, facts.basis) = (purpose, basis)
    return .makeRecord(facts)
  }

  func readRecord(_ read: inout FormReader) -> [(name: String, text: String)] {
    [("recipient", read.optionalText("recipient", most: 200) ?? "")]
  }
}
