/** Words of the first page and of the tour. */
const moment = (iso: string): string =>
  new Date(iso).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });

export const startWords = {
  tagline:
    "See where an occupational therapy workforce is heading, what would change it, and why: from one team to the whole of England.",
  recovered: (count: number) =>
    count === 1 ? "Unsaved work was kept from last time" : `Unsaved work was kept from last time, ${count} plans`,
  recoveredNote: "The application closed before this was saved. Take it up again, or discard it.",
  kept: (iso: string) => `kept ${moment(iso)}`,
  noFile: "has no file of its own; save it once you have looked at it",
  lastChange: (what: string, iso: string) => `last change: ${what}, ${moment(iso)}`,
  damaged: "Unsaved work that cannot be read",
  doesNotOpen: "cannot be opened; it stays here until you discard it",
  doesNotOpenAs: (why: string) => `cannot be opened here, and stays until you discard it: ${why}`,
  copies: "A copy was kept of what went to the downloads folder",
  downloaded: "was put in the downloads folder; this copy goes when you open it from there, or discard it",
  look: "Look at its text",
  lookNamed: (name: string) => `Look at the text of ${name}`,
  saveText: "Save its text…",
  halfTyped: (label: string, text: string) =>
    `“${text}” was being typed${label === "" ? "" : ` into “${label}”`} and had not been entered; type it again if it should be.`,
  recover: "Recover",
  recoverNamed: (name: string) => `Recover ${name}`,
  discard: "Discard",
  discardNamed: (name: string) => `Discard ${name}`,
  discardTitle: (name: string) => `Discard the unsaved work on ${name}?`,
  discardText: "It cannot be brought back. A file that was saved earlier stays as it is.",
  keepIt: "Keep it",
  newPlan: "Start a new plan",
  question: "What do you want to know about?",
  lookAround: "Or look around in a worked plan",
  list: "My list",
  listNote: "A service: who waits, for how long",
  team: "My team",
  teamNote: "Its staff and its funded posts",
  area: "An area",
  areaNote: "England, a region or one system",
  open: "Open a plan",
  openFile: "Open…",
  dropHint: "Or drop a plan file anywhere in this window. Spreadsheets are brought in once a plan is open.",
  recent: "Recent plans",
  recentNone: "Plans you open or save are listed here.",
  remove: "Remove",
  removeNamed: (name: string) => `Remove ${name} from this list`,
  when: (folder: string, iso: string) => [folder, moment(iso)].filter((part) => part !== "").join(", "),
  tourTitle: "First time here?",
  tourNote:
    "Five short cards over the plan for England: what the base is, changing a number, asking why, scenarios, saving.",
  tour: "Take the three-minute tour",
  nothingSent: "Nothing leaves this computer. There is no account and no network: a plan is one file that you keep.",
  notNhs:
    "This is not an NHS product and has not been approved by the NHS, a royal college or a government department. Its forecasts follow from the assumptions in the plan; each one names its source or says that it is a judgement.",
  version: (version: string) => `Version ${version}`,
};

export const areaWords = {
  regions: "England by NHS region",
  regionsNote: "The worked example to begin with: the seven regions with their published vacancies and leaver rates.",
  systems: "England by integrated care system",
  systemsNote:
    "All 42 systems. Little is published for single systems, so each has its share of its region's figures until you give its own.",
  own: "An area of your own",
  ownNote:
    "One region or system, taken out of the plan for England. What is published for England only is shared out, and says so.",
  choose: "Region or system",
  chooseFirst: "Choose one",
  regionGroup: "NHS regions",
  systemGroup: (region: string) => `Systems in ${region}`,
  beside: (region: string) => `With the other systems of ${region} beside it, to compare`,
  divided: "Keep the systems in the region apart",
  make: "Make this plan",
  notChosen: "Choose a region or a system first.",
};

export const teamFormWords = {
  example: "A community rehabilitation team",
  exampleNote:
    "A worked example of a small team, run with whole people. Every number of the team is made up, to be looked at and replaced.",
  own: "A team of your own",
  ownNote: "Four figures you know; the rest is filled from the example, each marked as an example to replace.",
  name: "Name of the team",
  staff: "Staff in post",
  posts: "Funded posts are known as",
  establishment: "Establishment",
  vacancyRate: "Vacancy rate",
  leavers: "Leaver rate a year, retirements included",
  leaversHint: "Leavers in a year divided by the people in post. Moves to another employer count: they leave the team.",
  make: "Make this plan",
  missing: (what: readonly string[]) =>
    `Before the plan can be made, give ${new Intl.ListFormat("en-GB").format(what)}.`,
  missingName: "a name",
  missingStaff: "the staff in post (more than 0 WTE)",
  missingPosts: "the funded posts (more than 0 WTE)",
  missingRate: "the vacancy rate",
  missingLeavers: "the leaver rate",
};

export const templateWords = {
  title: "Kinds of service",
  note: "Each opens the form above with what it asks for. Its worked example is to look at: what others published and figures that are made up, marked as such on every page. Nothing of it goes into your plan.",
  worked: "Worked example",
  workedNamed: (title: string) => `Worked example: ${title}`,
};

export const tourWords = {
  command: "Three-minute tour",
  label: "Tour",
  step: (step: number, of: number) => `${step} of ${of}`,
  back: "Back",
  next: "Next",
  skip: "Leave the tour",
  done: "Done",
  cards: {
    base: {
      title: "This is the base",
      text: "The sentence at the top answers the plan's question: how many staff, how many funded posts, what gap. It is what happens if nothing new is decided. The figures and the picture below it say the same in detail.",
    },
    change: {
      title: "Change one number",
      text: "On the right is the leaver rate. Drag it or type another, and everything that rests on it is worked out again at once. Say why underneath, so that the plan can be defended later. Undo, at the top, takes it back.",
    },
    why: {
      title: "Ask any number why",
      text: "Press any number to see, on the right, the sum behind it in words, the assumptions in it, where each comes from and how good it is. This is the staff in post of the last year.",
    },
    scenarios: {
      title: "Try something as a scenario",
      text: "A scenario is a list of changes to the base with a name: leaving falls, places grow, posts are held. Tick one in the table to see it beside the base in the picture; press its name to see it on every screen. The base itself stays as it is.",
    },
    save: {
      title: "Keep it in one file",
      text: "Save, at the top, writes everything, with the reasons, into one plan file of your own. Send it to whoever should check it. Nothing else is stored anywhere, and an example you only looked at need not be saved.",
    },
  },
};

/** Words of the plans of the other nations. */
export const nationWords = {
  title: "Scotland, Wales, Northern Ireland, or the UK by nation",
  note: "Open with what is published and ask for the rest, what moves the answer most first.",
  names: { scotland: "Scotland", wales: "Wales", northernIreland: "Northern Ireland", uk: "UK by nation" },
};
