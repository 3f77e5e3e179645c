"""Sample data for the gallery: one entry per page and state, in the shape that each template's first comment describes."""

NAV = [
    {"text": "What I owe", "href": "/", "isCurrent": True},
    {"text": "Cases", "href": "/cases", "isCurrent": False},
    {"text": "Raise a challenge", "href": "/door", "isCurrent": False},
    {"text": "Policies", "href": "/policies", "isCurrent": False},
    {"text": "Guidance", "href": "/guidance", "isCurrent": False},
]
FRAME = {
    "stylesheet": "/styles/counterpart.css",
    "partnership": "Wharfside Safeguarding Children Partnership",
    "signedIn": {"name": "Amina Yusuf", "post": "Health visitor", "agency": "Marsh Lane Community Health", "csrf": "t", "hasAccount": True},
    "nav": NAV,
    "ending": {"script": "/scripts/ending.js", "idleSeconds": "1800", "lastSeconds": "28800", "warningSeconds": "300", "idleWords": "Soon",
               "lastWords": "Soon", "endedWords": "Over", "stayWords": "Stay signed in", "csrf": "t"},
    "demo": {"words": "Everybody and everything here is invented. No mail leaves this machine."},
}
OPEN = {"partnership": None, "signedIn": None, "ending": None, "demo": None, "nav": NAV[3:]}
FORM = {"action": "/raise/1/decision", "csrf": "token", "once": "k1"}
CONTACTS = [
    {"who": "Wharfside front door, day and night", "phone": "020 7946 0000", "phoneHref": "tel:+442079460000", "hours": "always open"}
]
WHY = {
    "of": "Answer",
    "steps": [
        "5 working days after Thursday 17 April 2025.",
        "18 April Good Friday and 21 April Easter Monday do not count, nor do Saturdays and Sundays.",
    ],
    "source": "Policy, stage 2: “within 5 working days”",
    "warning": "Read as calendar days, it would be Tuesday 22 April.",
}
LONG = "Lleucu Gwenhwyfar Llywelyn-Featherstonehaugh-Okonkwo"
LONG_AGENCY = "Gwasanaethau Plant a Theuluoedd Cyngor Bwrdeistref Sirol Rhondda Cynon Taf a'r Cyffiniau"


def duty(verb, due, state, words, gone, **more):
    row = {"verb": verb, "href": "/cases/1", "about": "About J.R., WSCP-4F7K", "withWhom": "With Tom Okafor, Eastgate Council",
           "dueWords": due, "state": state, "stateWords": words, "gone": gone, "isTight": False, "why": WHY}
    return {**row, **more}


DUTIES = [
    duty("Answer the challenge", "By the end of Thursday 16 April 2026", "late", "2 working days late", "100"),
    duty("Confirm what was agreed", "By the end of Monday 20 April 2026", "soon", "Due today", "91",
         about="About L.M., WSCP-9QX2", withWhom="With Priya Nair, Hollin Bank Primary School"),
    duty("Tell the chair of the conference", "By midday on Friday 24 April 2026", "note", "4 working days left", "35",
         about="About A.B., WSCP-1DD8", withWhom="With Ruth Adeyemi, conference chair"),
]
LONG_DUTY = duty("Cadarnhau yn ysgrifenedig yr hyn y cytunwyd arno a sut yr eir ar drywydd materion sy'n weddill",
                 "Erbyn diwedd dydd Mercher 30 Medi 2026", "soon", "2 ddiwrnod gwaith ar ôl", "80",
                 withWhom=f"With {LONG}, {LONG_AGENCY}")
OWED = [duty("Discuss it with you", "By the end of Friday 24 April 2026", "note", "4 working days left", "20"),
        duty("Feedback to you", "Was owed by Tuesday 14 April 2026", "met", "Done in time", None, why=None)]
SIDE_A = {"sideRole": "Raising the challenge", "name": "Amina Yusuf", "isYou": True, "post": "Health visitor",
          "agency": "Marsh Lane Community Health", "phone": "020 7946 0101", "phoneHref": "tel:+442079460101",
          "state": "met", "stateWords": "There today", "deputy": None}
SIDE_B = {"sideRole": "Answering", "name": "Tom Okafor", "isYou": False, "post": "Team manager, assessment",
          "agency": "Eastgate Council", "phone": "020 7946 0102", "phoneHref": "tel:+442079460102",
          "state": "soon", "stateWords": "Away until Wednesday 22 April", "deputy": "Speak to Priya Nair, deputy, 020 7946 0103"}
STAGES = [
    {"place": "done", "placeWords": "Done", "name": "Stage 1: practitioners talk", "who": "Amina Yusuf and Ben Carr",
     "dates": "Tuesday 7 April to Monday 13 April 2026", "isPresent": False, "duties": []},
    {"place": "present", "placeWords": "Present stage", "name": "Stage 2: managers talk", "who": "Amina Yusuf and Tom Okafor",
     "dates": "Opened Tuesday 14 April 2026", "isPresent": True,
     "duties": [{**DUTIES[0], "isTight": True, "about": None, "withWhom": None},
                {**OWED[0], "isTight": True, "about": None, "href": None}]},
    {"place": "passed-over", "placeWords": "Passed over", "name": "Stage 3: safeguarding leads", "who": "Passed over: both leads agreed",
     "dates": None, "isPresent": False, "duties": []},
    {"place": "to-come", "placeWords": "To come", "name": "Stage 4: heads of service", "who": None,
     "dates": "From Thursday 23 April, if not settled", "isPresent": False, "duties": []},
    {"place": "to-come", "placeWords": "To come", "name": "Stage 5: the partnership decides", "who": None, "dates": None,
     "isPresent": False, "duties": []},
]


def entry(n, what="Answered: keeps the decision", **more):
    row = {"entryId": f"e{n}", "number": str(n), "href": f"?entry={n}#e{n}", "related": [], "when": "Tuesday 14 April 2026, 2:10pm", "machineTime": "2026-04-14T14:10:00+01:00",
           "what": what, "who": "Tom Okafor", "post": "Team manager", "agency": "Eastgate Council",
           "details": ["The duty team spoke with the school and with the parents on 10 April."],
           "quote": [], "recordedWords": None, "correction": None, "isRemoved": False}
    return {**row, **more}


ENTRIES = [
    entry(3, quote=["We saw food in the home and the parents accept help. We do not think that the threshold is met."]),
    entry(2, "Discussed by phone", recordedWords="Recorded two days later: the writer was on leave.",
          related=[{"text": "Corrected by entry 3", "href": "?entry=3#e3"}],
          correction={"words": "Correct this entry", "href": "corrections?about=2"}),
    entry(1, "Challenge raised", who="Amina Yusuf", post="Health visitor", agency="Marsh Lane Community Health"),
]
FILTERS = {"action": "/cases/1", "choices": [
    {"id": "f-agency", "name": "agency", "label": "Agency", "options": [{"value": "", "text": "Every agency", "isChosen": True}, {"value": "e", "text": "Eastgate Council", "isChosen": False}]},
    {"id": "f-kind", "name": "kind", "label": "What", "options": [{"value": "", "text": "Everything", "isChosen": True}]}]}
PAGES = {"label": "Cases", "previousHref": "?page=1", "nextHref": "?page=3", "numbers": [
    {"number": str(n), "href": f"?page={n}", "isCurrent": n == 2} for n in range(1, 9)]}
