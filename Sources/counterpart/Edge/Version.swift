/// The program's version: raised by hand with each release. `bin/package` adds the commit to it.
enum Version {
  static let text = "0.1.0"
}
