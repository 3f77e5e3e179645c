import CaseRules

extension DemoAgency {
  static let academies = DemoAgency(
    id: "tidewater", name: "Tidewater Academies Trust", partnerships: [DemoWorld.threeRivers, DemoWorld.thornwick],
    kind: .school,
    staff: [
      Staff("mentor", "Pastoral mentor, Tidewater Academy", [.practitioner], "Kezia Holroyd"),
      Staff("assistant-head", "Assistant head, inclusion", [.lineManager], "Mohammed Arkwright"),
      Staff("safeguarding", "Trust safeguarding lead", [.safeguardingLead, .operationalManager], "Seren Villiers"),
      Staff("principal", "Executive principal", [.seniorManager, .headOfService], "Clement Adu-Frost"),
      Staff("chief", "Chief executive", [.director], "Annabel Mistry"),
    ])

  static let surgery = DemoAgency(
    id: "millrace", name: "Millrace Surgery", partnerships: [DemoWorld.eskerdale, DemoWorld.fenmoor],
    kind: .surgery, administrators: ["health-office"],
    staff: [
      Staff("practice-nurse", "Practice nurse", [.practitioner], "Gwendolyn Asante"),
      Staff(
        "partner", "GP partner and safeguarding lead",
        [.lineManager, .operationalManager, .safeguardingLead, .seniorManager, .headOfService], "Aidan Farrukh-Jones"),
    ])

  static let housing = DemoAgency(
    id: "housing", name: "Copper Row Homes (housing association)",
    partnerships: [DemoWorld.marlhaven, DemoWorld.fenmoor, DemoWorld.northmoor],
    kind: .housing, inbox: "inbox",
    staff: [
      Staff("officer", "Tenancy support officer", [.practitioner], "Marcus Idowu-Penn"),
      Staff("manager", "Neighbourhood manager", [.lineManager, .operationalManager], "Sheila Battersby-Khan"),
      Staff("lead", "Safeguarding lead", [.safeguardingLead], "Owain Fitzgibbon"),
      Staff("director", "Director of homes", [.seniorManager, .headOfService, .director], "Patience Lockwood"),
      Staff("inbox", "Safeguarding inbox", [], "Leonie Wrexham-Bose"),
    ])

  /// Volunteers count as practitioners.
  static let charity = DemoAgency(
    id: "hearthside", name: "Hearthside Family Support (charity)",
    partnerships: [DemoWorld.marlhaven, DemoWorld.threeRivers, DemoWorld.fenmoor],
    kind: .charity,
    staff: [
      Staff("volunteer", "Volunteer family visitor", [.practitioner], "Edith Chowdhury-Marsh"),
      Staff("coordinator", "Volunteer coordinator", [.lineManager, .safeguardingLead], "Dafydd Emmanuel"),
      Staff("manager", "Charity manager", [.seniorManager, .headOfService, .director], "Ngozi Templeton"),
    ])

  static let probation = DemoAgency(
    id: "probation", name: "Northmere Probation",
    partnerships: [DemoWorld.thornwick, DemoWorld.threeRivers, DemoWorld.fenmoor],
    kind: .probation,
    staff: [
      Staff("officer", "Probation officer", [.practitioner], "Reece Balogun-Hart"),
      Staff("senior", "Senior probation officer", [.lineManager, .operationalManager], "Miriam Stoddart"),
      Staff("lead", "Public protection and safeguarding lead", [.safeguardingLead], "Conor Jephson-Ali"),
      Staff("head", "Head of the area", [.seniorManager, .headOfService, .director], "Lavinia Okpara"),
    ])

  /// Nobody here uses the program: whoever challenges it invites somebody.
  static let playgroup = DemoAgency(
    id: "playgroup", name: "Duckpond Playgroup", partnerships: [DemoWorld.marlhaven], kind: .school, staff: [])

  /// No partnership: it decides and is told, and nobody raises a challenge with it.
  static let office = DemoAgency(
    id: "office", name: "Joint Safeguarding Partnerships Office", partnerships: [],
    staff: [
      Staff("scrutineer", "Independent scrutineer", [.arbiter], "Eleri Vaughan-Desai"),
      Staff("panel", "Chair of the decision panel", [.arbiter], "Augustin Merriweather"),
      Staff("manager", "Partnership business manager", [.partnershipTeam, .learningGroup], "Tomasz Greenhalgh"),
    ])
}