CASE = {
    "reference": "WSCP-4F7K", "aboutWords": "J.R., a child", "pageHeading": "Answer by Friday 17 April",
    "stageWords": "Stage 2 of 5: managers talk", "policyWords": "Wharfside policy, July 2024", "policyHref": "/policies/w",
    "counterparts": {"raising": SIDE_A, "receiving": [SIDE_B], "nobody": None},
    "nextWords": ["Tom Okafor’s answer is 2 working days late. You can take the challenge to the next stage now."],
    "mainActions": [{"href": "escalate", "text": "Take it to stage 4", "isSecond": False}, {"href": "discuss", "text": "Record a discussion", "isSecond": True}],
    "otherActions": {"actions": [{"href": "meet", "text": "Hold a meeting"}, {"href": "urgent", "text": "Mark it urgent"}, {"href": "withdraw", "text": "Withdraw"}]},
    "stages": STAGES, "otherDuties": {"duties": [{**OWED[1], "isTight": True}]},
    "positions": {
        "ours": {"agency": "Marsh Lane Community Health", "heading": "See J. at home before the holiday", "asOf": "Recorded Tuesday 7 April 2026",
                 "paragraphs": ["J. has come in hungry on six days out of ten, and twice in the same clothes.", "Reopen the referral and visit before Friday 17 April."]},
        "theirs": [{"agency": "Eastgate Council", "heading": "Early help is enough for now", "asOf": "Recorded Tuesday 14 April 2026",
                    "paragraphs": ["The parents have accepted early help. There was food in the home on 10 April."]}]},
    "mishap": {"href": "#", "text": "Something went wrong with this case"}, "keptWords": "Kept until Sunday 31 December 2051, then looked at by a person",
    "files": {"attachments": [{"name": "Letter to the school.pdf", "href": "#", "what": "PDF, 1.2 MB", "who": "Added by Amina Yusuf, Friday 17 April 2026, 4:40pm", "note": "What the school wrote on 3 March."}, {"name": "W" * 110 + ".docx", "href": "#", "what": "Word document, 34 kB", "who": "Added by " + LONG + ", 9am on Tuesday 3 March 2026"}]},
    "meetings": {"meetings": [
        {"when": "10am on Wednesday 25 November 2026, in person", "state": "note", "stateWords": "Called",
         "lines": ["Chaired by the head of the school", "Where: the quiet room"],
         "agencies": [LONG_AGENCY + " comes", "Eastgate Council has not answered yet"],
         "links": [{"href": "/cases/1/calendar/7", "text": "Put it into your calendar"}, {"href": "#e7", "text": "See entry 7"}]},
        {"when": "2pm on Tuesday 17 November 2026, by video", "state": "met", "stateWords": "Held",
         "lines": ["Minutes: not yet confirmed by Eastgate Council"], "agencies": ["Eastgate Council came"], "links": []}]},
    "agreed": {"actions": [{"what": "Visit J. at home and see her room", "owner": "Tom Okafor, Eastgate Council", "dueWords": "By the end of Friday 24 April 2026",
                            "state": "soon", "stateWords": "Due in 2 working days", "href": "actions/1", "linkText": "Mark as done"}]},
    "filters": FILTERS, "entryCountWords": "3 entries, newest first", "entries": ENTRIES, "noEntries": None, "fileHref": "copy",
    "conflicts": {"conflictHeading": "A conflict of interest", "lines": ["Ida Moss, chair, is in the line above Tom Okafor, team manager."], "advice": "Whoever decides can name somebody else."},
    "circle": {"circleHeading": "Who else can read this case", "lines": ["Hester Lindqvist, designated doctor, as an adviser of the raising side, since Tuesday 7 April 2026 at 10am"]},
}


def field(kind, label, **more):
    base = {"id": "x-" + label[:4].strip().lower().replace(" ", "-"), "name": "x", "label": label, "labelIsHeading": False}
    defaults = {"textField": {"type": "text"}, "textArea": {"rows": "8"}, "radioGroup": {"kind": "radio"},
                "checkboxGroup": {"kind": "checkbox"}}
    return {kind: {**base, **defaults.get(kind, {}), **more}}


def choices(group, *texts):
    return [{"choiceId": group if n == 0 else f"{group}-{n}", "value": str(n), "text": t, "isChecked": n == 1,
             "choiceHint": "You are told where to go." if n == 2 else None, "isAfterOr": n == len(texts) - 1} for n, t in enumerate(texts)]


LATER = {"mainButton": {"text": "Save and go on"}, "otherButtons": [{"text": "Save and come back", "name": "save", "value": "later"}]}
CONCERN = field("textArea", "What was decided, and what worries you about it?", labelIsHeading=True, caption="3 of 9: the decision",
                hint="Name the decision or the gap, and its date.", limitWords="Up to 5,000 characters.",
                examples={"strong": "“On 3 March you closed the referral of 27 February without speaking to the school or to J.”",
                          "weak": "“We are not happy with how referrals are handled.”"})
ALL_FIELDS = [
    field("textField", "Who decided?", wide="20", hint="A name and a post, if you know them.", value="Ben Carr", id="who"),
    field("dateBoxes", "When was it decided?", id="decided", day="31", month="2", year="2026", error="31 February is not a day. Enter the day of the decision.", dayWrong=True, hint="For example, 3 3 2026"),
    field("timeBox", "At what time?", id="time", value="5:30pm", isOptional=True),
    field("radioGroup", "What is it about?", id="kind", choices=choices("kind", "A referral that was refused", "A threshold", "A plan", "None of these")),
    field("checkboxGroup", "Who is involved?", id="inv", choices=choices("inv", "A conference chair", "An independent reviewing officer", "An advocate")),
    field("yesNo", "Does the family know?", id="fam", unsureText="I do not know", isYes=True, error="Choose yes, no or “I do not know”"),
    field("selectBox", "Area", id="area", options=[{"value": "w", "text": "Wharfside", "isChosen": True}]),
    field("textArea", "How do you know?", id="how", value="I saw the bruise.\n<script>alert(1)</script>", rows="4", isOptional=True),
    {"insetText": "When you send this, the clock of stage 1 starts."},
]
MARKED = {"marked": {"markedWords": "What you wrote, with what was found:", "pieces": [
    {"plain": "The plan for ", "mark": None, "why": None, "isHint": False}, {"plain": None, "mark": "J. R.", "why": "initials from the case", "isHint": False},
    {"plain": " says\nthat ", "mark": None, "why": None, "isHint": False}, {"plain": None, "mark": "Ada Brook", "why": "may be a name", "isHint": True},
    {"plain": " visits. " + "W" * 90, "mark": None, "why": None, "isHint": False}]}}
PROBLEM = {"kept": True, "errors": [{"words": "31 February is not a day. Enter the day of the decision.", "href": "#decided-day"},
                                   {"words": "Choose yes, no or “I do not know”", "href": "#fam"}]}
ROWS = [
    {"key": "The person concerned", "lines": ["J.R., a child"], "change": {"href": "person", "what": "the person concerned"}},
    {"key": "The decision", "lines": ["Referral of 27 February closed on 3 March without an assessment.", "Decided by Ben Carr, duty manager."], "change": {"href": "d", "what": "the decision"}},
    {"key": "The risk", "lines": [], "change": {"href": "r", "what": "the risk"}},
    {"key": "Policy", "lines": ["Wharfside policy, July 2024"], "change": None},
]
CASE_ROW = {"href": "/cases/1", "reference": "WSCP-4F7K", "aboutWords": "J.R., a child", "stageWords": "Stage 2: managers talk",
            "otherSide": "Tom Okafor, Eastgate Council", "dueWords": "Answer owed by Thursday 16 April 2026", "state": "late", "stateWords": "2 working days late"}
DEMO_PEOPLE = {"people": [
    {"personId": "a", "who": "Amina Yusuf", "post": "Health visitor", "agency": "Marsh Lane Community Health", "what": "Has raised two challenges; one answer is late", "signInName": "amina.yusuf"},
    {"personId": "t", "who": "Tom Okafor", "post": "Team manager", "agency": "Eastgate Council", "what": "Owes three answers"},
    {"personId": "l", "who": LONG, "post": "Cyfarwyddwr Corfforaethol", "agency": LONG_AGENCY, "what": "Sees what reached the top"}],
    "passwordWords": "Everybody here has the same password, which guards nothing: correct horse"}
PICTURE = ('<svg viewBox="0 0 600 160" role="img" aria-labelledby="pt pd"><title id="pt">The five stages</title><desc id="pd">Five boxes in a row.</desc>'
           + "".join(f'<rect x="{10 + i * 118}" y="40" width="100" height="60" fill="none" stroke="currentColor"/><text x="{60 + i * 118}" y="75" text-anchor="middle" fill="currentColor">Stage {i + 1}</text>' for i in range(5)) + "</svg>")
NOTHING = {"heading": "You owe nothing today", "words": ["When somebody waits for you, it stands here with its date.", "Worried about a child or an adult? You can raise it."], "href": "/guidance/when-to-challenge", "linkText": "When to challenge"}
CALCULATOR = {"action": "/policies/w/dates", "fields": [{"dateBoxes": {**ALL_FIELDS[1]["dateBoxes"], "error": None, "dayWrong": False, "label": "Day"}}],
              "mainButton": {"text": "Show the dates"}}
BLOCKS = [{"paragraph": {"words": "The person who raises it and the person who decided talk within 5 working days.", "place": "Policy, stage 1"}},
          {"warning": {"words": "It says nothing that could show who the child is.", "place": None}},
          {"list": {"points": [{"words": "Record what was agreed.", "place": "Policy, stage 2"}, {"words": "Tell the chair.", "place": None}]}}]
