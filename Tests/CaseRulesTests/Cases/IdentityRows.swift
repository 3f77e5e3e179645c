import CaseRules
import Testing

/// One line of a table: what a case says of who is concerned, what is typed in a form, what is found in it.
struct IdentityRow: Sendable, CustomTestStringConvertible {
  var says: String
  var words: Words
  var typed: String
  /// What is found, as it was typed, with what it is.
  var found: [String]
  var testDescription: String { says }

  init(
    _ says: String, _ words: KeyValuePairs<String, String> = IdentityRow.jay, typed: String,
    found: String...
  ) {
    self.says = says
    self.words = Words(words.map { ($0, $1) })
    self.typed = typed
    self.found = found
  }

  static let jay: KeyValuePairs<String, String> = [
    "label": "J.Z., 12", "personName": "Jérôme Zelinka", "birthDate": "2014-03-09", "localReference": "NP-155/7",
    "concern": "He lives at 12 Acacia Avenue with his aunt, Mrs Okafor. Since March his brother Timo sleeps there.",
  ]
}

enum IdentityRows {
  static let all = names + initials + numbers + places + dates + hints + nothing

  static let names = [
    IdentityRow("a name", typed: "We spoke of Zelinka.", found: "name Zelinka"),
    IdentityRow("in small letters", typed: "we spoke of zelinka", found: "name zelinka"),
    IdentityRow("in capitals", typed: "ZELINKA", found: "name ZELINKA"),
    IdentityRow("without its accents", typed: "Jerome was there", found: "name Jerome"),
    IdentityRow("with other accents", typed: "Jèrôme was there", found: "name Jèrôme"),
    IdentityRow("with accents of their own", typed: "Je\u{301}ro\u{302}me", found: "name Je\u{301}ro\u{302}me"),
    IdentityRow("spaced", typed: "the Z e l i n k a case", found: "name Z e l i n k a"),
    IdentityRow("cut", typed: "the Zel inka case", found: "name Zel inka"),
    IdentityRow("with stops", typed: "Z.e.l.i.n.k.a", found: "name Z.e.l.i.n.k.a"),
    IdentityRow("with what can't be seen", typed: "Zel\u{200B}inka", found: "name Zel\u{200B}inka"),
    IdentityRow("with letters of another script", typed: "Z\u{0435}link\u{0430}", found: "name Z\u{0435}link\u{0430}"),
    IdentityRow("in wide letters", typed: "Ｚｅｌｉｎｋａ", found: "name Ｚｅｌｉｎｋａ"),
    IdentityRow("run together", typed: "jeromezelinka", found: "name jeromezelinka"),
    IdentityRow("turned around", typed: "Zelinka, Jerome", found: "name Zelinka, Jerome"),
    IdentityRow("whose it is", typed: "Zelinka’s plan", found: "name Zelinka"),
    IdentityRow("of a family", typed: "the Zelinkas", found: "name Zelinkas"),
    IdentityRow("a title and a letter", ["label": "Household of Mr Y."], typed: "mr. y came", found: "name mr. y"),
    IdentityRow("of somebody in the account", typed: "told okafor", found: "name okafor"),
    IdentityRow("not inside another word", typed: "a zelinkaesque plan, jeromest"),
    IdentityRow(
      "a short one only in one piece", ["personName": "Ali Ng"], typed: "a list, al in, ali", found: "name ali"),
    IdentityRow("of two letters as it is written", ["personName": "Ali Ng"], typed: "ng Ng", found: "name Ng"),
    IdentityRow(
      "that is a word as well, with its capital", ["personName": "Will Day"], typed: "it will be a day for Will",
      found: "name Will"),
  ]

  static let initials = [
    IdentityRow("initials", typed: "J.Z. was seen", found: "initials J.Z"),
    IdentityRow("spaced", typed: "j z was seen", found: "initials j z"),
    IdentityRow("together", typed: "JZ was seen", found: "initials JZ"),
    IdentityRow("no small word", ["label": "A.M."], typed: "I am here"),
    IdentityRow("before a name", typed: "J. Zelinka", found: "name Zelinka"),
  ]

  static let numbers = [
    IdentityRow("an NHS number", typed: "No 943 476 5919.", found: "nhsNumber 943 476 5919"),
    IdentityRow("without spaces", typed: "9434765919", found: "nhsNumber 9434765919"),
    IdentityRow("not one whose last digit does not fit", typed: "943 476 5918"),
    IdentityRow("not a longer number", typed: "19434765919"),
    IdentityRow("a reference of the case", typed: "see np 155 7", found: "reference np 155 7"),
    IdentityRow("not a part of it", typed: "page 155"),
  ]

  static let places = [
    IdentityRow("an address of the case", typed: "near acacia avenue", found: "address acacia avenue"),
    IdentityRow("any house in a street", typed: "at 4 Mill Lane now", found: "address 4 Mill Lane"),
    IdentityRow("a postcode", typed: "in SW1A 1AA", found: "postcode SW1A 1AA"),
    IdentityRow("in small letters", typed: "in m11ae today", found: "postcode m11ae"),
    IdentityRow("not the number of a form", typed: "form A12 of 2018"),
  ]

  static let dates = [
    IdentityRow("the day of birth", typed: "since 9 March 2014", found: "birthDate 9 March 2014"),
    IdentityRow("in figures", typed: "9/3/14", found: "birthDate 9/3/14"),
    IdentityRow("the month first", typed: "March 9, 2014", found: "birthDate March 9, 2014"),
    IdentityRow("any that is said to be one", typed: "DOB: 01.02.2026", found: "birthDate 01.02.2026"),
    IdentityRow("one of long ago", typed: "on 3 May 2011", found: "oldDate 3 May 2011"),
    IdentityRow("not one of the case's own year", typed: "met on 4 May 2026"),
  ]

  static let hints = [
    IdentityRow("two words like a name", typed: "We asked Ada Brook about it", found: "likeName Ada Brook"),
    IdentityRow("a title", typed: "told Dr Osei", found: "likeName Dr Osei"),
    IdentityRow("a word that the case writes like a name", typed: "when timo came", found: "mentioned timo"),
    IdentityRow("not the words of our work", typed: "Child Protection Plan, Monday, Stage 3"),
    IdentityRow("nor of the agencies", typed: "Northgate Trust was asked"),
  ]

  static let nothing = [
    IdentityRow("nothing in an empty case", [:], typed: "Two stages, four talks, no agreement."),
    IdentityRow("nothing in a plain account", typed: "Carers without training, and stays that go on."),
    IdentityRow("what was taken away", ["personName": "none", "nhsNumber": "none"], typed: "none of it"),
  ]
}
