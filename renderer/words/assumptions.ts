/** Words of the register of assumptions. */
import { statusLabels } from "./status";
import { formatDecimal } from "./format";

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const assumptionWords = {
  finding: ({ total, missing, judgement }: { total: number; missing: number; judgement: number }): string => {
    const known = `${judgement} of the plan's ${total} assumptions rest on judgement`;
    return missing === 0
      ? `${known}; none that is needed is empty`
      : `${known}, and ${count(missing, "figure it needs is", "figures it needs are")} empty`;
  },
  /** What stands at the head of every part. */
  head: {
    empty: "Needed and empty",
    judgement: "Rest on judgement",
    certain: "Taken as certain",
    of: (total: number) => `of ${total}`,
    more: (figures: number) =>
      figures === 0 ? "nothing more to ask" : `${count(figures, "figure", "figures")} would answer more`,
  },
  topics: {
    opening: "The workforce at the start",
    posts: "Funded posts",
    leaving: "Leaving and retiring",
    training: "Training",
    arriving: "Arriving from abroad and returning",
    moving: "Moving and promotion",
    recruiting: "Recruiting",
    timeSetAside: "Time set aside, and where staff work",
    money: "Money",
    referrals: "Services: who is referred and who waits",
    work: "Services: what a case takes",
    team: "Services: the team and its time",
    aims: "Services: aims, outcomes and money",
    composition: "Who the workforce is",
    own: "This plan's own figures",
  },
  filters: {
    all: "All",
    required: "Needed and empty",
    judgement: "Judgement",
    calibrated: "Calibrated",
    derived: "Derived",
    published: "Published",
    changed: "Changed by this scenario",
    contradicted: "Sources disagree",
    certain: "Taken as certain",
  },
  columns: {
    topic: "By topic",
    label: "Assumption",
    value: "Value",
    range: "How sure",
    status: "Quality",
    source: "Source",
    review: "Review by",
  },
  register: "The register",
  caption: (shown: number, total: number) =>
    shown === total ? `All ${total} assumptions` : `${shown} of ${total} assumptions`,
  search: "Search",
  show: "Show",
  sortBack: "Back to topics",
  none: "No assumption fits. Clear the search or show all.",
  clear: "Show all",
  inBase: "Changes are made to the base and reach every scenario.",
  inScenario: (name: string) => `Changes are made to the scenario "${name}" only.`,
  readOnly: "This plan is read only, so nothing can be changed here.",
  details: (label: string) => `Values and details of ${label}`,
  open: (label: string) => `Open ${label} on the right`,
  values: (number: number, by: string) => `${count(number, "value", "values")}${by === "" ? "" : ` by ${by}`}`,
  exceptions: (number: number) => count(number, "exception", "exceptions"),
  dated: (number: number) => count(number, "dated value", "dated values"),
  comesTo: (figure: string) => `comes to ${figure}`,
  between: (low: string, high: string) => `comes to ${low} to ${high}`,
  baseHas: (figure: string) => `base: ${figure}`,
  scenarioAlso: (op: string, figure: string, where: string, from: string | undefined) =>
    `${op} ${figure}${where === "" ? "" : ` for ${where}`}${from === undefined ? "" : ` from ${from}`}`,
  op: { set: "set to", add: "add", multiply: "times" },
  level: (level: number) => `${formatDecimal(level * 10)} in 10`,
  noRange: "taken as certain",
  rangeOfParts: "of parts or dates",
  rangeSolved: "follows what it is worked out from",
  rangeFormula: "follows its formula",
  rangeNone: "",
  noSource: "no source",
  overdue: "overdue",

  shared: (kind: "larger" | "share", of: string, total: boolean) => {
    const whose = of.endsWith("s") ? `${of}'` : `${of}'s`;
    const replaces =
      kind === "share" && total
        ? "Type the place's own to replace it: the total stands, and the other places share what is left of it."
        : "Type the place's own to replace it there alone.";
    return kind === "share" ? `A share of ${whose} figure. ${replaces}` : `${whose} figure, shared out. ${replaces}`;
  },
  valuesHead: "Values",
  everywhere: "Everywhere",
  elsewhere: "All others",
  datedHead: "From a date on",
  from: (month: string) => `From ${month}`,
  straight: "In a straight line between the dates.",
  datedInBase: "Dated values belong to the base; show the base to change them.",
  changesHead: "What the scenario changes",
  qualityHead: "Where it comes from",
  status: "Quality",
  statuses: statusLabels,
  source: "Source",
  reason: "Reason",
  owner: "Owner",
  reviewBy: "Review by",
  reviewHow: "Write a date as 2027, 2027-04 or 2027-04-30.",
  resetHead: "Put it back",
  toSaved: "To my last save",
  toBase: "To the base scenario",
  toPublished: "To the published figure",
  toShipped: "To the figure the example came with",
  notSaved: "The plan has not been saved yet.",
  asSaved: "It is as it was last saved.",
  baseShown: "The base is shown; show a scenario to take its change out.",
  notChanged: "The scenario shown does not change it.",
  notExample: "This plan is not one of the worked examples, so there is no published figure to go back to.",
  notInExample: "The worked example does not have this figure.",
  asPublished: "It is as the worked example has it.",

  neededHead: (number: number) => `${count(number, "figure", "figures")} needed before the plan can be run in full`,
  neededOrder: "What moves the answer most comes first.",
  needed: "Figures that are empty",
  empty: "Empty",
  optionalHead: (number: number) => `${count(number, "figure", "figures")} that would answer more`,
  optionalNote: "The plan runs without these; the measures named stay missing until they are given.",
  problemsHead: (number: number) => `${count(number, "thing", "things")} to look at in this plan`,
  severity: { error: "Error", warning: "Warning", note: "Note" },
  goTo: (label: string) => `Go to ${label}`,

  contradictionsHead: (number: number) => `Where the sources disagree: ${count(number, "finding", "findings")}`,
  contradictionsNote: "Both readings are kept. Choose one, with a reason, where the plan has to take a side.",
  openNamed: (label: string) => `Open ${label}`,
  readings: (label: string, about: string) =>
    `${label}${about === "" ? "" : `, ${about}`}: the sources can be read in more than one way`,
  use: "Use this reading",
  inUse: "in use",
  about: "It bears on",
  moreHead: (number: number) => `${count(number, "more finding", "more findings")} in the national figures`,

  ownSource: {
    summary: "Add a source of your own",
    title: "Title",
    publisher: "Who published it, if anyone",
    date: "Date, such as 2027-04",
    url: "Link, if there is one",
    add: "Add and use this source",
    added: "Added to the plan's sources, and named as the source of this figure.",
  },

  sharesHead: (where: string) => (where === "" ? "Shared out" : `Shared out, ${where}`),
  paste: "Paste from Excel…",
  pasteTitle: "Paste figures from a spreadsheet",
  pasteHow:
    "Copy two columns, names and values, and paste them here. A column between them may name the part, such as London; the unit may follow the value. Names are those of the register.",
  pasteBox: "Copied rows",
  pasteFound: (usable: number, refused: number) =>
    `${count(usable, "row", "rows")} can be used${refused === 0 ? "" : `, ${refused} cannot`}`,
  pasteColumns: { row: "Row", name: "Pasted", from: "Now", to: "Becomes" },
  pasteApply: (number: number) => `Change ${count(number, "figure", "figures")}`,
  pasteAsPast: "Read as counts of the past",
  pasteRows: "What the rows would change",
  pasteSettings: "Settings that figures by place are of",
  pasteAllSettings: "Not said",
  pasteClose: "Close",
  pasteSays: "Remarks",
  pasted: (number: number) => `Changed ${count(number, "figure", "figures")}. One undo takes it back.`,
  cancel: "Cancel",
};

export const shareWords = {
  hold: "Hold",
  holdNamed: (label: string) => `Hold ${label}`,
  was: (figure: string) => `was ${figure}`,
  makeRoom: "The others make room, in proportion",
  complete: "The shares add up to 100%.",
  left: (figure: string) => `${figure} is not given to anybody.`,
  over: (figure: string) => `${figure} too much is given.`,
  shareRest: "Share it out in proportion",
  apply: "Use these shares",
  cancel: "Leave as they were",
  replaces: "Shares that are changed become numbers in place of their formulas.",
};
