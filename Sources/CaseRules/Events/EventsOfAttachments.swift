/// A file was added to the case. Its name stands in the words, its bytes sealed in a table of their own.
public struct Attached: EventFacts {
  public static let kind = "attached"
  public var type = AttachmentType.pdf
  /// Bytes of the file.
  public var size = 0
  /// The sealed parts that its bytes stand in.
  public var parts = 0
  /// SHA-256 over those parts in their order, in hexadecimal digits. It is checked without a key, and says nothing of
  /// what the file holds.
  public var digest = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("type", &type)
    try coder.fact("size", &size)
    try coder.fact("parts", &parts)
    try coder.fact("digest", &digest)
  }
}

/// What a file is, as its content shows. What can run a program of its own is not among them.
public enum AttachmentType: String, CaseIterable, Sendable {
  case pdf, jpeg, png, docx, xlsx, odt, text, email

  /// The ends that names of such files have.
  public var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .text: ["txt"]
    case .email: ["eml"]
    default: [rawValue]
    }
  }
}

/// A file that stands in the case.
public struct AttachmentNote: Hashable, Sendable {
  public var position: Int
  public var type: AttachmentType
  /// In bytes.
  public var size: Int
}

extension CaseState {
  /// Bytes that one file may have: 25 MB, as file managers count them.
  public static let mostAttachmentBytes = 25 * 1_048_576
  /// Bytes that all files of a case may have together: 250 MB.
  public static let mostAttachmentsBytes = 250 * 1_048_576

  /// Bytes that files may still have here.
  public var attachmentBytesLeft: Int {
    Self.mostAttachmentsBytes - attachments.reduce(0) { $0 + $1.size }
  }
}