POLICY = {
    "policyName": "Wharfside escalation policy", "partnershipName": "Wharfside Safeguarding Children Partnership", "editionWords": "July 2024, in force from Monday 1 July 2024",
    "cautions": {"cautions": ["Its review was due in September 2025."]},
    "picture": PICTURE, "pictureWords": "Each stage, who talks, and by when.", "pictureHref": "picture",
    "chapters": [{"sectionId": "stages", "sectionHeading": "The stages", "blocks": BLOCKS,
                  "parts": [{"sectionId": f"s{n}", "sectionHeading": f"Stage {n}: managers", "blocks": BLOCKS} for n in (1, 2)]}],
    "calculator": CALCULATOR,
    "interpretations": {"readings": [{"readingId": "r", "unclear": "“24 hours”", "reading": "24 hours on the clock, weekends too.", "alternative": "One working day.", "because": "It is the safer one.", "place": "Stage 2"}]},
}
DATED = [{"stageName": f"Stage {n}: managers", "dutyWords": "Talk and try to settle it", "owner": "Both sides", "limit": "“within 5 working days”",
          "dueWords": "By the end of Monday 28 April 2025", "whyWords": "5 working days after Thursday 17 April 2025.", "warnWords": "To be safe: Tuesday 22 April" if n == 1 else None, "place": "Stage 1"} for n in range(1, 6)]
DATES = {"policyWords": "Wharfside escalation policy, July 2024", "calculator": CALCULATOR, "results": {
    "fromWords": "If it starts at 3pm on Thursday 17 April 2025", "assumes": ["Every stage runs to its limit."], "picture": PICTURE, "pictureHref": "picture", "linkHref": "#",
    "groups": [{"groupId": "g1", "groupHeading": "The stages and their dates", "dated": {"duties": DATED}, "undated": {"countWords": "5 duties without a date", "isOpen": True, "duties": DATED}}]}}

# name: (template, title, view, changes to the frame)
NARROWING = {"statuses": [{"value": "", "text": "All", "isChosen": True}, {"value": "open", "text": "Open", "isChosen": False}],
             "fields": ALL_FIELDS, "isOpen": True}
PAGES_TO_SHOW = {
    "front": ("pages/front", "When two agencies disagree", {"signInHref": "/sign-in", "urgentContacts": []}, OPEN),
    "sign-in": ("pages/sign-in", "Sign in", {"csrf": "t", "demoPeople": DEMO_PEOPLE, "fields": [
        field("textField", "Email address", id="email", type="email", autocomplete="username"),
        field("textField", "Password", id="pw", type="password", autocomplete="current-password")], "mainButton": {"text": "Sign in"}}, {**OPEN, "demo": FRAME["demo"]}),
    "home": ("pages/home", "You owe three things", {"disclosures": {"href": "#", "words": "Something went to the wrong person. Judge whether it is reported"}, "review": {"href": "#", "words": "1 record has been kept as long as was decided. Look whether they go"}, "report": {"href": "/reports/new", "text": "Report a grave event"}, "greeting": "You owe three things", "leadWords": "One is late.", "owe": {"duties": DUTIES}, "owed": {"duties": OWED}, "overview": {"href": "#", "text": "What your agency owes, by age and person"},
             "teams": {"teamsHeading": "The partnership’s view", "partnerships": [{"partnershipName": "Wharfside", "links": [{"href": "#", "text": "What runs late now"}, {"href": "#", "text": "The year in figures"}]}]},
             "drafts": {"drafts": [{"href": "/raise/1", "words": "About K.T., Eastgate Council", "when": "5 of 9 answered. Last saved Friday 17 April 2026, 4:40pm"}]}},
             {"notices": [{"heading": "Your discussion is recorded", "words": "Tom Okafor is told.", "isNote": False}]}),
    "home-none": ("pages/home", "You owe nothing today", {"report": {"href": "/reports/new", "text": "Report a grave event"}, "greeting": "You owe nothing today", "oweNothing": NOTHING,
                  "owedNothing": {"heading": "Nobody owes you anything", "words": ["When you raise a challenge, you see here who answers, and by when."]}}, {}),
    "home-200": ("pages/home", "You owe 200 things", {"report": {"href": "/reports/new", "text": "Report a grave event"}, "greeting": "You owe 200 things", "owe": {"duties": (DUTIES + [LONG_DUTY]) * 50}, "owed": {"duties": [LONG_DUTY]}}, {}),
    "door": ("pages/door", "Raise a challenge", {"urgentContacts": CONTACTS, "startHref": "/door/who", "draft": {"href": "/raise/1", "words": "about K.T., saved on Friday"}}, {}),
    "signpost": ("pages/signpost", "A complaint", {"signpost": "@signposts/complaint", "contacts": {"heading": "Complaints in Wharfside", "people": [
        {"who": "Eastgate Council complaints", "what": "For anything that the council did", "phone": "020 7946 0300", "phoneHref": "tel:+442079460300"}]}, "goOn": {"href": "/raise", "text": "Raise a challenge as well"}}, {}),
    "signpost-allegation": ("pages/signpost", "An allegation", {"signpost": "@signposts/allegation", "contacts": None}, {}),
    "signpost-override": ("pages/signpost", "Report", {"signpost": "@signposts/override", "showEmergency": True, "urgentContacts": CONTACTS, "events": ["death of a child", "abduction"], "toldWords": "The director is told at once.", "contacts": None}, {}),
    "question": ("pages/question", "The decision", {**FORM, **LATER, "fields": [CONCERN], "guidance": "@guidance/beside-concern"}, {"backHref": "/raise/1/person"}),
    "question-error": ("pages/question", "About the decision", {**FORM, **LATER, "problem": PROBLEM, "pageHeading": "About the decision", "captionWords": "4 of 9: the decision",
                       "fields": ALL_FIELDS, "guidance": "@guidance/beside-evidence"}, {"backHref": "/raise/1/person", "hasErrors": True}),
    "task-list": ("pages/task-list", "Your challenge", {"heading": "Your challenge about J.R.", "progress": "5 of 9 answered", "removeHref": "remove", "groups": [
        {"groupName": "What happened", "tasks": [
            {"text": "The person concerned", "href": "p", "state": "met", "stateWords": "Completed"},
            {"text": "The decision", "href": "d", "state": "soon", "stateWords": "Incomplete"},
            {"text": "The risk", "href": "r", "state": "plain", "stateWords": "Not yet started"},
            {"text": "The other side’s view", "href": None, "state": "note", "stateWords": "Viewed but incomplete", "taskHint": "Your manager opened it on Friday."}]}]}, {}),
    "check-answers": ("pages/check-answers", "Check your answers", {**FORM, "heading": "Check your answers", "groups": [{"groupName": "The challenge", "rows": ROWS}],
                      "clockWords": ["When you send it, stage 1 opens. Eastgate Council has until the end of Tuesday 28 April 2026."], "mainButton": {"text": "Read it as they will"}}, {"backHref": "x"}),
    "preview": ("pages/preview", "Read it as they will", {**FORM, "heading": "Read it as they will", "reader": "Tom Okafor at Eastgate Council", "letter": {
        "fromWords": "From Amina Yusuf, health visitor, Marsh Lane Community Health", "letterHeading": "A request to look again at a decision about J.R.",
        "parts": [{"partHeading": "The decision", "paragraphs": ["The referral of 27 February was closed on 3 March."]}, {"partHeading": "The risk", "paragraphs": ["J. has come in hungry on six days out of ten."]}],
        "asksWords": "I ask you to reopen the referral and see J. at home.", "byWords": "You have until the end of Tuesday 28 April 2026."},
        "mainButton": {"text": "Send the challenge"}, "links": [{"text": "Change something", "href": "check"}], "guidance": "@guidance/beside-before-sending"}, {"backHref": "x"}),
    "confirmation": ("pages/confirmation", "Sent", {"heading": "Your challenge is with Eastgate Council", "reference": "WSCP-4F7K", "nextWords": ["Ben Carr is told now. He has until the end of Tuesday 28 April 2026 to talk with you."],
                     "nextDuties": {"duties": [OWED[0]]}, "phoneWords": "Ben Carr, 020 7946 0102. If he is away, Priya Nair, 020 7946 0103.", "fileHref": "copy"}, {}),
    "case": ("pages/case", "Answer by Friday 17 April", CASE, {}),
    "case-long": ("pages/case", "Hir", {**CASE, "pageHeading": "Atebwch erbyn diwedd dydd Mercher yr unfed ar bymtheg ar hugain o Fedi", "counterparts": {"raising": {**SIDE_A, "name": LONG, "agency": LONG_AGENCY},
                  "receiving": [{**SIDE_B, "name": LONG}, SIDE_B]}, "entries": [entry(n, quote=["W" * 300]) for n in range(200)], "pages": PAGES, "showEmergency": True, "urgentContacts": CONTACTS,
                  "urgentWords": "Urgent since Tuesday 14 April 2026, 9:05am. The stage clocks stand still."}, {}),
    "case-new": ("pages/case", "Nothing yet", {**CASE, "counterparts": {"raising": SIDE_A, "receiving": [], "nobody": "Nobody is named for this stage at Eastgate Council. Ask its safeguarding lead."},
                 "agreed": None, "meetings": None, "entries": [entry(1)], "otherActions": None, "otherDuties": None, "filters": None}, {}),
    "act": ("pages/act", "Record a discussion", {**FORM, **LATER, "earlier": {"summary": "It happened earlier", "isOpen": True, "fields": [field("timeBox", "When was that?", id="at", isOptional=True)]}, "pageHeading": "Record a discussion", "caseWords": "WSCP-4F7K, J.R.", "fields": ALL_FIELDS[1:3] + ALL_FIELDS[7:8], "due": {**DUTIES[0], "isTight": True},
            "telling": {"tells": ["Tom Okafor, Eastgate Council"]}, "warningWords": "You cannot take this back. You can correct it.", "recap": {"recapHeading": "What is asked", "rows": ROWS[1:2]}, "guidance": "@guidance/beside-discuss"}, {"backHref": "x"}),
    "act-file": ("pages/act", "Add a file", {**FORM, "pageHeading": "Add a file", "caseWords": "WSCP-4F7K, J.R.", "isUpload": True, "fields": [field("textField", "The file", id="file", type="file", hint="PDF, JPEG, PNG, Word (docx), up to 25 MB.", error="Choose a file"), field("textArea", "What it is, and what it shows", id="note", isOptional=True)]}, {"backHref": "x"}),
    "answer": ("pages/answer", "Answer by Friday 17 April", {**FORM, "pageHeading": "Answer by Friday 17 April", "caseWords": "WSCP-4F7K, J.R.", "asker": "Amina Yusuf, health visitor, Marsh Lane Community Health",
               "asked": ["You closed the referral of 27 February without speaking to the school."], "sought": ["Reopen it and see J. at home before the holiday."], "fullHref": "#",
               "due": {**DUTIES[1], "isTight": True}, "choiceError": "Choose where you stand", "problem": {"errors": [{"words": "Choose where you stand", "href": "#answer"}]},
               "fields": [field("textArea", "Your reasons, or what you will do and by when", id="why")], "mainButton": {"text": "Check your answer"}, "guidance": "@guidance/beside-answer"}, {"hasErrors": True, "backHref": "x"}),
    "policies": ("pages/policies", "The policies", {"policies": [{"policyName": "Wharfside escalation policy", "policyHref": "/policies/w", "partnershipName": "Wharfside", "shape": "For children. 6 stages.",
                 "editionWords": "July 2024, in force from Monday 1 July 2024", "usedBy": "In use by Wharfside.", "cautions": ["Its review was due in September 2025"]}] * 3}, {}),
    "policy-picture": ("pages/policy-picture", "On one page", {"policyName": "Wharfside escalation policy", "policyHref": "w", "picture": PICTURE, "fileHref": "picture"}, {}),
    "policy-dates": ("pages/policy-dates", "Dates", DATES, {}),
    "policy": ("pages/policy", "Wharfside escalation policy", POLICY, {}),
    "cases": ("pages/cases", "Cases", {"narrowing": NARROWING, "searchHref": "/search", "ownLooksHref": "/looks/mine", "rowsOfCases": {"cases": [CASE_ROW, {**CASE_ROW, "state": "met", "stateWords": "Closed, agreed", "dueWords": None}] * 6}, "pages": PAGES}, {}),
    "cases-none": ("pages/cases", "Cases", {"nothing": NOTHING, "searchHref": "/search", "ownLooksHref": "/looks/mine"}, {}),
    "search": ("pages/search", "Search", {"query": "4F7K", "fields": ALL_FIELDS, "isOpen": True, "resultWords": "1 case", "comparedWords": "We compared the newest 500 cases that you may open. Look for an older one by its reference.", "rowsOfCases": {"cases": [CASE_ROW]}}, {}),
    "error": ("pages/error", "We cannot find that page", {"pageHeading": "We cannot find that page", "words": ["The address may be old, or the case may not be one that you can open.", "Nothing that you typed was lost."], "kept": {"keptHeading": "What you typed", "keptText": "My reasons are these"}, "links": [{"href": "/", "text": "Go to your list"}], "requestId": "7f3a-1190"}, {}),
    "hidden": ("pages/hidden", "Blank page", {}, {"signedIn": None, "nav": [], "partnership": None, "demo": None}),
    "providers": ("pages/providers", "Sign in with your organisation’s account", {
        "pageHeading": "Sign in with your organisation’s account", "words": "Choose your organisation.",
        "providers": [{"text": LONG, "href": "/l"}, {"text": "Northfield Hospital Trust", "href": "/n"}]}, OPEN),
    "cookies": ("pages/cookies", "Cookies", {"cookies": [{"cookieName": "__Host-session", "purpose": "Keeps you signed in", "lasts": "Until you sign out, at most 8 hours"}]}, {}),
    "accessibility": ("pages/accessibility", "Accessibility", {"organisation": "Wharfside Safeguarding Children Partnership", "contactAddress": "help@wharfside.example.org", "answerWithin": "5 working days", "prepared": "21 November 2026"}, {}),
    "help": ("pages/help", "Help", {"urgentContacts": [], "contacts": None}, {}),
    "guidance": ("pages/guidance-index", "Guidance", {"urgentContacts": []}, {}),
    "support": ("pages/support", "Where to get support", {"contacts": None}, {}),
    "signed-out": ("pages/signed-out", "You are signed out", {}, OPEN),
}
GUIDANCE = ["when-to-challenge", "say-it-so-it-is-heard", "questions-for-yourself", "what-holds-people-back", "when-you-are-challenged",
            "common-situations", "urgent", "leading-well", "afterwards", "principles"]
