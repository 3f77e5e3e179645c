import CaseRules
import Casework

extension DemoWorld {
  static let marlhaven = "marlhaven"
  static let eskerdale = "eskerdale"
  static let thornwick = "thornwick"
  static let threeRivers = "three-rivers"
  static let fenmoor = "fenmoor"
  static let northmoor = "northmoor"
  /// The partnerships that have adopted the five policies; Northmoor's is the invented example.
  static let everywhere = [marlhaven, eskerdale, thornwick, threeRivers, fenmoor]

  /// How long ago the policies that hold today, but for Eskerdale's, were adopted: longer than any case is old.
  static let adoptedDaysAgo = 640
  /// How long ago Eskerdale went over to its newer edition.
  static let movedDaysAgo = 182

  /// Each has adopted one bundled policy; Eskerdale has gone over from one edition to the next.
  static func partnerships(today: Day) -> [Partnership] {
    let from = (today - adoptedDaysAgo).iso
    let moved = (today - movedDaysAgo).iso
    return [
      partnership(
        marlhaven, "Marlhaven Safeguarding Children Partnership", ["Marlhaven Town", "Marl Quays"],
        [Adoption(policy: "lambeth-2024", from: from)]),
      partnership(
        eskerdale, "Eskerdale Safeguarding Children Partnership", ["Eskerdale", "Upper Esker"],
        [Adoption(policy: "lambeth-2024", from: from), Adoption(policy: "lambeth-briefing", from: moved)]),
      partnership(
        thornwick, "Thornwick Safeguarding Children Board", ["Thornwick", "Thornwick Sands"],
        [Adoption(policy: "croydon-2018", from: from)]),
      partnership(
        threeRivers, "Three Rivers Safeguarding Children Boards", ["Aldermere", "Brackenford", "Coldwater"],
        [Adoption(policy: "bedfordshire-2018", from: from)]),
      partnership(
        fenmoor, "Fenmoor Safeguarding Children and Adults Partnership", ["Fenmoor", "Fenmoor Levels"],
        [Adoption(policy: "general", from: from)],
        closures: [ClosureDay(day: "\(today.year)-12-30", name: "Closed between the holidays")]),
      partnership(
        northmoor, "Northmoor Adult Protection Committee", ["Northmoor"],
        [Adoption(policy: "northmoor-adults", from: from)]),
    ]
  }

  /// One scrutineer and one business unit serve all of them, so that eight people can play a case under any policy.
  private static func partnership(
    _ id: String, _ name: String, _ areas: [String], _ adoptions: [Adoption], closures: [ClosureDay] = []
  ) -> Partnership {
    Partnership(
      id: id, name: name, areas: areas, adoptions: adoptions, arbiterPost: "office-scrutineer",
      teamPost: "office-manager", closures: closures,
      support: "Ring the partnership's business unit on 01632 960821, or write to \(id)@example.org. "
        + "You can ask for help without naming anyone.")
  }
}
