/// Words that are written with a capital and name nobody.
enum OrdinaryWords {
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "master", "nan", "nana", "aunt", "auntie", "uncle", "grandma", "grandad",
  ]

  /// Letters with stops between them that are no initials.
  static let shortForms: Set<String> = ["uk", "us", "am", "pm", "eg", "ie", "eu", "gp", "hv", "sw", "id", "ok", "tv"]

  static let all: Set<String> = titles.union(shortForms).union(
    Set(listed.split(whereSeparator: { $0.isWhitespace }).map(String.init)))

  private static let listed = """
    i a an the he she they we you it his her their our my your this that these those there here who what when where
    why how which all both each every some any no not none nobody one two three four five six seven eight nine ten
    and or but if as at by for from in into of on to up with without after before since until while because so
    is are was were be been has have had do does did may might must can could should would will shall need
    yes now then also only again still yet about over under between first second third last next
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter spring summer autumn winter
    england wales scotland ireland northern britain british english welsh scottish irish european london
    child children adult adults person people family families parent parents mother father mum dad brother sister
    sibling siblings boy girl baby infant pupil student patient household carer carers foster grandparent
    agency agencies service services team teams manager managers lead leads head heads director directors officer
    officers worker workers nurse nurses doctor teacher practitioner professional professionals senior principal
    assistant deputy chair board partnership executive council borough county city district trust hospital school
    schools academy college nursery clinic surgery police probation prison court housing health care social education
    early help need needs protection plan plans conference core group meeting meetings strategy review stage stages
    level threshold assessment referral decision challenge escalation policy procedure form section act guidance
    working together safeguarding record records case file report note letter email call visit year term week day
    ref reference number nhs cp cin lac eh nai mash dsl sen send ehcp camhs lado iro dcs cafcass unborn twin class
    household outcome outcomes concern concerns risk risks evidence action actions agreement agreed
    """
}
