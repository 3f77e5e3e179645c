public import CaseRules
public import Casework
import Wording

extension Directory {
  /// Whom a list means by a post: whoever holds it, or its title; all leads of an agency have one name together.
  public func called(_ post: PostID) -> String {
    if let agency = post.leadsOf { return HomeWords.leads(self.agency(agency)?.name ?? agency.text) }
    if post.isGuest { return GuestWords.somebody }
    return holder(of: post)?.name ?? self.post(post)?.title ?? post.text
  }
}
