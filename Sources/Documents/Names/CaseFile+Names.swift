public import CaseRules
public import Casework
import Wording

/// What people are called on the pages and in the documents of a case.
extension CaseFile {
  public func name(of person: PersonID) -> String {
    person.isGuest ? guestName(PostID(person.text)) : directory.person(person)?.name ?? person.text
  }

  public func title(of post: PostID) -> String {
    post.isGuest ? GuestWords.post : directory.post(post)?.title ?? post.text
  }

  /// As whoever invited them wrote it.
  public func guestName(_ guest: PostID) -> String {
    state.guests.last { $0.guest == guest }.flatMap { words[$0.position]?["guestName"] } ?? GuestWords.somebody
  }
}
