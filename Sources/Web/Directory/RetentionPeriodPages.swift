import CaseRules
import Casework
import Hummingbird
import Wording

/// For how many years a partnership's cases are kept once they have ended, for its team.
struct RetentionPeriodPages: Pages {
  let desk: DirectoryDesk

  static let notice = "retention-saved"
  @Sendable static func address(_ partnership: String) -> String { "/partnerships/\(partnership)/retention" }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let setting = PartnershipSetting<PeriodForm>(desk: desk, notice: Self.notice, address: Self.address)
    routes.get("/partnerships/:id/retention", use: setting.show)
    routes.post("/partnerships/:id/retention", use: setting.change)
  }
}

struct PeriodForm: PartnershipForm {
  let partnership: Partnership
  let directory: Directory

  static let firstField = "long"
  private var periods: RetentionPeriods { partnership.periods }

  var begun: Filled {
    Filled(["child": "\(periods.child)", "adult": "\(periods.adult)", "long": "\(periods.long)"])
  }

  var usual: Partnership { with(nil) }

  func read(_ read: inout FormReader) -> Partnership? {
    let child = Self.number("child", RetentionYears.leastChild...RetentionYears.most, &read)
    let adult = Self.number("adult", RetentionYears.least...RetentionYears.most, &read)
    let long = Self.number("long", RetentionYears.least...RetentionYears.most, &read)
    guard read.isGood, let child, let adult, let long else { return nil }
    return with(RetentionYears(child: child, adult: adult, long: long))
  }

  private func with(_ years: RetentionYears?) -> Partnership {
    var row = partnership
    row.retention = years
    return row
  }

  func view(_ filled: Filled, refused: FieldItem?) -> PartnershipSettingView {
    let (words, most) = (PeriodWords.self, RetentionYears.most)
    func years(_ name: String, _ label: String, _ hint: String) -> FieldItem {
      .text(filled, name, label, Asking(hint: hint), inputmode: "numeric", wide: "4")
    }
    return PartnershipSettingView(
      pageHeading: words.title(partnership.name), paceHeading: words.leadsTo, paceLines: words.sentences(periods),
      usualWords: partnership.retention == nil ? words.usual : nil,
      action: RetentionPeriodPages.address(partnership.id),
      fields: [refused].compactMap { $0 } + [
        years("child", words.child, words.childHint(RetentionYears.leastChild, most)),
        years("adult", words.adult, words.range(RetentionYears.least, most)),
        years("long", words.long, words.longHint),
      ], mainButton: ButtonView(text: words.save),
      otherButtons: partnership.retention == nil
        ? [] : [OtherButtonView(text: words.backToUsual, name: "usual", value: "yes")])
  }
}
