/** What is shown and selected. Never saved with the plan, never undone. */
import { create } from "zustand";
import type { ServiceExplainRequest, SumRequest, Where } from "../../model";
import type { DocumentHandle } from "../../electron/bridge";

export const screens = [
  "overview",
  "workforce",
  "training",
  "services",
  "scenarios",
  "compare",
  "uncertainty",
  "shortages",
  "assumptions",
  "report",
  "workshop",
] as const;
export type ScreenId = (typeof screens)[number];

/** A number that is made of others beside the runs: what it was made of, and how, in words. */
export interface Told {
  readonly label: string;
  /** Where, when and under which scenario. */
  readonly scope: string;
  readonly figure: string;
  readonly says: string;
  /** What it is made of, as it is written; what itself has a sum behind it is asked for by pressing it. */
  readonly parts: readonly { readonly label: string; readonly figure: string; readonly ask?: Inspecting | undefined }[];
}

/** What stands in the inspector on the right. */
export type Inspecting =
  | { readonly kind: "why-told"; readonly told: Told }
  | {
      readonly kind: "why";
      readonly measure: string;
      readonly place: string;
      readonly year: string;
      readonly where?: Where;
      readonly scenario: string | undefined;
    }
  | { readonly kind: "why-service"; readonly request: ServiceExplainRequest; readonly scenario: string | undefined }
  | { readonly kind: "why-sum"; readonly request: SumRequest; readonly scenario: string | undefined }
  | { readonly kind: "assumption"; readonly assumption: string; readonly where?: Where }
  | { readonly kind: "scenario" }
  | { readonly kind: "term"; readonly term: string };

export type DialogId =
  | "palette"
  | "keys"
  | "history"
  | "earlier-saves"
  | "about-plan"
  | "your-name"
  | "new-scenario"
  | "rename-scenario"
  | "bring-in"
  | "places"
  | "move-places"
  | "move-start"
  | "compare-plans"
  | "merge-plans"
  | "take-scenarios"
  | "facilitator"
  | "mission"
  | "notices"
  | "handbook"
  | "whats-new";

/** Parts of screens that commands lead to. */
export type SoughtPart = "problems" | "opening" | "scenario" | "add-change" | "differences" | "backtest" | "actuals";

interface ViewState {
  readonly screen: ScreenId;
  /** The scenario whose numbers are shown and which edits go to; undefined is the base. */
  readonly scenario: string | undefined;
  /** The scenarios last shown, newest first: they keep their tab while the base is looked at. */
  readonly visited: readonly string[];
  /** Scenarios drawn beside the base in charts, up to three. */
  readonly compared: readonly string[];
  /** The place whose numbers are shown; undefined is the whole plan. */
  readonly place: string | undefined;
  /** The service whose list is shown; the first of the plan while none is picked. */
  readonly service: string | undefined;
  /** The planning year picked in a chart or table; undefined is the last. */
  readonly year: string | undefined;
  readonly inspecting: Inspecting | undefined;
  readonly dialog: DialogId | undefined;
  /** A part of a screen that is to be gone to as soon as it is drawn. */
  readonly sought: SoughtPart | undefined;
  /** The file whose earlier saves are listed. */
  readonly earlierSavesOf: { readonly document: DocumentHandle; readonly name: string } | undefined;
  readonly theme: "light" | "dark" | undefined;
  /** A passing message for the status line, such as "Saved". */
  readonly message: { readonly text: string; readonly alert: boolean } | undefined;
}

const blank: ViewState = {
  screen: "overview",
  scenario: undefined,
  visited: [],
  compared: [],
  place: undefined,
  service: undefined,
  year: undefined,
  inspecting: undefined,
  dialog: undefined,
  sought: undefined,
  earlierSavesOf: undefined,
  theme: undefined,
  message: undefined,
};

export const useView = create<ViewState>(() => blank);

/** What of it is shown decides which numbers are on the page. */
type Page = Pick<ViewState, "screen" | "scenario" | "place" | "service">;

/** Shows another page. A sum on the right would then be of a number that nobody can see: it is closed. */
function showPage(page: Partial<Page>): void {
  useView.setState((now) => {
    const same = (Object.keys(page) as (keyof Page)[]).every((part) => now[part] === page[part]);
    const kind = now.inspecting?.kind;
    const ofNumber = kind?.startsWith("why") === true;
    return { ...page, ...(ofNumber && !same ? { inspecting: undefined } : {}) };
  });
}

export function showScreen(screen: ScreenId): void {
  showPage({ screen });
  useView.setState({ sought: undefined });
}
/** Shows a screen at one of its parts. */
export function seek(screen: ScreenId, sought: SoughtPart): void {
  showPage({ screen });
  const inPanel = sought === "scenario" || sought === "add-change";
  useView.setState({ sought, ...(inPanel ? { inspecting: { kind: "scenario" } } : {}) });
}
export function showScenario(scenario: string | undefined): void {
  showPage({ scenario });
  useView.setState(({ visited }) => ({
    visited: scenario === undefined ? visited : [scenario, ...visited.filter((id) => id !== scenario)].slice(0, 3),
  }));
}
export const showPlace = (place: string | undefined): void => showPage({ place });
export const showService = (service: string | undefined): void => showPage({ service });
export const showYear = (year: string | undefined): void => useView.setState({ year });
export const inspect = (inspecting: Inspecting | undefined): void => useView.setState({ inspecting });
export const showDialog = (dialog: ViewState["dialog"]): void => useView.setState({ dialog });
export const showEarlierSaves = (earlierSavesOf: NonNullable<ViewState["earlierSavesOf"]>): void =>
  useView.setState({ dialog: "earlier-saves", earlierSavesOf });
export const say = (text: string, alert = false): void => useView.setState({ message: { text, alert } });

/** Takes away what was said last. */
export const unsay = (): void => useView.setState({ message: undefined });
/** Back to the first screen of a newly opened plan. */
export const resetView = (): void => useView.setState({ ...blank, theme: useView.getState().theme });
/** Draws a scenario beside the base, or stops drawing it; four lines (base and three) are as many as can be told apart. */
export function toggleCompared(scenario: string): void {
  const { compared } = useView.getState();
  useView.setState({
    compared: compared.includes(scenario)
      ? compared.filter((id) => id !== scenario)
      : [...compared, scenario].slice(-3),
  });
}
