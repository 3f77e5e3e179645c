public import CaseRules

/// What somebody is about to take out of a record: kept sealed as their draft until they ask a second person to look.
/// It ends with the keys of its case.
public enum RedactionDraft {
  /// How the names of all drafts of a case begin.
  public static func start(of caseID: CaseID) -> String { "redaction-\(caseID.text)-" }

  public static func id(of caseID: CaseID, record entry: Int) -> String { start(of: caseID) + "\(entry)" }
}
