/** The workforce of one version of a plan after another, each scenario on what it was compiled to for the version before. */
import { scenarioRuns, type ScenarioRuns } from "../../model";

export interface KeptRuns {
  /** Begins another version. What the version before had no use for is let go, since the room it takes is large. */
  readonly begin: () => void;
  /** The runs under a scenario; of the base when undefined. Each is good until the next version. */
  readonly under: (scenario: string | undefined) => ScenarioRuns;
}

export function keptRuns(): KeptRuns {
  let before = new Map<string | undefined, ScenarioRuns>();
  let now = new Map<string | undefined, ScenarioRuns>();
  return {
    begin: () => {
      before = now;
      now = new Map();
    },
    under: (scenario) => {
      const there = now.get(scenario) ?? before.get(scenario) ?? scenarioRuns(scenario);
      now.set(scenario, there);
      return there;
    },
  };
}