for _name in GUIDANCE:
    PAGES_TO_SHOW["guidance-" + _name] = ("pages/guidance-page", _name.replace("-", " ").capitalize(), {"guidancePage": "@guidance/" + _name}, {})
for _name in ["own-agency", "whistleblowing", "dissent", "urgent", "no-policy"]:
    PAGES_TO_SHOW["signpost-" + _name] = ("pages/signpost", _name, {"signpost": "@signposts/" + _name, "areaWords": "Northmoor", "steps": ["Ring a team manager at Eastgate Council today."], "contacts": None}, {})
PAGES_TO_SHOW["signpost-gate"] = ("pages/signpost", "First something else", {"signpost": "@signposts/gate", "question": "Has somebody spoken to the other agency?", "otherwise": "Speak to them first.", "contacts": None}, {})
PAGES_TO_SHOW["signpost-other-person"] = ("pages/signpost", "For others", {"signpost": "@signposts/other-person", "otherWords": "“Resolving disagreements” is for children. It does not cover an adult.", "contacts": None}, {})
PAGES_TO_SHOW["resume"] = ("pages/resume", "Send it now", {"pageHeading": "Send it now", "words": ["You are signed in again."], "kept": {"keptHeading": "What you typed", "keptText": "What was said: three mornings could work."}, "action": "/cases/a/discussions", "hidden": [{"name": "account", "value": "Three mornings could work."}], "sendWords": "Send it", "leaveWords": "Leave it"}, {})
LOOKS = [{"who": "Tom Okafor", "place": "Team manager, assessment, Eastgate Council", "what": "Read the case", "when": "3 March 2026, 5:30pm"},
         {"who": LONG, "place": LONG_AGENCY, "what": "Opened the form “Answer”. Counterpart said that there is no such case", "when": "3 March 2026, 9am, 192.0.2.7", "href": "/cases/1", "reference": "WSCP-4F7K"}]
