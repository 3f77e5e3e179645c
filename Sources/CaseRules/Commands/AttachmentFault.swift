/// Why a file was not taken. Nothing of it was kept.
public enum AttachmentFault: Error, Hashable, Sendable {
  case empty
  /// More than 25 MB.
  case tooLarge
  /// The case has no room for it: bytes that are left.
  case caseFull(left: Int)
  /// The end of its name says nothing, or something that is not taken.
  case otherKind(ending: String)
  /// The content is not of the kind that the end of the name says.
  case notWhatItSays(AttachmentType)
  /// A document with a program in it.
  case hasMacros
  /// The virus check found something.
  case infected
  /// The virus check did not answer.
  case notChecked
}
