import CaseRules
import Casework

extension DemoAgency {
  static let all: [DemoAgency] = [
    health, socialCare, police, hospital, adultCare, primarySchool, secondarySchool, academies, surgery, housing,
    charity, probation, office, playgroup,
  ]

  /// Every tier of the line is a post of its own: the fullest structure.
  private static let health = DemoAgency(
    id: "health", name: "Wharfside Community Health NHS Trust (health visiting)",
    partnerships: DemoWorld.everywhere + [DemoWorld.northmoor],
    kind: .health, administrators: ["health-office"],
    staff: [
      Staff("visitor", "Health visitor", [.practitioner], "Nia Pemberton"),
      Staff("nurse", "School nurse", [.practitioner], "Isla Drummond-Roy"),
      Staff("team-leader", "Health visiting team leader", [.lineManager], "Farida Mahmood-Hale"),
      Staff("operations", "Operational manager, 0 to 19 service", [.operationalManager], "Stephen Quarshie"),
      Staff(
        "named-nurse", "Named nurse for safeguarding children", [.safeguardingLead], "Bronwen Castellane",
        deputy: "designated-doctor", hours: "Mondays to Thursdays, 9am to 4pm"),
      Staff("senior", "Senior manager, children's community services", [.seniorManager], "Anjali Wetherby"),
      Staff("head", "Head of children's community services", [.headOfService], "Duncan Abioye"),
      Staff("director", "Director of nursing", [.director], "Margaret Oyelaran"),
      Staff("designated-doctor", "Designated doctor for safeguarding", [.adviser], "Hester Lindqvist"),
      // Keeps this agency's part of the directory and a surgery's, and sees no case.
      Staff("office", "Safeguarding office administrator", [], "Gwilym Ashdown-Oke"),
    ])

  private static let socialCare = DemoAgency(
    id: "social-care", name: "Brightwater Children's Trust (children's social care)",
    partnerships: DemoWorld.everywhere,
    kind: .council, dutyDesk: "duty",
    staff: [
      Staff("worker", "Social worker, assessment team", [.practitioner], "Callum Osei"),
      Staff("worker-2", "Social worker, children in care", [.practitioner], "Megan Thistlewood"),
      Staff("manager", "Team manager, assessment", [.lineManager], "Ruth Abernathy"),
      Staff("service-manager", "Service manager", [.operationalManager], "Imran Colegate"),
      Staff(
        "lead", "Safeguarding lead and principal social worker", [.safeguardingLead], "Sunita Karr-Greaves",
        deputy: "service-manager"),
      Staff("head", "Head of service, help and protection", [.seniorManager, .headOfService], "Gareth Pryce-Bello"),
      Staff(
        "director", "Director of children's services", [.director, .overrideRecipient], "Philippa Nakamura-Stone"),
      Staff("chair", "Child protection conference chair", [.conferenceChair], "Kwame Hollinshead"),
      Staff("reviewing-officer", "Independent reviewing officer", [.reviewingOfficer], "Lorna McAllister-Singh"),
      Staff("duty", "Emergency duty team", [], "Solomon Ferris-Akhtar", hours: "5pm to 9am, and weekends"),
    ])

  /// Ranks instead of a ladder of managers; an inspector holds two tiers.
  private static let police = DemoAgency(
    id: "police", name: "Northmere Police", partnerships: DemoWorld.everywhere + [DemoWorld.northmoor],
    kind: .police,
    staff: [
      Staff("constable", "Detective constable, child abuse investigation", [.practitioner], "Jonah Etheridge"),
      Staff("sergeant", "Detective sergeant", [.lineManager], "Shabnam Fairweather"),
      Staff(
        "inspector", "Detective inspector", [.operationalManager, .safeguardingLead], "Leroy Anstruther",
        deputy: "superintendent"),
      Staff("superintendent", "Detective superintendent", [.seniorManager, .headOfService], "Catrin Mbeki-Lowe"),
      Staff("assistant-chief", "Assistant chief constable", [.director], "Alasdair Ramanathan"),
    ])

  /// Somebody is away here, and a deputy stands in.
  private static let hospital = DemoAgency(
    id: "hospital", name: "Queen Adela Hospital NHS Trust",
    partnerships: [DemoWorld.marlhaven, DemoWorld.eskerdale, DemoWorld.thornwick, DemoWorld.fenmoor],
    kind: .health,
    staff: [
      Staff("paediatrician", "Paediatric registrar", [.practitioner], "Tariq Bellweather"),
      Staff("ward-manager", "Children's ward manager", [.lineManager, .operationalManager], "Josephine Akande"),
      Staff(
        "named-nurse", "Named nurse for safeguarding", [.safeguardingLead], "Victoria Prendergast-Lim",
        deputy: "deputy-nurse", awayForDays: 9),
      Staff("deputy-nurse", "Deputy named nurse", [], "Ivo Mallinson"),
      Staff("matron", "Matron, women and children", [.seniorManager, .headOfService], "Yetunde Hargrave"),
      Staff("chief-nurse", "Chief nurse", [.director], "Rhiannon Sokolov"),
    ])

  private static let adultCare = DemoAgency(
    id: "adult-care", name: "Moorland Adult Social Care", partnerships: [DemoWorld.fenmoor, DemoWorld.northmoor],
    kind: .council,
    staff: [
      Staff("worker", "Social worker, adults", [.practitioner], "Beatrix Oduya"),
      Staff("manager", "Team manager, adults", [.lineManager], "Harjit Pellow"),
      Staff("lead", "Adult safeguarding lead", [.safeguardingLead, .operationalManager], "Colette Ashgrove"),
      Staff("head", "Head of adult services", [.seniorManager, .headOfService], "Winston Trelawney-Shah"),
      Staff("director", "Director of adult services", [.director], "Marguerite Fenwright"),
    ])

  /// Three people hold every tier, and there is no director.
  private static let primarySchool = DemoAgency(
    id: "larkrise", name: "Larkrise Primary School",
    partnerships: [DemoWorld.marlhaven, DemoWorld.eskerdale, DemoWorld.threeRivers],
    kind: .school,
    without: [
      MissingTier(tier: Tier.director.rawValue, reason: "A small school: the headteacher is the most senior")
    ],
    staff: [
      Staff("teacher", "Class teacher", [.practitioner], "Bethan Okonjo"),
      Staff(
        "deputy", "Deputy head and designated safeguarding lead", [.lineManager, .safeguardingLead], "Ravi Sinclair"),
      Staff("head", "Headteacher", [.operationalManager, .seniorManager, .headOfService], "Dorothy Amankwah"),
    ])

  /// Two people hold every tier.
  private static let secondarySchool = DemoAgency(
    id: "st-brannock", name: "St Brannock's School",
    partnerships: [DemoWorld.marlhaven, DemoWorld.thornwick, DemoWorld.fenmoor],
    kind: .school,
    staff: [
      Staff("pastoral", "Head of year and safeguarding lead", [.practitioner, .safeguardingLead], "Elspeth Rao"),
      Staff("head", "Headteacher", [.lineManager, .seniorManager, .headOfService], "Francis Odell-Mensah"),
    ])
}
