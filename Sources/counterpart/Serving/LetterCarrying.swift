import CaseRules
import Casework
import Notices

/// Hands letters to whatever sends messages. A letter keeps its id and its date however often it is tried.
enum LetterCarrying {
  static func carry(_ sender: any Sender) -> Sending.Carry {
    { letter in
      let message = Message(
        id: letter.id, recipient: letter.address, subject: letter.subject, paragraphs: letter.lines,
        sentAt: letter.madeAt.seconds, root: letter.root)
      do {
        try await sender.send(message)
        return .taken
      } catch let fault as NotSent {
        if fault.isForAll { return .away(said: fault.description) }
        return fault.isPermanent ? .never(said: fault.description) : .notNow(said: fault.description)
      } catch {
        return .notNow(said: String(describing: error))
      }
    }
  }
}