PAGES_TO_SHOW["looks"] = ("pages/looks", "Who looked at our cases", {"pageHeading": "Who looked at our cases", "leadWords": "Looks at the cases of your agency in the last 30 days, newest first.", "unusual": {"heading": "Unusual", "lines": ["Tom Okafor looked at 52 cases within an hour, from 3 March 2026, 5pm."]}, "looks": LOOKS, "pages": PAGES}, {})
PAGES_TO_SHOW["year"] = ("pages/year", "Challenges raised in 2025 to 2026", {"captionWords": "Wharfside", "pageHeading": "Challenges raised in 2025 to 2026", "sumWords": "46 challenges were raised.",
    "leadWords": "Raising a challenge is good practice.", "cautions": ["2 older cases are not counted yet."], "tables": [
        {"tableId": "ground", "tableHeading": "What it is about", "counted": {"mostWords": "The largest number shown is 31: a threshold.", "columns": {"thenWords": "Frozen", "nowColumn": "Today"}, "nowWords": None,
            "rows": [{"rowLabel": "A threshold", "number": "31", "now": "37"}, {"rowLabel": LONG_AGENCY, "number": "not shown", "now": "46"}], "picture": PICTURE}, "tooFew": None},
        {"tableId": "pairs", "tableHeading": "Who challenged whom", "counted": None, "tooFew": "There are too few to show how they were split."}],
    "times": {"lines": ["To the first answer: half within 3 working days."]}, "timing": {"rows": [{"rowLabel": "Stage 1: practitioners", "number": "about 85 %"}]},
    "silentAgencies": {"silentWords": "2 agencies raised no challenge.", "agencies": ["Hollin Bank Primary School", LONG_AGENCY]},
    "imported": {"importedHeading": "Brought in from the partnership’s own log", "importedWords": ["120 were brought in."], "importedLead": "They are counted by themselves.", "tables": [
        {"tableId": "log-ground", "tableHeading": "From the log: what it is about", "counted": None, "tooFew": "There are too few to show how they were split."}]},
    "barriers": {"barrierWords": "31 people said what had held them back.", "hasRows": True, "barrierRows": [{"rowLabel": "They were more senior", "number": "12"}, {"rowLabel": LONG, "number": "not shown"}]},
    "definitions": ["A year begins on 1 April."], "otherYears": {"years": [{"href": "#", "text": "2024 to 2025"}]},
    "asFiles": {"filesHeading": "As a file", "files": [{"href": "#", "text": "To read and print (PDF)"}, {"href": "#", "text": "The figures alone (CSV)"}]}, "freeze": {"href": "#", "text": "Freeze this year"}}, {})
PAGES_TO_SHOW["overview"] = ("pages/overview", "Open duties of Eastgate Council", {"pageHeading": "Open duties of Eastgate Council", "sumWords": "12 duties are open. 3 of them are late.",
    "scopeWords": "It counts what your agency owes in all its cases.",
    "ages": {"agesHeading": "How long they have been open", "rows": [{"rowLabel": "Up to 5 working days", "number": "9"}, {"rowLabel": "More than 20 working days", "number": "3"}], "picture": PICTURE},
    "owers": {"owersHeading": "Who owes them", "columns": ["Post", "Held today by", "Open", "Late", "Oldest"], "rows": [
        {"owerTitle": "Team manager, assessment", "owerHref": "#", "holders": "Tom Okafor", "open": "9", "late": "3", "isLate": True, "oldest": "22 working days"},
        {"owerTitle": LONG, "owerHref": "#", "holders": LONG + ", " + LONG + ", stands in", "open": "3", "late": "0", "isLate": False, "oldest": "since today"}]}}, {})
PAGES_TO_SHOW["overview-none"] = ("pages/overview", "Open duties of Eastgate Council", {"pageHeading": "Open duties of Eastgate Council", "sumWords": "Nothing is open. Nothing is late.", "scopeWords": "It counts what your agency owes in all its cases."}, {})
PAGES_TO_SHOW["act-marked"] = ("pages/act", "Escalation notification", {**FORM, "pageHeading": "Escalation notification", "caseWords": "WSCP-4F7K, J.R.", "warningWords": "Write nothing that could show any child or family.",
    "problem": {"errors": [{"words": "This form must not say who is concerned.", "href": "#how"}]}, "fields": [MARKED, {"textArea": {**ALL_FIELDS[7]["textArea"], "error": "This form must not say who is concerned."}}], "mainButton": {"text": "Send the form"}}, {"hasErrors": True, "backHref": "x"})
PAGES_TO_SHOW["team-forms"] = ("pages/team-forms", "Forms that came to Wharfside", {"pageHeading": "Forms that came to Wharfside", "leadWords": "Under the policy, agencies send these to you.", "none": None, "forms": [
    {"href": "#", "text": "WSCP-4F7K: Escalation notification, version 2", "about": "Marsh Lane Community Health, Stage 4, Friday 17 April 2026, 4:40pm"}, {"href": "#", "text": "WSCP-4F7K: " + LONG, "about": LONG_AGENCY}], "pages": PAGES}, {})
PAGES_TO_SHOW["team-forms-none"] = ("pages/team-forms", "Forms that came to Wharfside", {"pageHeading": "Forms that came to Wharfside", "leadWords": "Under the policy, agencies send these to you.", "none": "No form has come yet.", "forms": [], "pages": None}, {})
PAGES_TO_SHOW["team-form"] = ("pages/team-form", "Escalation notification, WSCP-4F7K", {"captionWords": "WSCP-4F7K, version 2", "pageHeading": "Escalation notification", "cautions": ["Somebody looked at places that might say who is concerned."],
    "rows": [{**row, "change": None} for row in ROWS], "versions": {"versionsHeading": "Versions", "links": [{"text": "Version 2, 17 April 2026", "href": "#"}, {"text": "Version 1, 3 April 2026", "href": "#"}]}}, {})
PAGES_TO_SHOW["late"] = ("pages/late", "What runs late in Wharfside", {"pageHeading": "What runs late in Wharfside", "sumWords": "14 open challenges are past the limit of their stage.",
    "leadWords": "Those who owe the next step have been told.", "cautions": [], "tables": PAGES_TO_SHOW["year"][2]["tables"], "definitions": ["Late means in dispute."], "year": {"href": "#", "text": "The year in figures"}}, {})
PAGES_TO_SHOW["late-none"] = ("pages/late", "What runs late in Wharfside", {"pageHeading": "What runs late in Wharfside", "sumWords": "Nothing is late: no open challenge is past the limit of its stage.", "cautions": [], "tables": [],
    "definitions": ["Late means in dispute."], "year": {"href": "#", "text": "The year in figures"}}, {})
PAGES_TO_SHOW["looks-none"] = ("pages/looks", "Who looked at our cases", {"pageHeading": "Who looked at our cases", "leadWords": "Looks at the cases of your agency in the last 30 days, newest first.", "nothing": NOTHING}, {})
PAGES_TO_SHOW["told"] = ("pages/told", "Who was told about case WSCP-4F7K", {"pageHeading": "Who was told about case WSCP-4F7K", "leadWords": "Every message about this case, newest first.", "told": [
    {"who": "Team manager, assessment", "place": "Eastgate Council", "what": "Due today: answer", "how": "Told by email at 9am on Tuesday 3 March 2026", "seen": "Not seen yet in the program"},
    {"who": LONG, "place": LONG_AGENCY, "what": "Overdue with Team manager, assessment: answer", "how": "Could not be sent, given up at 9am on Tuesday 3 March 2026: “550 5.1.1 no such mailbox here”. Tell them another way", "doubt": "A try at 9am on Tuesday 3 March 2026 was cut off, and nobody knows whether it arrived", "seen": "Seen at 10am"}], "pages": PAGES}, {})
PAGES_TO_SHOW["blank-form"] = ("pages/blank-form", "To answer a challenge", {"pageHeading": "To answer a challenge", "policyWords": "Under “Escalation Policy”", "leadWords": "Print this page. It asks what the page in Counterpart asks.",
    "questions": [{"asks": "The reference of the case", "blanks": ["1"]}, {"asks": "Having looked again, where do you stand?", "options": ["I agree, and I will change the decision", "I agree in part"]}, {"asks": "Your reasons", "hint": "What you looked at and what follows from it.", "blanks": ["1", "2", "3", "4"]}],
    "afterHeading": "When Counterpart is there again", "after": ["Enter it in Counterpart.", "Shred the paper."]}, {})
PAGES_TO_SHOW["mishap"] = ("pages/mishap", "Something went to the wrong person, WSCP-4F7K", {"pageHeading": "Something went to the wrong person", "caseWords": "WSCP-4F7K", "leadWords": "Choose what went there. Your leads are told at once, without names.", "sections": [
    {"heading": "What to do, in this order", "steps": {"steps": ["Ask whoever got it not to read on.", "End an invitation below.", "Report it here, with what you have done."]}},
    {"heading": "Invitations to this case", "none": "Nobody without an account was invited."},
    {"heading": "Records of this case that were made", "lines": ["The code on a record opens nothing."], "choices": {"rows": [{"name": "Made the record: for a court", "lines": ["9am on Tuesday 3 March 2026. " + LONG], "links": [{"href": "#", "text": "Report that this went to the wrong person"}]}]}},
    {"heading": "Something else", "more": {"links": [{"href": "#", "text": "Report: a letter, an email or a call"}]}}]}, {})
PAGES_TO_SHOW["erased"] = ("pages/erased", "Case WSCP-4F7K, erased", {"reference": "WSCP-4F7K", "pageHeading": "The record of this case was erased", "whenWords": "Erased at 9am on Tuesday 3 March 2026 by " + LONG + ", Safeguarding lead, " + LONG_AGENCY, "whyWords": "Its time is over, and nobody needs it any more.",
    "leftWords": "Every word and file of it is gone, and nobody can bring them back. What is left names nobody: that there was a case, and when. So the figures of its year stand.",
    "links": [{"href": "#", "text": "Who was told about case WSCP-4F7K"}, {"href": "#", "text": "Who has looked at case WSCP-4F7K"}]}, {})
