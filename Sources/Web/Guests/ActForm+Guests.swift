import CaseRules
import Casework
import Wording

/// The form that invites somebody without an account.
extension ActForm {
  func guestFields(_ filled: Filled) -> [FieldItem] {
    var filled = filled
    // Who is missing is whom it is most likely about.
    if filled.form["side"] == nil, let agency = state.agenciesWithNobody.first {
      filled.form.fields.append(SentForm.Field(name: "side", value: Self.side(.receiving, agency)))
    }
    return [
      sides.count == 1
        ? .hidden("side", sides[0].value) : .radios(filled, "side", GuestWords.forWhom, sides),
      .text(filled, "guestName", GuestWords.name, Asking(hint: GuestWords.nameHint), autocomplete: "off", wide: "20"),
      .text(
        filled, "guestAddress", GuestWords.address, Asking(hint: GuestWords.addressHint), type: "email",
        autocomplete: "off", wide: "20"),
    ]
  }

  /// The own agency, and those of the case that have nobody in the program to invite for themselves.
  private var sides: [Option] {
    let raising = [(Side.raising, state.raised.raising.agency)]
    let all = raising + state.receivingAgencies.map { (Side.receiving, $0) }
    let day = UKClock.local(file.now).day
    let vacant = state.agenciesWithNobody
    return all.filter { _, agency in
      agency == file.viewer.agency || vacant.contains(agency) || !file.directory.hasPeople(agency, on: day)
    }.map { side, agency in
      Option(Self.side(side, agency), GuestWords.option(agencyName(agency), side))
    }
  }

  private static func side(_ side: Side, _ agency: AgencyID) -> String { side.rawValue + "/" + agency.text }

  /// Nil where no side was chosen.
  func guest(_ read: inout FormReader) -> Command? {
    let chosen = read.choice("side", among: sides.map(\.value), orSay: GuestWords.chooseSide)
    guard let parts = chosen?.split(separator: "/", maxSplits: 1), parts.count == 2,
      let side = Side(rawValue: String(parts[0]))
    else { return nil }
    return .inviteGuest(.guest(RandomName.formKey().lowercased()), side: side, agency: AgencyID(String(parts[1])))
  }

  func readGuest(_ read: inout FormReader) -> [(name: String, text: String)] {
    let name = read.text("guestName", orSay: GuestWords.enterName, most: 200)
    let address = read.text("guestAddress", orSay: GuestWords.enterAddress, most: 254)
    if !address.isEmpty, !EmailAddress.isOne(address) { read.refuse("guestAddress", GuestWords.enterAddress) }
    return [("guestName", name), ("guestAddress", address)]
  }
}
