/// A fault whose cause an operator can put right. The sentence names no person and nothing that anybody wrote, so that
/// it can stand in a log.
public protocol OperatorFault: Error {
  /// What was found, and what to do.
  var sentence: String { get }
  /// Whether trying again may help, such as when the database is in use by another program.
  var mayPass: Bool { get }
}
