/// The nine people to sign in as with one click. The agencies of the first six belong to every partnership, so a case
/// can be played to its end under any of the policies.
enum DemoPeople {
  static let raiser = "nia.pemberton"
  static let challenged = "callum.osei"
  static let lineManager = "farida.mahmoodhale"
  static let lead = "sunita.karrgreaves"
  static let headOfService = "gareth.prycebello"
  static let director = "margaret.oyelaran"
  static let namedNurse = "bronwen.castellane"
  static let scrutineer = "eleri.vaughandesai"
  static let businessUnit = "tomasz.greenhalgh"
  static let administrator = "gwilym.ashdownoke"

  static let notes: [(name: String, note: String)] = [
    (
      raiser,
      "Health visitor. Raises a challenge in any of the five partnerships. Start in Marlhaven, under the six-stage "
        + "policy of July 2024."
    ),
    (
      challenged,
      "Social worker. Is challenged and answers, under all five policies. Can agree, keep the decision or ask for more."
    ),
    (
      lineManager,
      "Health visiting team leader. Takes Nia's challenges up with the social work manager, under all five policies."
    ),
    (
      lead,
      "Safeguarding lead in children's social care. Sees every case of that agency, and acts at stages 3 and 4 of the "
        + "July 2024 policy in Marlhaven."
    ),
    (
      namedNurse,
      "Named nurse of the health trust. Sees its cases, and sends the policy's own form from stage 3 in Thornwick."
    ),
    (
      headOfService,
      "Head of service in children's social care. Answers at the senior stages: stage 5 in Marlhaven, 4 in Thornwick, "
        + "3 in Eskerdale."
    ),
    (
      director,
      "Director of nursing. Speaks for the health trust between directors: stage 4 of Eskerdale's briefing, and the "
        + "strategic level in Fenmoor."
    ),
    (
      scrutineer,
      "Independent scrutineer. Decides what reaches the top in Marlhaven, Eskerdale and Thornwick."
    ),
    (
      businessUnit,
      "Partnership business unit, for all five policies. Sees no case, so its lists are empty. Reads "
        + "the year in figures, what runs late and the forms that came; keeps closed days and reminders."
    ),
    (
      administrator,
      "Keeps the directory of the health trust and of a surgery: posts, people, deputies, leavers. Sees no case."
    ),
  ]
}
