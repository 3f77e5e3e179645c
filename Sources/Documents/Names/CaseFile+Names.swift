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

  /// Whom a list of this case's duties means by a post: a guest by name.
  public func called(_ post: PostID) -> String { post.isGuest ? guestName(post) : directory.called(post) }

  /// As whoever invited them wrote it.
  public func guestName(_ guest: PostID) -> String {
    state.guests.last { $0.guest == guest }.flatMap { words[$0.position]?["guestName"] } ?? GuestWords.somebody
  }

  /// What a field of an entry is called. A form's fields have the policy's own labels.
  public func label(_ field: String, of event: Event) -> String {
    guard case .formSubmitted(let facts) = event.happening,
      let form = setting.policy.forms.first(where: { $0.key == facts.form }),
      let own = form.fields.first(where: { $0.key == field })
    else { return FieldWords.label(field) }
    return own.label
  }
}
