/// Everything that is stored of how people get in.
public protocol WaysIn: SignIns, HalfSignIns, SecondFactors, Invitations, SignInNotes, AccessTokens, EmailLinks,
  LastSignIns, CaseGuests, IdentityProviders, CalendarFeeds
{}
