public import CaseRules

/// Puts what may leave now into letters: one for each mailbox, with all that it is to hear at this moment, so that ten
/// duties are one message. What can't wait goes by itself.
public struct LetterWriting: Sendable {
  /// Words a letter to a post, given its notices and its title.
  public typealias Words = @Sendable (_ notices: [Notice], _ post: String) -> (subject: String, lines: [String])

  private let outbox: any Outbox
  private let directory: @Sendable () async throws -> Directory
  private let words: Words

  public init(
    outbox: any Outbox, directory: @escaping @Sendable () async throws -> Directory, words: @escaping Words
  ) {
    self.outbox = outbox
    self.directory = directory
    self.words = words
  }

  /// - Returns: how many letters were written.
  public func run(at now: Instant, batch: Int = 500) async throws -> Int {
    var written = 0
    while true {
      var waiting = try await outbox.noticesToLeave(at: now, limit: batch)
      let isLast = waiting.count < batch
      if waiting.isEmpty { return written }
      // What a full batch holds for its last post may go on in the next: it is written there, in one letter.
      if !isLast, let last = waiting.last?.notice.post, waiting[0].notice.post != last {
        waiting.removeAll { $0.notice.post == last }
      }
      let letters = Self.letters(waiting, try await directory(), now, words)
      try await outbox.keep(letters)
      written += letters.count
      if isLast { return written }
    }
  }

  /// A post that is away or vacant is stood in for on the day on which the letter leaves.
  static func letters(
    _ waiting: [NumberedNotice], _ directory: Directory, _ now: Instant, _ words: Words
  ) -> [(letter: Letter, notices: [Int])] {
    let day = UKClock.local(now).day
    var boxes: [(post: Post?, id: PostID, isUrgent: Bool, notices: [NumberedNotice])] = []
    for notice in waiting {
      let acting = directory.post(notice.notice.post).map { directory.standIn(for: $0, on: day) }
      let id = acting.map { PostID($0.id) } ?? notice.notice.post
      let isUrgent = notice.notice.isUrgent
      if let index = boxes.firstIndex(where: { $0.id == id && $0.isUrgent == isUrgent }) {
        boxes[index].notices.append(notice)
      } else {
        boxes.append((acting, id, isUrgent, [notice]))
      }
    }
    return boxes.map { box in
      let (subject, lines) = words(box.notices.map(\.notice), box.post?.title ?? box.id.text)
      let address = directory.mailbox(of: box.id)
      let letter = Letter(
        id: RandomName.formKey(), post: box.id, address: address, subject: subject, lines: lines,
        isUrgent: box.isUrgent, madeAt: now, state: address.isEmpty ? .failed : .waiting,
        nextAt: address.isEmpty ? nil : now, endedAt: address.isEmpty ? now : nil,
        failure: address.isEmpty ? .noAddress : nil)
      return (letter, box.notices.map(\.number))
    }
  }
}

extension Directory {
  /// Where letters for a post go: its own mailbox, else that of whoever holds it; empty where neither has one.
  public func mailbox(of post: PostID) -> String {
    guard let found = self.post(post) else { return "" }
    if !found.email.isEmpty { return found.email }
    return holders(of: post).map(\.email).first { !$0.isEmpty } ?? ""
  }
}
