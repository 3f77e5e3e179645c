/// The parts of the UK that have bank holidays of their own, named as GOV.UK names them.
public enum Division: String, CaseIterable, Sendable {
  case englandAndWales = "england-and-wales"
  case scotland
  case northernIreland = "northern-ireland"

  /// Stands in files and events; never changes.
  public var code: String { rawValue }
  public init?(code: String) { self.init(rawValue: code) }
}
