/** What the workshop says: setting it up, in the room, and afterwards. */
import { formatChange, formatWithUnit, unitOf, type Figure, type NumberKind } from "./format";

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

const counted = (many: number, one: string, several: string): string => `${many} ${many === 1 ? one : several}`;

export const workshopWords = {
  title: "Workshop",
  finding: (question: string | undefined, sliders: number, keys: number) =>
    question === undefined && sliders + keys === 0
      ? "Nothing is prepared yet. Run the room chooses for you, and all of it can be changed."
      : question === undefined
        ? `A room is run on this plan with ${counted(sliders, "slider", "sliders")} and ${counted(keys, "scenario", "scenarios")} on keys.`
        : question,
  parts: "Parts of the workshop",
  tabs: {
    question: "Question and measure",
    sliders: "Sliders",
    keys: "Scenarios on keys",
    notes: "Notes and agenda",
    decided: "What was decided",
    guide: "Facilitator's guide",
  },
  begin: "Run the room",
  beginHow: "Fills the screen. Escape or Leave comes back here; nothing is lost.",
  ready: "Make it ready for me",
  readyHow:
    "Chooses the list or the staff, the sliders people would first think of, the plan's first scenarios on keys and an agenda of ninety minutes. Everything can be changed, and one undo takes each part back.",
  pack: "Closing pack",
  packAt: "How far the closing pack has come",
  packStop: "Stop the closing pack",
  packStopped: "The closing pack was stopped. Nothing was saved.",
  packHow: "Saves a Word document, slides and the plan beside each other, named by plan and date.",
  packing: "Making the closing pack.",
  packed: (names: readonly string[], folder: string | undefined) =>
    `Saved ${listed(names)} ${folder === undefined ? "where this browser keeps what it downloads" : `in the folder “${folder}”`}.`,
  notPacked: "The closing pack could not be made: what writes it stopped. Ask again.",
  packName: (plan: string, day: string) => `${plan}, workshop of ${day}`,
  merge: "Bring in scenarios from other laptops",
  mergeHow:
    "Tables that worked on their own copy hand back their plan file; what differs is asked about, one at a time.",
  question: "Question of the day",
  questionHint: "One question that the room is to answer, in words everybody uses.",
  measure: "The one measure the room looks at",
  ofStaff: "The workforce",
  place: "Place",
  wholePlan: "The whole plan",
  /** What the ends of a slider are counted in that moves a figure by a factor. */
  times: "times now",
  slidersHow:
    "Three to six, no more: a room cannot follow them. Each goes between two ends of yours, and only as far as its assumption can mean.",
  slidersChosen: (many: number) =>
    many === 0
      ? "No slider is chosen yet."
      : many < 3
        ? `${counted(many, "slider is", "sliders are")} chosen. Three make a conversation.`
        : `${counted(many, "slider is", "sliders are")} chosen.`,
  least: "Least",
  most: "Most",
  removeSlider: (label: string) => `Take out ${label}`,
  remove: "Take out",
  offered: "What matters most here",
  search: "Find another",
  addSlider: (label: string) => `Add ${label}`,
  add: "Add",
  none: "Nothing by that name can stand on a slider.",
  allOffered: "All that is usually offered is chosen already.",
  cannot: (label: string) => `${label} cannot stand on a slider: it has no figure, or no one number.`,
  keysHow: "Keys 1 to 9 show them; 0 is always the base. A clicker steps through them in this order.",
  key: (at: number) => `Key ${at}`,
  noScenario: "no scenario",
  noScenarios: "The plan has no scenarios yet. Add some on Scenarios; the sliders work without.",
  notesHow:
    "Only the presenter sees these, in a second window or on paper. They have no numbers of their own: those are on the wall.",
  noteFor: (name: string) => `While ${name} is shown`,
  agenda: "Agenda",
  agendaItem: (at: number) => `Item ${at}`,
  minutes: "Minutes",
  addItem: "Add an item",
  removeItem: (what: string) => `Take out ${what}`,
  agendaLine: (what: string, minutes: number) => `${what}, ${minutes} minutes`,
  agendaAll: (minutes: number) => `${minutes} minutes in all.`,
  printNotes: "Print the notes",
  printGuide: "Print the guide",
  usualAgenda: [
    { what: "Welcome and the question", minutes: 10 },
    { what: "If nothing changes", minutes: 15 },
    { what: "The scenarios", minutes: 25 },
    { what: "Try it: the sliders", minutes: 20 },
    { what: "Dots and decisions", minutes: 20 },
  ],
  usualQuestion: (label: string, list: string | undefined, place: string) =>
    list === undefined
      ? `What do we do about ${label.charAt(0).toLowerCase()}${label.slice(1)} in ${place}?`
      : `What do we do about the list of ${list}?`,
  noDecisions: "No decision has been put down yet. The box for it is always there in the room.",
  decision: "Decision",
  owner: "Owner",
  due: "By",
  madeOn: (scenario: string, day: string) => `Decided on "${scenario}", ${day}`,
  then: "Then",
  now: "Now",
  figure: "Figure",
  change: "Change since",
  asThen: "The plan has not changed since.",
  moved: "The plan has moved on since.",
  gone: "The plan has no such scenario any more.",
  dots: "Dots",
  noDots: "No dots yet.",
  clearDots: "Take all dots off",
  removeDecision: (text: string) => `Take out the decision "${text}"`,
};

