import Casework
import Hummingbird

/// A route that needs a person in a browser: a token of theirs opens cases, but never the account that made it.
struct BrowserContext: ChildRequestContext, SessionContext {
  var coreContext: CoreRequestContextStorage
  let kit: Kit
  let visit: Visit
  let session: Session

  init(context: SignedInContext) throws {
    guard context.session.scope == nil else { throw Problem.forbidden }
    coreContext = context.coreContext
    kit = context.kit
    visit = context.visit
    session = context.session
  }

  var person: PersonCard { session.person }
}
