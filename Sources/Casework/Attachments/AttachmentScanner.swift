/// Looks through a file while it comes in.
public protocol AttachmentScanner: Sendable {
  /// - Throws: `AttachmentFault.notChecked` where nobody answers.
  func begin() async throws -> any AttachmentScan
}

public protocol AttachmentScan: Sendable {
  /// - Throws: `AttachmentFault.notChecked`.
  func add(_ bytes: [UInt8]) async throws
  /// - Throws: `AttachmentFault.infected`, `AttachmentFault.notChecked`.
  func finish() async throws
  func cancel() async
}
