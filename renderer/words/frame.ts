/** Words of the frame around every screen. */
import { statusInText } from "./status";
import type { ScreenId } from "../state/view-store";

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const words = {
  product: "OT Workforce Modeller",
  screens: {
    overview: "Overview",
    workforce: "Workforce",
    training: "Training",
    services: "Services",
    scenarios: "Scenarios",
    compare: "Compare places",
    uncertainty: "Uncertainty",
    shortages: "Shortages",
    assumptions: "Assumptions",
    report: "Report",
    workshop: "Workshop",
  } satisfies Record<ScreenId, string>,
  rail: "Screens",
  scenarios: "Scenario shown",
  base: "Base",
  allScenarios: (count: number) => (count === 1 ? "All scenarios: 1" : `All ${count} scenarios`),
  unsaved: "Not saved",
  saved: "Saved",
  example: "Worked example",
  exampleMark: "Worked example, not your figures",
  exampleFigures: "Worked example: figures are made up",
  workedOut: (version: string) => `Worked out from the plan by OT Workforce Modeller, version ${version}`,
  exampleAbout:
    "Figures in it are made up or another service's. Opens title, about and notes, where that can be changed.",
  readOnly: "Read only",
  open: "Open",
  save: "Save",
  undo: "Undo",
  redo: "Redo",
  undoNamed: (what: string) => `Undo: ${what}`,
  redoNamed: (what: string) => `Redo: ${what}`,
  working: "Working…",
  stale: "These numbers belong to earlier inputs; new ones are on the way.",
  cannotRun: (screen: string, lacking: number): string =>
    lacking === 0
      ? `${screen} cannot be worked out, because something in the plan is wrong`
      : `${screen} cannot be worked out yet: ${count(lacking, "figure is", "figures are")} missing`,
  lacking: (labels: readonly string[]): string => `${labels.join("; ")}.`,
  giveThere: "Give them on the Overview",
  giveHere: "Give them here",
  pageTitle: (screen: ScreenId, plan: string, unsaved: boolean): string =>
    `${words.screens[screen]}, ${plan}${unsaved ? `, ${words.unsaved.toLowerCase()}` : ""} - ${words.product}`,
  place: "Place",
  wholePlan: (label: string) => `All of ${label}`,
  closeInspector: "Close the panel on the right",
  inspector: "Details",
  skip: "Skip to the content",
  commands: "Commands",
  find: "Find a command",
  keys: "Keyboard shortcuts",
  history: "History and stages",
  didNotWork: (label: string, fault: string) => `${label} did not work: ${fault}`,
};

export const menuWords = {
  undo: "Undo",
  redo: "Redo",
  palette: "Find a command…",
  keys: "Keyboard shortcuts",
  history: "History and stages…",
  light: "Light",
  dark: "Dark",
  system: "As the system",
  closeInspector: "Close the details panel",
  why: "Why this number?",
  nextRegion: "Next region of the window",
  previousRegion: "Region before",
  nextHeading: "Next heading of the page",
  previousHeading: "Heading before",
};

export const dialogWords = {
  noCommand: "No command has these words in it.",
  pageKeys: [
    "In a chart, the arrow keys read its numbers one by one; where it says so, Enter asks why.",
    "A table of numbers is one stop for Tab: in it the arrow keys go from number to number, and Enter asks why.",
    "Escape closes what was opened last, and the focus goes back to where it came from.",
  ],
  stageName: "Name of the stage",
  nameStage: "Name this stage",
  backTo: (stage: string) => `Go to "${stage}"`,
  log: "What was changed, newest first",
  older: (number: number) => `The plan's file keeps ${count(number, "earlier change", "earlier changes")} more.`,
};

export const planMenuWords = {
  about: "Title, about and notes…",
  yourName: "Your name in the log…",
  check: "Check the plan",
  moveStart: "Move the start forward…",
  places: "Places of the plan…",
  movePlaces: "Move to the boards of 1 April 2026…",
  opening: "Published beside the plan's opening",
  actuals: "Plan against actual",
  checked: (errors: number, others: number) =>
    errors + others === 0
      ? "Checked: nothing is wrong with this plan."
      : `Checked: ${count(errors, "thing is", "things are")} wrong, and ${others === 0 ? "nothing else" : others} to look at.`,
};

export const aboutPlanWords = {
  heading: "Title, about and notes",
  title: "Title",
  about: "What the plan is about",
  example: "This is a worked example: figures in it are made up or another service's. Every page says so.",
  ownFigures: "Its figures are now my own",
  noExample: "No longer marked as a worked example. Undo takes that back.",
  notes: "Notes",
  notesHint: "Whatever the next reader should know. A note without text is taken out.",
  note: (number: number) => `Note ${number}`,
  noteAbout: (number: number) => `What note ${number} is about`,
  newNote: "New note",
};

export const yourNameWords = {
  heading: "Your name in the log",
  label: "Your name in the log, optional",
  hint: "What you change from now on is logged under it. It is kept on this computer, and in the plans you change.",
};

const twoDigits = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 2 });

export const whyWords = {
  why: "Why?",
  /** Of a difference: what is taken from what. */
  less: (one: string, other: string) => `${one} less ${other}. Each has its own sum.`,
  title: (measure: string) => `Why? ${measure}`,
  sum: "The sum",
  behind: "The assumptions behind it",
  change: "Change it",
  noFigure: "no figure",
  /** What a tenth less of an assumption does to the number, as a sentence of its own. */
  moves: (by: number | undefined) =>
    by === undefined
      ? "Its effect is being measured. "
      : Number.isNaN(by)
        ? "10% less of it cannot be run. "
        : `10% less makes it ${Number.isFinite(by) ? `${twoDigits.format(Math.abs(by) * 100)}% ` : ""}${by < 0 ? "smaller" : "larger"}. `,
  /** Of what names something, a choice or a month, instead of saying how much. */
  noTenths: "There is no 10% less of it: its effect is seen by changing it. ",
  values: (count: number) => `${count} values`,
  unmoved: (count: number) => `${count} more ${count === 1 ? "was read and does" : "were read and do"} not move it.`,
  status: statusInText,
  changedBy: (scenario: string) => `changed by the scenario "${scenario}"`,
  source: "Source",
};

export const noticesWords = {
  menu: "Work of others in this program",
  title: "Work of others in this program",
  about: (count: number): string =>
    `${count} packages are built in, each under a licence of its own. The desktop edition also holds Electron and Chromium, whose licences lie beside the program.`,
  terms: "The terms",
};
