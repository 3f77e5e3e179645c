import Foundation

/// The address at which people open the program.
enum SiteAddress {
  /// Without a slash at its end.
  static func checked(_ text: String) throws -> String {
    guard let address = URL(string: text), let scheme = address.scheme, ["http", "https"].contains(scheme),
      address.host?.isEmpty == false, address.query == nil, address.fragment == nil, ["", "/"].contains(address.path)
    else {
      throw Complaint("“\(text)” is not an address of a site. Write --site like https://counterpart.example.org.")
    }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
