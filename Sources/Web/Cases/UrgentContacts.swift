import CaseRules
import Casework
import Wording

/// Whom the policy's urgent route has people contact across the table, by name and with a phone.
struct UrgentContacts {
  let file: CaseFile

  var views: [UrgentContactView] {
    var seen: [String] = []
    let day = UKClock.local(file.now).day
    let desks = duties.flatMap { agencies(across: $0.owner) }.compactMap { file.directory.dutyDesk(of: $0, on: day) }
    return (isOpenNow ? posts + desks : desks + posts).compactMap { post in
      if seen.contains(post.id) { return nil }
      seen.append(post.id)
      return view(post)
    }
  }

  /// The post that stands for the named role in each agency on the other side of whoever owes the contact.
  private var posts: [Post] {
    let policy = file.setting.policy
    let day = UKClock.local(file.now).day
    return duties.flatMap { duty in
      agencies(across: duty.owner).compactMap { file.directory.post(for: duty.to, of: policy, in: $0, on: day) }
    }
  }

  private var duties: [Duty] {
    let policy = file.setting.policy
    return (policy.route(kind: .urgent)?.duties ?? []).filter {
      [.contact, .notify].contains($0.kind) && policy.role($0.to) != nil
    }
  }

  /// Whether offices are open by the partnership's calendar: outside it the duty desk comes first.
  private var isOpenNow: Bool {
    let (calendar, local) = (file.setting.calendar, UKClock.local(file.now))
    let isWorkingDay = (try? calendar.isWorkingDay(local.day)) ?? true
    return isWorkingDay && calendar.hours.start <= local.time && local.time < calendar.hours.end
  }

  private func agencies(across owner: Owner) -> [AgencyID] {
    let raised = file.state.raised
    switch owner {
    case .raising, .anyone: return file.state.receivingAgencies
    case .receiving: return [raised.raising.agency]
    case .both: return [raised.raising.agency] + file.state.receivingAgencies
    case .partnership: return []
    }
  }

  private func view(_ post: Post) -> UrgentContactView {
    let agency = file.directory.agency(AgencyID(post.agency))?.name ?? post.agency
    let name = file.directory.holder(of: PostID(post.id))?.name
    return UrgentContactView(
      who: [name, post.title, agency].compactMap { $0 }.joined(separator: ", "),
      phone: post.phone.isEmpty ? nil : post.phone,
      phoneHref: post.phone.isEmpty ? nil : "tel:" + post.phone.filter { $0.isNumber || $0 == "+" })
  }
}