export const roomWords = {
  name: "The room",
  leave: "Leave",
  leaveHow: "Escape",
  fullScreen: "Fill the screen",
  notes: "Notes",
  noNotes: "A second window was refused. Print the notes from Notes and agenda.",
  blank: "The screen is dark. Press . or B to bring it back.",
  rescale: "Rescale",
  rescaleHow: "Chooses the axis again over all scenarios, the reach of the sliders and the futures shown",
  keep: "Keep this",
  kept: "Kept from the room",
  gettingReady: "Getting the room ready",
  base: "Base",
  before: "before",
  opening: "Start",
  tried: "Tried",
  at: (year: string, kind: string) => (kind === "stock" ? `at the end of ${year}` : `in ${year}`),
  /** What a cut may take comes last. */
  of: (label: string, place: string, when: string) => `${label} ${when}, ${place}`,
  ofBelow: (below: string, label: string, place: string, when: string) => `${below} (${label}) ${when}, ${place}`,
  noFigure: "no figure",
  range: (kind: NumberKind, low: string, high: string) => {
    const unit = unitOf(kind);
    return `8 in 10 futures lie between ${low} and ${high}${["%", "£", ""].includes(unit) ? "" : ` ${unit}`}`;
  },
  sameRange: "8 in 10 futures come to the same",
  noRange: "Nothing in the plan says how sure it is, so there is no range",
  drawing: "The range is being drawn",
  isBase: "This is the plan as it stands",
  noChange: "No change: it comes to what the base does",
  inBase: "No change: it is already in the base",
  change: (kind: NumberKind, difference: Figure, among: number) => {
    const text = formatChange(kind, difference, among);
    const unit = unitOf(kind);
    const bare = /[%£]|points|no change|no figure/.test(text) || ["%", "£", ""].includes(unit);
    return `${bare ? text : `${text} ${unit}`} from the base`;
  },
  figure: (kind: NumberKind, value: Figure) => formatWithUnit(kind, value),
  announced: (name: string, figure: string, change: string) => `${name}: ${figure}. ${change}.`,
  sliders: "Sliders",
  differs: "differs by place",
  /** Behind a factor on what a figure is: nobody says "a leaver rate of 1 times". */
  times: (value: number) => (value === 1 ? "unchanged" : "times now"),
  /** A unit in as few words as it can be read in across a room. */
  unit: (unit: string) =>
    unit === "multiplier" ? "times" : unit.replace(/^(?:learners|heads|people|cases|hours|referrals) per /, "a "),
  scenarios: "Scenarios on keys",
  key: (key: number | string, name: string, dots: number) =>
    `${key}, ${name}${dots === 0 ? "" : `, ${counted(dots, "dot", "dots")}`}`,
  dot: "Dot",
  addDot: (name: string) => `Put a dot on ${name}`,
  takeDot: (name: string) => `Take a dot off ${name}`,
  decision: "Decision",
  decisionHint: "What do we do?",
  owner: "Owner",
  due: "By, as 30 April 2027",
  dueHint: "30 Apr 2027",
  decide: "Put down",
  waiting: "Put down when its numbers are there.",
  notPut: "Not put down: another is shown.",
  noText: "Say what is decided.",
  noDay: (text: string) => `Not a day: ${text}`,
  decided: (many: number) => `Put down. ${counted(many, "decision", "decisions")} so far.`,
  many: (many: number) => counted(many, "decided", "decided"),
  start: "Start",
  pause: "Pause",
  left: (minutes: number) => (minutes < 0 ? `${-minutes} min over` : `${minutes} min left`),
  item: (what: string) => what,
  chart: (label: string, scenario: string) => `${label} by planning year: the base, ${scenario}, and the line before`,
  keys: [
    ["0 to 9", "show a scenario; 0 is the base"],
    ["Page Up, Page Down, left, right", "the scenario before or after (a clicker's keys)"],
    [". or B", "darkens the screen, and brings it back"],
    ["V, Shift and V", "puts a dot on what is shown, or takes one off"],
    ["D", "goes to the decision box"],
    ["S", "goes to the first slider"],
    ["R", "chooses the axis again"],
    ["T", "starts or pauses the time"],
    ["N", "opens the presenter's notes"],
    ["Escape", "leaves a box, then the room"],
  ] as const,
};

export const notesWindowWords = {
  title: (plan: string) => `Presenter's notes, ${plan}`,
  shown: (name: string) => `On the wall: ${name}`,
  next: (name: string) => `Next: ${name}`,
  none: "No note for this one.",
  keys: "Keys",
};