UNDELIVERED = [
    {"who": "Team manager, assessment", "place": "Eastgate Council", "address": "", "why": "Not sent: there is no email address for this post", "made": "Written at 9am on Tuesday 3 March 2026", "keepHref": "/agencies/a/posts/b", "againAction": "/undelivered/1/tries", "settleAction": "/undelivered/1/settlement"},
    {"who": LONG, "place": LONG_AGENCY, "address": "a.very.long.mailbox.name.of.somebody@an-agency-with-a-long-name.example.org", "why": "Came back at 9am on Tuesday 3 March 2026: “550 5.1.1 no such mailbox here”", "doubt": "A try at 9am on Tuesday 3 March 2026 was cut off, and nobody knows whether it arrived. It may have come twice", "made": "Written at 9am on Tuesday 3 March 2026, 3 tries", "againAction": "/undelivered/2/tries", "settleAction": "/undelivered/2/settlement"}]
PAGES_TO_SHOW["undelivered"] = ("pages/undelivered", "Messages that did not arrive", {"pageHeading": "Messages that did not arrive", "leadWords": "These people were not reached by email.", "csrf": "t", "letters": UNDELIVERED, "pages": PAGES}, {})
PAGES_TO_SHOW["undelivered-none"] = ("pages/undelivered", "Messages that did not arrive", {"pageHeading": "Messages that did not arrive", "letters": [], "nothing": NOTHING}, {})
PAGES_TO_SHOW["told-none"] = ("pages/told", "Who was told about case WSCP-4F7K", {"pageHeading": "Who was told about case WSCP-4F7K", "leadWords": "Every message about this case, newest first.", "nothing": NOTHING}, {})
PAGES_TO_SHOW["guest-back"] = ("pages/question", "Enter your code again", {
    **FORM, "pageHeading": "Enter your code again", "leadWords": "You were away for a while, so we closed the case to keep it private.",
    "kept": {"keptHeading": "What you typed", "keptText": "account: She told me herself."},
    "fields": [field("textField", "The code", hint="Eight digits.", wide="10", id="code")], "mainButton": {"text": "Open the case"}}, {})
PAGES_TO_SHOW["second-factor"] = ("pages/second-factor", "Set up your second step", {
    **FORM, "pageHeading": "Set up your second step", "words": ["Scan the picture with your app."],
    "picture": '<svg class="qr" role="img" aria-label="A QR code" viewBox="0 0 4 4"><path fill="#fff" d="M0 0h4v4H0z"/></svg>',
    "secretWords": "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", "accountName": "nia.pemberton",
    "fields": [field("textField", "The code that the app shows", id="code", wide="10")], "mainButton": {"text": "Confirm the code"}}, {})
PAGES_TO_SHOW["shown-once"] = ("pages/shown-once", "Keep your recovery codes", {
    "pageHeading": "Keep your recovery codes", "words": ["Each works once."], "codes": ["7K2M-0QXR-9T4B-HWE3"] * 10,
    "goOnHref": "/", "goOnWords": "I have kept them"}, {})
PAGES_TO_SHOW["account"] = ("pages/account", "Your account", {
    "csrf": "t", "once": "k", "rows": [
        {"key": "Password", "lines": ["Not shown"], "change": {"href": "/account/password", "what": "your password"}},
        {"key": "Signed in now with", "lines": ["a password and a code from an app"], "change": None}],
    "notes": [{"when": "Tuesday 14 April 2026, 2:10pm", "what": "Signed in with a password and a code from an app",
               "browser": "Firefox on Windows", "address": "2001:db8:85a3:1234:5678:8a2e:370:7334"}]}, {})
PAGES_TO_SHOW["tokens"] = ("pages/tokens", "Keys for programs", {
    **FORM, "pageHeading": "Keys for programs", "words": ["A key lets a program of yours act as you."],
    "list": {"tokens": [{"name": "Reports " + LONG, "scope": "Look only", "post": "Health visitor", "used": "Never",
                         "ends": "Tuesday 14 April 2026, 2:10pm", "action": "/account/tokens/1/ends"}]},
    "fields": [field("textField", "What is the key for?", id="label", wide="20"),
               field("radioGroup", "What may it do?", id="scope", choices=choices("scope", "Look only", "Act"))],
    "mainButton": {"text": "Make the key"}}, {})
PAGES_TO_SHOW["feeds"] = ("pages/feeds", "Your duties in a calendar", {
    **FORM, "pageHeading": "Your duties in a calendar", "words": ["Whoever has the address can read it."],
    "list": {"feeds": [{"name": "Those of " + LONG, "made": "Made: Tuesday 14 April 2026, 2:10pm.", "action": "/account/calendar/mine/ends"}]},
    "fields": [field("radioGroup", "Whose duties?", id="what", choices=choices("what", "Mine", "Those of Health visitor"))],
    "mainButton": {"text": "Make the address"}}, {})
PAGES_TO_SHOW["closed-days"] = ("pages/closed-days", "Closed days of Wharfside", {
    **FORM, "seen": "4", "pageHeading": "Closed days of Wharfside", "leadWords": "No working day is counted on these days.",
    "warningWords": "Bank holidays of England and Wales are published only to 31 December 2027.",
    "coming": {"spans": [{"spanWords": "Thursday 24 December 2026 to Thursday 31 December 2026", "name": "Closed for the move " + LONG, "action": "#"},
                         {"spanWords": "Friday 5 March 2027", "name": "Training", "action": "#"}]},
    "past": {"pastSpans": [{"spanWords": "Monday 2 March 2026", "name": "Flood", "action": ""}]},
    "fields": [field("dateBoxes", "First day", id="from"), field("textField", "What it is", id="name", wide="20")], "mainButton": {"text": "Add"},
    "record": {"entries": [{"what": "Changed the partnership “Wharfside”", "details": ["closure days: nothing before; now 2027-03-05 Training"], "who": "By Ed Team, on Monday 2 March 2026"}]}}, {})
PAGES_TO_SHOW["closed-days-none"] = ("pages/closed-days", "Closed days of Wharfside", {
    **FORM, "pageHeading": "Closed days of Wharfside", "leadWords": "No working day is counted on these days.", "nothing": NOTHING,
    "fields": [field("dateBoxes", "First day", id="from")], "mainButton": {"text": "Add"}}, {})
LOG_ROWS = {"rowsHeading": "Rows that can’t be brought in", "fileHref": "#", "fileWords": "All of them as a file, with what is wrong (CSV)",
            "rows": [{"lineWords": "Line 7", "sentences": ["“Date raised” is “soon”, which is no date.", "“Who raised it” is “" + LONG + "”, which is not known here."]}], "moreWords": "And 300 more."}
PAGES_TO_SHOW["imports"] = ("pages/imports", "Past challenges of Wharfside", {
    **FORM, "pageHeading": "Past challenges of Wharfside", "leadWords": "If your team kept a log, bring it in.", "cautionWords": "A column that says who is concerned is never read.",
    "waiting": {"text": "Go on with it", "href": "#"}, "fields": [field("textField", "The file", type="file", id="file", hint="CSV, at most 20 MB.")], "mainButton": {"text": "Look at this file"},
    "batches": {"rows": [{"batchWords": "1,200 rows, Tuesday 14 April 2026, 2:10pm, by " + LONG, "ends": {"action": "#"}},
                         {"batchWords": "12 rows, Monday 13 April 2026, 2:10pm", "takenWords": "Taken back Tuesday 14 April 2026, 2:10pm."}]}}, {})
PAGES_TO_SHOW["import-log"] = ("pages/import-log", "Look at what the rows become", {
    **FORM, "captionWords": "Wharfside", "pageHeading": "Look at what the rows become", "summaryWords": "1,200 rows can be brought in. 400 rows can’t be brought in.",
    "cautions": ["The column “Child’s name” is not read."], "endsAction": "#",
    "fields": [{"heading": "Which column is which"}, field("selectBox", "Date raised", id="column-raised", options=[{"value": "a", "text": "Date raised", "isChosen": True}])],
    "mainButton": {"text": "Bring in 1,200 rows"}, "otherButtons": [{"text": "Save and look again", "name": "do", "value": "look"}], "wrong": LOG_ROWS,
    "right": {"rowsHeading": "What rows become", "rows": [{"lineWords": "Line 2", "sentences": ["Raised 1 May 2025 by " + LONG_AGENCY + ". Both sides agreed."]}]}}, {})
