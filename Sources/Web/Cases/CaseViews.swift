/// Everything that `pages/case` may name.
struct CaseView: View {
  var pageHeading: String
  var reference: String
  var aboutWords: String
  var stageWords: String
  var policyWords: String
  var policyHref: String
  var urgentWords: String?
  var showEmergency: Bool
  var urgentContacts: [UrgentContactView]
  var counterparts: CounterpartsView?
  var agencyInLead: String?
  var settlement: PositionView?
  var nextWords: [String]
  var mainActions: [MainActionView]
  var otherActions: OtherActionsView?
  var stages: [RungView]
  var otherDuties: DutiesView?
  var positions: PositionsView?
  var agreed: AgreedView?
  var meetings: MeetingsView?
  var files: AttachmentsView?
  var filters: FiltersView?
  var entryCountWords: String?
  var entries: [EntryView]
  var noEntries: String?
  var pages: PaginationView?
  var same: SameConcernView?
  var fileHref: String?
  /// Where another partnership could govern.
  var governedWords: String?
  /// What becomes of the record of a case that has ended.
  var keptWords: String?
  /// Not for somebody who was invited to the case alone.
  var toldHref: String?
  var looksHref: String?
  /// For whoever works on the case.
  var mishap: Link?
  var conflicts: ConflictsView?
  var circle: CircleView?
}

struct CounterpartsView: View {
  var raising: SideView
  var receiving: [SideView]
  var nobody: String?
}

struct SideView: View {
  var sideRole, name: String
  var isYou: Bool
  var post, agency: String
  var phone, phoneHref: String?
  var state, stateWords: String?
  var deputy: String?
}

struct MainActionView: View {
  var href, text: String
  var isSecond: Bool
}

struct OtherActionsView: View { var actions: [Link] }

struct RungView: View {
  var place, placeWords, name: String
  var who, dates: String?
  var isPresent: Bool
  var duties: [DutyView]
}

struct DutiesView: View { var duties: [DutyView] }

struct DutyView: View {
  var verb: String
  var href: String?
  var about: String?
  var withWhom: String?
  var dueWords: String
  var state: String
  var stateWords: String?
  var gone: String?
  var why: WhyView?
  var isTight: Bool
  var note: String?
}

struct WhyView: View {
  var of: String
  var steps: [String]
  var source: String?
  var warning: String?
}

struct PositionsView: View {
  var ours: PositionView
  var theirs: [PositionView]
}

struct PositionView: View {
  var agency, heading: String
  var paragraphs: [String]
  var asOf: String
}

struct AgreedView: View { var actions: [ActionView] }

struct ActionView: View {
  var what, owner, dueWords, state, stateWords: String
  var href, linkText: String?
}

struct FiltersView: View {
  var action: String
  var choices: [FilterView]
}

struct FilterView: View {
  var id, name, label: String
  var options: [OptionView]
}

struct EntryView: View {
  var entryId, number, href, when, machineTime, what, who, post: String
  /// Nil for what the program did by itself.
  var agency, recordedWords: String?
  var details: [String]
  var related: [Link]
  var quote: [String]
  var correction: CorrectionView?
  var isRemoved: Bool
}

struct CorrectionView: View { var words, href: String }

struct PaginationView: View {
  var label: String
  /// Of a list that goes on from where a page ended: there is no page before that could be counted.
  var firstHref: String?
  var previousHref, nextHref: String?
  var numbers: [PageNumberView]
}

extension PaginationView {
  /// Of a list whose length nobody counted: where it is, and whether it goes on. Nil where all of it is on one page.
  static func of(_ path: String, _ label: String, _ page: Int, more: Bool) -> PaginationView? {
    guard page > 1 || more else { return nil }
    func href(_ number: Int) -> String { path + (path.contains("?") ? "&" : "?") + "page=\(number)" }
    return PaginationView(
      label: label, previousHref: page > 1 ? href(page - 1) : nil, nextHref: more ? href(page + 1) : nil,
      numbers: [PageNumberView(number: "\(page)", href: href(page), isCurrent: true)])
  }
}

struct PageNumberView: View {
  var number, href: String
  var isCurrent: Bool
}
