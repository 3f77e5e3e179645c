/// A place in an agency that people hold one after the other. Duties belong to it, so that a leaver's duties stay.
public struct Post: Sendable, Equatable {
  public var id: String
  public var agency: String
  public var title: String
  /// The tiers that this post holds in its agency's role map, by their codes.
  public var tiers: [String]
  public var phone: String
  /// When it is there, as people read it: "Mondays to Thursdays, 9am to 3pm".
  public var hours: String
  public var email: String
  /// The part of the agency that it belongs to; empty where the agency has none.
  public var service: String
  /// The post that its holder's line manager holds.
  public var reportsTo: String
  /// "Not available until" this day; empty while available.
  public var awayUntil: String
  /// The post that stands in.
  public var deputy: String
  /// The first and the last day on which it exists; empty where there is none.
  public var from, to: String
  public init(
    id: String, agency: String, title: String, tiers: [String], phone: String, awayUntil: String = "",
    deputy: String = "", hours: String = "", email: String = "", service: String = "", reportsTo: String = "",
    from: String = "", to: String = ""
  ) {
    self.id = id
    self.agency = agency
    self.title = title
    self.tiers = tiers
    self.phone = phone
    self.hours = hours
    self.email = email
    self.service = service
    self.reportsTo = reportsTo
    self.awayUntil = awayUntil
    self.deputy = deputy
    self.from = from
    self.to = to
  }
}

extension Post: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, agency, title, tiers, phone, hours, email, service, reportsTo, awayUntil, deputy, from, to
  }

  public init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try row.decode(String.self, forKey: .id), agency: try row.decode(String.self, forKey: .agency),
      title: try row.decode(String.self, forKey: .title), tiers: try row.list(.tiers), phone: try row.text(.phone),
      awayUntil: try row.text(.awayUntil), deputy: try row.text(.deputy), hours: try row.text(.hours),
      email: try row.text(.email), service: try row.text(.service), reportsTo: try row.text(.reportsTo),
      from: try row.text(.from), to: try row.text(.to))
  }
}
