import CaseRules

/// The number by which the health service knows a person: nine digits and one that checks them.
public enum NHSNumber {
  /// The ten digits, however they were grouped; nil where they are not ten or the last does not fit.
  public static func digits(_ typed: String) -> String? {
    let plain = ComparedText.folded(typed).filter { !$0.isWhitespace && $0 != "-" && $0 != "." }
    let digits = plain.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == 10, plain.count == 10 else { return nil }
    return NHSDigits.fit(digits) ? digits.map(String.init).joined() : nil
  }
}