PAGES_TO_SHOW["reminders"] = ("pages/reminders", "Pace of reminders in Wharfside", {
    **FORM, "pageHeading": "Pace of reminders in Wharfside", "paceHeading": "What this leads to", "usualWords": "This is the usual pace.",
    "paceLines": ["Whoever owes something is told at once. Whoever owes something is reminded when the day itself begins.", "Where a date is missed, they hear when the time is over."],
    "fields": [field("textField", "Working days until the manager hears", id="managerAfter", wide="4", hint="0 to 10")],
    "mainButton": {"text": "Save the pace"}, "otherButtons": [{"text": "Go back to the usual pace", "name": "usual", "value": "yes"}]}, {})
PAGES_TO_SHOW["duties-none"] = ("pages/duties", "What is owed by: Nurse", {"pageHeading": "What is owed by: Nurse", "duties": [], "nothing": NOTHING}, {})
PAGES_TO_SHOW["duties"] = ("pages/duties", "All that I owe", {"pageHeading": "All that I owe", "duties": DUTIES + OWED, "pages": PAGES}, {})
BESIDE = ["agree", "correct", "decide", "escalate", "family", "feedback", "ground", "meet", "outcome", "override", "person", "risk", "shorten", "tried"]
for _name in BESIDE:
    PAGES_TO_SHOW["beside-" + _name] = ("pages/question", _name, {**FORM, **LATER, "fields": [CONCERN], "guidance": "@guidance/beside-" + _name}, {})

SIDES_FOUND = [
    {"sideRole": "Your side", "who": "Farida Mahmood", "post": "Team leader", "agency": "Marsh Lane Community Health", "phone": "020 7946 0101", "phoneHref": "tel:02079460101",
     "hours": "Mondays to Thursdays, 9am to 4pm", "email": "team@marsh.example.org", "reasons": ["The post that you report to."]},
    {"sideRole": "Their side", "who": LONG, "post": "Deputy head of service", "agency": LONG_AGENCY, "phone": "020 7946 0102", "phoneHref": "tel:02079460102",
     "state": "soon", "stateWords": "Away until Wednesday 22 April 2026", "reasons": ["Nobody is mapped as senior manager here. The head of service, the next higher, acts.", "Stands in for the Head of service."]},
    {"sideRole": "Their side", "who": "Nobody is mapped as safeguarding lead in Hollin Bank.", "agency": "Hollin Bank Primary School", "reasons": ["Do not wait if a child or an adult is in danger now: call 999."],
     "others": [{"askWords": "Ask the agency’s administrator", "who": "Priya Nair, school office", "phone": "020 7946 0105", "phoneHref": "tel:02079460105"}]},
]
CHOICES_OF_CONTACTS = [
    {"id": "agency", "name": "agency", "label": "Other agency", "options": [{"value": "", "text": "Choose the other agency", "isChosen": False}, {"value": "e", "text": "Eastgate Council", "isChosen": True}]},
    {"id": "stage", "name": "stage", "label": "Stage", "options": [{"value": "2", "text": "Stage 2: managers talk", "isChosen": True}]}]
PAGES_TO_SHOW["contacts"] = ("pages/contacts", "Whom do I contact?", {"choices": CHOICES_OF_CONTACTS, "found": {"stageWords": "Stage 2: managers talk", "sides": SIDES_FOUND}}, {})
PAGES_TO_SHOW["agencies"] = ("pages/agencies", "Agencies that you keep", {"agencies": [{"text": "Marsh Lane Community Health", "href": "/agencies/a"}, {"text": LONG_AGENCY, "href": "/agencies/b"}]}, {})
PAGES_TO_SHOW["agency"] = ("pages/agency", "Marsh Lane Community Health", {
    "agencyName": "Marsh Lane Community Health", "newPostHref": "/p", "newPersonHref": "/q", "missing": {"lines": ["No deputy for “Named nurse”", "Nobody is mapped as director, and the agency has not said that it has none"]},
    "posts": [{"text": "Named nurse for safeguarding", "href": "/n", "holderWords": "Held by Bronwen Castellane", "tierWords": "safeguarding lead", "phoneWords": "020 7946 0104", "state": "soon", "stateWords": "Away until Wednesday 22 April 2026"},
              {"text": "School nurse", "href": "/s", "holderWords": "Nobody holds it now"}],
    "tierRows": [{"text": "director", "href": "/d", "holderWords": "Nobody, and nothing is said about it"}],
    "people": [{"text": LONG, "href": "/l", "holderWords": "Named nurse", "leavingHref": "/x", "state": "soon", "stateWords": "Last signed in on 2 May 2025: invite them anew"}, {"text": "Amina Yusuf", "href": "/a", "holderWords": "Health visitor", "leavingHref": "/y"}],
    "links": [{"text": "Bring in a file", "href": "/i"}]}, {})
PAGES_TO_SHOW["directory-rows"] = ("pages/directory-rows", "Help somebody to sign in", {"pageHeading": "Help somebody to sign in", "leadWords": "For people whose mailbox is gone.", "newsHeading": "New among those who read cases",
    "news": {"lines": [f"{LONG_AGENCY}: {LONG} reads the agency’s cases since Tuesday 14 April 2026, made so by Gwilym Ashdown-Oke."]}, "action": "/sign-in-help",
    "fields": [field("textField", "Name, sign-in name or post", value="nurse", wide="20", id="named")], "mainButton": {"text": "Show"}, "foundWords": "2 found",
    "rows": [{"href": "/a", "text": LONG, "holderWords": f"Named nurse, {LONG_AGENCY}", "state": "note", "stateWords": "Has never signed in"}, {"href": "/b", "text": "Amina Yusuf", "holderWords": "Health visitor"}], "pages": PAGES}, {"backHref": "x"})
PAGES_TO_SHOW["gaps"] = ("pages/gaps", "Gaps in the directory", {"arbiters": {"text": "Name who decides a case", "href": "/arbiters"}, "signInHelp": {"text": "Help somebody to sign in", "href": "/h"}, "partnerships": [{"partnershipName": "Wharfside", "counts": ["12 schools have no deputy for their lead"],
                         "agencies": [{"agencyName": "Hollin Bank Primary School", "keepHref": "/agencies/h", "lines": ["No administrator", "No deputy for “Head of year”"], "administratorsHref": "/a"}]}, {"partnershipName": "Marsh", "counts": [], "agencies": [], "noneWords": "Nothing is missing."}]}, {})
PAGES_TO_SHOW["import"] = ("pages/import", "Bring in posts and people", {**FORM, "agencyName": "Hollin Bank Primary School", "summaryWords": "2 things are wrong, so nothing was changed.",
                           "mistakes": {"rows": [{"lineWords": "Line 7", "sentences": ["“boss” is not a tier."]}, {"lineWords": "Line 9", "sentences": ["“title” is empty. Fill it in."]}]},
                           "fields": [field("textField", "A file of posts and people", type="file", id="file"), field("textArea", "Or its text", value="post,title\nhead,Headteacher", rows="12", id="csv")], "mainButton": {"text": "Show what would change"}}, {"backHref": "x"})
PAGES_TO_SHOW["import-good"] = ("pages/import", "Bring in posts and people", {**FORM, "agencyName": "Hollin Bank Primary School", "summaryWords": "1 line of 2 would change something.", "movedWords": "The directory was changed meanwhile.",
                                "effects": {"rows": [{"lineWords": "Line 2", "sentences": ["Adds the post “Headteacher”."]}, {"lineWords": "Line 3", "sentences": ["Nothing changes."]}]}, "fields": [], "mainButton": {"text": "Make these changes"}}, {"backHref": "x"})
PAGES_TO_SHOW["directory-record"] = ("pages/directory-record", "Who changed what", {"agencyName": "Hollin Bank Primary School", "entries": [
    {"what": "Changed the post “Headteacher”", "details": ["Phone number: was 1, now 2"], "who": "By Priya Nair, 9am on Friday 17 April 2026", "reason": "Reason: new line"}], "pages": PAGES}, {"backHref": "x"})
PAGES_TO_SHOW["reports"] = ("pages/reports", "Reports of grave events", {"newHref": "/reports/new", "sections": [
    {"heading": "What waits for you", "rows": [{"href": "/reports/a", "text": "Report of Tuesday 14 April 2026 at 9am", "about": "Eastgate Council. No lead has read it yet, or found the case"}]}]}, {})
PAGES_TO_SHOW["report"] = ("pages/report", "Report of Tuesday 14 April 2026 at 9am", {"pageHeading": "Report of Tuesday 14 April 2026 at 9am", "rows": ROWS[1:2],
    "settling": {**FORM, **LATER, "linkHeading": "Which case is it about?", "action": "/reports/a", "fields": [field("textField", "The reference of the case", wide="10", id="reference")]}}, {})

