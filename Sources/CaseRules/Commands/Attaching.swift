extension Bench {
  /// Adds a file to the case: evidence, a letter, minutes. Whoever speaks for a side, or decides, may.
  func attach(_ facts: Attached) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving, .arbiter)
    try need("fileName")
    if facts.size > CaseState.mostAttachmentBytes { throw .attachmentTooLarge }
    if facts.size > state.attachmentBytesLeft { throw .attachmentsFull(left: state.attachmentBytesLeft) }
    return one(.attached(facts))
  }
}
