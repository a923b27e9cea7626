import { dayWords, scenariosInWords } from "../../model";
import type { ReactNode } from "react";
import { ChartAboutContext, ChartFindingContext } from "../charts";
import { words } from "../words/frame";
import { useShownIdentity } from "./shown-identity";
import { Termed } from "./termed";

const inTerms = (finding: string): ReactNode => <Termed>{finding}</Termed>;

/** Tells the charts inside it what they are of, for when a picture or its numbers leave the page; their findings explain their terms. */
export function AboutCharts({ children }: { readonly children: ReactNode }) {
  const shown = useShownIdentity();
  const about =
    shown === undefined
      ? undefined
      : {
          plan: shown.plan,
          example: shown.example ? words.exampleFigures : undefined,
          scenario: scenariosInWords(shown),
          place: shown.place?.label,
          source: words.workedOut(shown.modelVersion),
          made: dayWords(shown.made),
        };
  return (
    <ChartAboutContext value={about}>
      <ChartFindingContext value={inTerms}>{children}</ChartFindingContext>
    </ChartAboutContext>
  );
}
