import ArgumentParser
import Curl

/// Where agencies' providers of identities may stand.
struct ProviderOptions: ParsableArguments {
  @Option(help: "A file of certificates in PEM form that agencies' providers are trusted by, instead of the system's.")
  var providerCA: String?

  @Flag(help: "Let providers stand on this machine without TLS, to try one.")
  var localProviders = false

  /// The operator adds each provider by hand, so it may stand in a private network.
  func reach() throws -> Reach {
    Reach(
      isPrivateAllowed: true, isPlainLoopbackAllowed: localProviders, caFile: try providerCA.map(OptionFile.readable))
  }
}
