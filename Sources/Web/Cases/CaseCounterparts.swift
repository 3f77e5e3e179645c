import CaseRules
import Casework
import Documents
import Wording

/// The two counterparts of the stage, facing each other.
struct CaseCounterparts {
  let file: CaseFile
  let actor: Actor

  var view: CounterpartsView? {
    let state = file.state
    let raising = state.opening?.raising ?? state.raised.raising
    let receiving = state.opening?.receiving ?? state.raised.receiving
    var others = receiving.map { side($0, CasePageWords.challenged) }
    if let arbiter = state.arbiter { others.append(side(arbiter, CasePageWords.decides)) }
    return CounterpartsView(
      raising: side(raising, CasePageWords.raises), receiving: others,
      nobody: others.isEmpty ? CasePageWords.nobody : nil)
  }

  private func side(_ holder: Holder, _ role: String) -> SideView {
    let directory = file.directory
    let today = UKClock.local(file.now).day
    let post = directory.post(holder.post)
    let name = holder.post.isGuest ? file.guestName(holder.post) : directory.holder(of: holder.post)?.name
    let deputy = post.flatMap {
      name == nil || directory.isAway($0, on: today) ? directory.post(PostID($0.deputy)) : nil
    }
    let phone = post?.phone ?? ""
    let standing = name == nil ? nil : post.flatMap { presence($0, on: today) }
    return SideView(
      sideRole: role, name: name ?? (holder.post.text.isEmpty ? CasePageWords.notInvited : CasePageWords.vacant),
      isYou: holder.post == actor.post,
      post: holder.post.text.isEmpty ? CasePageWords.whoAnswers : file.title(of: holder.post),
      agency: directory.agency(holder.agency)?.name ?? holder.agency.text,
      phone: phone.isEmpty ? nil : phone,
      phoneHref: phone.isEmpty ? nil : "tel:" + phone.filter { $0.isNumber || $0 == "+" },
      state: standing?.state, stateWords: standing?.words,
      deputy: deputy.map {
        CasePageWords.deputy(directory.holder(of: PostID($0.id))?.name ?? $0.title, phone: $0.phone)
      })
  }

  /// Whether somebody can be reached today. On a day off nobody is expected, so nothing is said.
  private func presence(_ post: Post, on today: Day) -> (state: String, words: String)? {
    if file.directory.isAway(post, on: today) { return ("soon", CasePageWords.away(until: post.awayUntil)) }
    let isWorkingDay = (try? file.setting.calendar.isWorkingDay(today)) ?? false
    return isWorkingDay ? ("met", CasePageWords.there) : nil
  }
}
