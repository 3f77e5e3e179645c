import ArgumentParser
import CaseRules
import Casework
import Curl
import Foundation
import OpenID
import Storage

struct ProviderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provider", abstract: "The agencies' own providers of identities, which speak OpenID Connect.",
    subcommands: [
      ProviderAdd.self, ProviderList.self, ProviderRemove.self, ProviderCheck.self, ProviderUnlink.self,
    ])
}

struct ProviderAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Lets the people of an agency sign in with their agency's account.",
    discussion: """
      At the provider, register SITE/sign-in/organisation/ID/answer as the address to come back to. For Microsoft \
      Entra ID the issuer is https://login.microsoftonline.com/TENANT/v2.0 and a good claim is preferred_username. The \
      claim's value is looked for among the email addresses and sign-in names of the agency's people.
      """)
  @Argument(help: "A short name for addresses, of small letters, digits and hyphens.") var id: String
  @Option(help: "The agency's id.") var agency: String
  @Option(help: "What people choose on the sign-in page; the agency's name where it is left out.") var name: String?
  @Option(help: "The provider's issuer, letter by letter as it names itself.") var issuer: String
  @Option(name: .customLong("client"), help: "What the provider calls this program.") var client: String
  @Option(help: "The file, mode 0600, with the secret that the provider gave. Leave it out where there is none.")
  var secretFile: String?
  @Option(help: "The claim that says who somebody is.") var claim = "email"
  @Option(
    help: """
      What the provider writes into amr or acrs where it asked for several factors, such as mfa. It then takes the \
      place of the code that is asked for here.
      """)
  var factorMark: String?
  @Option(help: "Minutes since people proved themselves there, at most.") var mostMinutes: Int?
  @OptionGroup var providers: ProviderOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    guard (1...40).contains(id.utf8.count),
      id.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) })
    else { throw Complaint("“\(id)” can’t stand in an address. Use small letters, digits and hyphens.") }
    if let mostMinutes, !(1...1440).contains(mostMinutes) {
      throw Complaint("--most-minutes can’t be \(mostMinutes). Give it minutes, from 1 to 1440.")
    }
    let start = issuer.lowercased()
    guard start.hasPrefix("https://") || (start.hasPrefix("http://") && providers.localProviders) else {
      throw Complaint("An issuer begins with https://, and “\(issuer)” does not. Copy it from the provider.")
    }
    let secret = try secretFile.map(OptionFile.secret) ?? ""
    let opened = try store.open()
    let directory = try await Directory(reading: opened)
    guard let found = directory.agency(AgencyID(agency)) else {
      throw Complaint("There is no agency “\(agency)”. “counterpart directory show” lists them.")
    }
    let provider = IdentityProvider(
      id: id, agency: AgencyID(agency), name: name ?? found.name, issuer: issuer, clientID: client,
      clientSecret: secret, claim: claim, factorMark: factorMark ?? "", maxAge: mostMinutes.map { $0 * 60 },
      addedAt: Clock.now)
    try await ProviderCheck.check(provider, providers)
    guard try await opened.add(provider) else {
      throw Complaint("There is a provider “\(id)” already. Choose another name, or remove that one first.")
    }
    try await opened.close()
    print("Added. At the provider, the address to come back to ends in /sign-in/organisation/\(id)/answer.")
  }
}

struct ProviderList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the providers.")
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    for provider in try await opened.identityProviders() {
      let links = try await opened.providerLinks(of: provider.id).count
      let factors = provider.factorMark.isEmpty ? "asks for a code here" : "trusts “\(provider.factorMark)”"
      print("\(provider.id)  \(provider.name): \(provider.issuer)")
      print("  For \(provider.agency.text), by \(provider.claim), \(factors); \(links) people have used it.")
    }
    try await opened.close()
  }
}

struct ProviderRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Lets nobody in through a provider any more, and forgets who used it.")
  @Argument(help: "The provider's short name.") var id: String
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    guard try await opened.removeIdentityProvider(id) else {
      throw Complaint("There is no provider “\(id)”. “counterpart provider list” lists them.")
    }
    try await opened.close()
    print("Removed. Who is signed in stays so until their sign-in ends.")
  }
}

struct ProviderCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Asks a provider what it says of itself, and reads its keys.")
  @Argument(help: "The provider's short name.") var id: String
  @OptionGroup var providers: ProviderOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    guard let provider = try await opened.identityProvider(id) else {
      throw Complaint("There is no provider “\(id)”. “counterpart provider list” lists them.")
    }
    try await opened.close()
    try await Self.check(provider, providers)
  }

  static func check(_ provider: IdentityProvider, _ options: ProviderOptions) async throws {
    let client = HTTPClient(try options.reach())
    do {
      let found = try await OpenIDConnect(client, digest: SHA256Digest(), now: { Clock.now }).check(provider)
      print("\(provider.issuer) answers. People sign in at \(found.authorization).")
    } catch let fault as IdentityFault {
      throw Complaint("\(fault.description) Nothing was changed.")
    }
  }
}

struct ProviderUnlink: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Forgets which account of a provider is a person's, so that another can be.")
  @Argument(help: "The person's sign-in name.") var name: String
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    guard let person = try await Directory(reading: opened).person(signInName: name) else {
      throw Complaint("There is nobody with the sign-in name “\(name)” in the directory. Check the name.")
    }
    let count = try await opened.unlink(PersonID(person.id))
    try await opened.close()
    print(
      count == 0 ? "\(name) had used no provider." : "Forgotten. The next account that claims to be \(name) is kept.")
  }
}
