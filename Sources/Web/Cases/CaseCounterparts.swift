import CaseRules
import Casework
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
    let away = post.map { directory.isAway($0, on: today) } ?? false
    let deputy = post.flatMap { away ? directory.post(PostID($0.deputy)) : nil }
    let phone = post?.phone ?? ""
    let name = directory.holder(of: holder.post)?.name
    return SideView(
      sideRole: role, name: name ?? CasePageWords.vacant, isYou: holder.post == actor.post,
      post: post?.title ?? holder.post.text, agency: directory.agency(holder.agency)?.name ?? holder.agency.text,
      phone: phone.isEmpty ? nil : phone,
      phoneHref: phone.isEmpty ? nil : "tel:" + phone.filter { $0.isNumber || $0 == "+" },
      state: post == nil ? nil : away ? "soon" : "met",
      stateWords: post.map { away ? CasePageWords.away(until: $0.awayUntil) : CasePageWords.there },
      deputy: deputy.map {
        CasePageWords.deputy(directory.holder(of: PostID($0.id))?.name ?? $0.title, phone: $0.phone)
      })
  }
}