RECORD = """<div class="record"><p class="lead">J.R., a child. Stage 2 of 5: managers talk.</p><p class="record-caution">Keep it in that person’s own file.</p>
<nav class="record-contents" aria-label="Contents"><h2>Contents</h2><ol><li><a href="#who">Who is concerned</a></li><li><a href="#timeline">Everything that happened</a></li></ol></nav>
<section class="record-part" id="who"><h2>Who is concerned</h2><dl class="record-facts"><dt>Who is concerned</dt><dd>J.R., 4</dd></dl>
<table class="stacks"><caption>Who takes part now</caption><thead><tr><th scope="col">Part</th><th scope="col">Person</th><th scope="col">Agency</th></tr></thead>
<tbody><tr><td data-name="Part">Raises the challenge</td><td data-name="Person">%s</td><td data-name="Agency">%s</td></tr></tbody></table></section>
<section class="record-part" id="timeline"><h2>Everything that happened</h2><div class="record-line"><p class="record-what">1. Raised the challenge</p><p class="quiet">Tuesday 14 April 2026, 2:10pm. Amina Yusuf</p>
<dl class="record-facts"><dt>The concern</dt><dd>He has stopped speaking.</dd></dl></div></section></div>""" % (LONG, LONG_AGENCY)
FILES = [{"text": "PDF", "href": "/cases/1/record/14/pdf"}, {"text": "Word document", "href": "/cases/1/record/14/word"}]
PAGES_TO_SHOW["record"] = ("pages/record", "Record of case WSCP-4F7K", {"pageHeading": "Record of case WSCP-4F7K", "filesHeading": "The same record as a file",
                           "files": FILES, "lacking": "This program can’t make a Word document here, because what makes it is not installed.", "record": RECORD}, {})
RECORDS = {"pageHeading": "The record of this case", "caseWords": "WSCP-4F7K", "leadWords": "The whole case as a document.", "makeHref": "/cases/1/records",
           "makeWords": "Make the record", "madeHeading": "Records that your agency made"}
PAGES_TO_SHOW["records"] = ("pages/records", "The record of this case", {**RECORDS, "made": [
    {"line": "Made the record: for a court. Amina Yusuf, 2:10pm on Tuesday 14 April 2026", "standing": "More has been recorded in the case since.", "links": FILES},
    {"line": "Made the record: for the person concerned. " + LONG, "standing": "Nothing has been recorded in the case since.",
     "redactionWords": "Said what is taken out. A second person has not looked yet.", "redactionLinks": [{"text": "Look at what is taken out", "href": "#"}],
     "fullWords": "In full, for your own agency alone:", "links": FILES}]}, {})
SENTENCES = [{"id": f"p-{entry}-account", "name": f"p-{entry}-account", "label": f"{entry}. What was said or done", "kind": "checkbox", "isAcross": False, "choices": [
    {"choiceId": f"p-{entry}-account" + (f"-{n}" if n else ""), "value": f"{n}-{n + 1}", "text": text, "isChecked": n == 1} for n, text in enumerate(
        ["He came in hungry.", "Her uncle was there too, and said that " + "nothing could be done before the summer. " * 4, "All of it"])]} for entry in (3, 14)]
WHY = [{"id": f"why-{entry}-account", "name": f"why-{entry}-account", "label": f"Why it is taken out of entry {entry}", "kind": "radio", "isAcross": True, "error": "Choose why it is taken out" if entry == 14 else None, "choices": [
    {"choiceId": f"why-{entry}-account" + (f"-{n}" if n else ""), "value": str(n), "text": text, "isChecked": False} for n, text in enumerate(
        ["Information about somebody else", "It may cause serious harm", "Otherwise not theirs to have"])]} for entry in (3, 14)]
SUBJECTS = {**FORM, "pageHeading": "Everything held about one person", "leadWords": "For a person who asks, or somebody who acts for them.",
    "cautionWords": "Make sure first who asks, and that they may act for the person.", "action": "#", "fields": [field("textField", "NHS number", wide="20", id="nhsNumber"), field("textField", "Full name", wide="20", id="personName")],
    "mainButton": {"text": "Find their cases"}}
PAGES_TO_SHOW["subject-access"] = ("pages/subject-access", "Everything held about one person", SUBJECTS, {})
PAGES_TO_SHOW["subject-access-found"] = ("pages/subject-access", "Everything held about one person", {**SUBJECTS, "found": {"countWords": "2 cases concern them",
    "cases": [{"href": "#", "about": "WSCP-4F7K, J.R.", "words": "Said what is taken out. A second person has not looked yet.", "links": [{"text": "Look at what is taken out", "href": "#"}, {"text": "Who looked at it", "href": "#"}]},
              {"href": "#", "about": "WSCP-7QX2, " + LONG, "words": "A second person has looked. It is in the bundle. 1 of its 3 files go.", "links": [{"text": "Read and print what goes", "href": "#"}]}],
    "bundleHeading": "What goes to the person", "bundleWords": "1 case is in the bundle. 1 waits and is not in it; the bundle says so.",
    "taking": {"action": "#", "csrf": "t", "fields": [{"hiddenField": {"name": "nhsNumber", "value": "9434765919"}}], "mainButton": {"text": "Take the bundle (ZIP)", "name": "do", "value": "bundle"}}}}, {})
PAGES_TO_SHOW["subject-access-none"] = ("pages/subject-access", "Everything held about one person", {**SUBJECTS, "found": {"countWords": "No case found", "moreWords": "Your agency has no case that says this of a person.",
    "cases": [], "bundleHeading": "What goes to the person", "bundleWords": "Nothing may go yet."}}, {})
PAGES_TO_SHOW["redaction"] = ("pages/redaction", "Take words out for the recipient, WSCP-4F7K", {**FORM, "pageHeading": "Take words out for the recipient", "caseWords": "WSCP-4F7K",
    "leadWords": "Choose each sentence that whoever receives the record may not have, and why.", "cautions": ["Names of people who act for an agency stay, because they are part of what was done."],
    "counts": ["“Kyle” stands in 3 places.", "“" + "Brannigan" * 12 + "” stands nowhere in what people wrote. Check how it is spelled."], "action": "#", "seen": "14",
    "fields": [field("textArea", "Words that are taken out wherever they stand", id="hiddenWords", rows="6", value="Kyle"), {"heading": "What people wrote, entry by entry"},
               *({key: value} for pair in zip(SENTENCES, WHY) for key, value in zip(("checkboxGroup", "radioGroup"), pair))],
    "mainButton": {"text": "Ask somebody to look at it", "name": "do", "value": "send"}, "otherButtons": [{"text": "Save and count", "name": "do", "value": "save"}]}, {})
LOOK = {**FORM, "pageHeading": "Look at what is taken out", "caseWords": "WSCP-4F7K", "leadWords": "Read the record as it will go.", "markedWords": "Chosen by " + LONG + ", 2:10pm on Tuesday 14 April 2026",
        "takenHeading": "Taken out", "taken": [{"placeWords": "14. What was said or done", "text": "Her uncle was there too.\nHe shouted.", "whyWords": "It may cause serious harm"}],
        "wordsHeading": "Taken out wherever they stand", "hiddenWords": ["“Kyle” stands in 3 places."], "filesHeading": "Files that go with it, as they are",
        "links": [{"text": "Choose again what is taken out", "href": "#"}], "recordHeading": "The record as it will go", "record": RECORD}
PAGES_TO_SHOW["redaction-review"] = ("pages/redaction-review", "Look at what is taken out, WSCP-4F7K", {**LOOK, "files": [{"text": "W" * 60 + ".docx", "href": "#"}],
    "letting": {"action": "#", "seen": "15", "csrf": "t", "fields": [field("textArea", "Note", id="reason", rows="3", isOptional=True)], "mainButton": {"text": "Let the record go"}}}, {})
PAGES_TO_SHOW["redaction-own"] = ("pages/redaction-review", "Look at what is taken out, WSCP-4F7K", {**LOOK, "taken": [], "nothingWords": "Nothing", "noFiles": "No file goes with it.",
    "stopped": {"stoppedWords": "You chose this yourself, so somebody else of your agency looks at it. Ask one of them:", "people": [LONG + ", Named doctor"]}}, {})
PAGES_TO_SHOW["records-none"] = ("pages/records", "The record of this case", {**RECORDS, "none": "Your agency has made none yet."}, {})
VERIFY = {**FORM, "pageHeading": "Check a record", "leadWords": "Its last part has a code.", "fields": [field("textField", "The code of the record", id="code", wide="20")], "mainButton": {"text": "Check it"}}
PAGES_TO_SHOW["verify"] = ("pages/verify", "Check a record", VERIFY, OPEN)
PAGES_TO_SHOW["verify-found"] = ("pages/verify", "Check a record", {**VERIFY, "found": {"heading": "A record with this code was made from the case’s journal.", "lines": ["Nothing has been recorded in the case since."]}}, OPEN)
