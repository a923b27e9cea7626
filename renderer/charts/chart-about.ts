import { createContext, useContext, type ReactNode } from "react";

/** What a chart that leaves its page must carry, as words: without it nobody can say what its figures are of. */
export interface ChartAbout {
  readonly plan: string;
  /** Said where the figures are made up or another service's. */
  readonly example?: string | undefined;
  readonly scenario: string;
  readonly place?: string | undefined;
  /** What worked the figures out, where a chart has no published source of its own. */
  readonly source: string;
  /** The day, as 29 November 2026. */
  readonly made: string;
}

export const ChartAboutContext = createContext<ChartAbout | undefined>(undefined);
export const useChartAbout = (): ChartAbout | undefined => useContext(ChartAboutContext);

/** How the sentence over a chart is set: with its terms of the field explained, where somebody knows them. */
export const ChartFindingContext = createContext<(finding: string) => ReactNode>((finding) => finding);

/** As label and text, for the head of numbers that are copied. */
export const aboutLines = (about: ChartAbout): readonly (readonly [string, string])[] => [
  ["Plan", about.plan],
  ...(about.example === undefined ? [] : [["Example", about.example] as const]),
  ["Scenario", about.scenario],
  ...(about.place === undefined ? [] : [["Place", about.place] as const]),
  ["Source", about.source],
  ["Date", about.made],
];

/** As one line, for the foot of a picture. */
export const aboutLine = ({ plan, example, scenario, place, source, made }: ChartAbout): string =>
  [plan, example, scenario, place, `Source: ${source.replace(/^Source: |\.$/g, "")}`, made]
    .filter((part) => part !== undefined)
    .join(" · ");
