/** Words of the frame around every screen. */
import type { ScreenId } from "../state/view-store";

export const words = {
  product: "OT Workforce Modeller",
  screens: {
    overview: "Overview",
    workforce: "Workforce",
    training: "Training",
    services: "Services",
    scenarios: "Scenarios",
    compare: "Compare places",
    assumptions: "Assumptions",
  } satisfies Record<ScreenId, string>,
  rail: "Screens",
  scenarios: "Scenario shown",
  base: "Base",
  allScenarios: (count: number) => `All ${count} scenarios`,
  unsaved: "Not saved",
  saved: "Saved",
  example: "Worked example",
  readOnly: "Read only",
  open: "Open",
  save: "Save",
  undo: "Undo",
  redo: "Redo",
  undoNamed: (what: string) => `Undo: ${what}`,
  redoNamed: (what: string) => `Redo: ${what}`,
  working: "Working…",
  stale: "These numbers belong to earlier inputs; new ones are on the way.",
  place: "Place",
  wholePlan: (label: string) => `All of ${label}`,
  closeInspector: "Close the panel on the right",
  inspector: "Details",
  skip: "Skip to the content",
  commands: "Commands",
  find: "Find a command",
  keys: "Keyboard shortcuts",
  history: "History and stages",
};

export const menuWords = {
  undo: "Undo",
  redo: "Redo",
  stage: "Name this stage…",
  palette: "Find a command…",
  keys: "Keyboard shortcuts",
  history: "History and stages…",
  light: "Light",
  dark: "Dark",
  system: "As the system",
  closeInspector: "Close the details panel",
};

export const dialogWords = {
  noCommand: "No command has these words in it.",
  chartKeys: "In a chart, the arrow keys read its numbers one by one.",
  stageName: "Name of the stage",
  nameStage: "Name this stage",
  backTo: (stage: string) => `Go to "${stage}"`,
  log: "What was changed, newest first",
};

export const whyWords = {
  why: "Why?",
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
        : `10% less makes it ${Number.isFinite(by) ? `${(Math.abs(by) * 100).toPrecision(2)}% ` : ""}${by < 0 ? "smaller" : "larger"}. `,
  unmoved: (count: number) => `${count} more ${count === 1 ? "was read and does" : "were read and do"} not move it.`,
  status: { published: "published", derived: "derived", judgement: "judgement" },
  changedBy: (scenario: string) => `changed by the scenario "${scenario}"`,
  source: "Source",
};
