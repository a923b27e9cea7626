/** The worker's side of draws: makes an ensemble ready and runs the draws it is sent. */
import { ensembleOf, runDraws, type Ensemble } from "../../../model";
import { withKnownParts } from "./known-parts";
import type { DrawMessage, DrawReply } from "./messages";

export function drawsAnswerer(): (message: DrawMessage) => DrawReply | undefined {
  let job = -1;
  let seed = "";
  let ensemble: Ensemble | undefined;
  let root: Ensemble["root"] | undefined;
  return (message) => {
    if (message.kind === "draws-of") {
      const plan = root === undefined ? message.plan : withKnownParts(message.plan, root.resolutions.plan);
      const made = ensembleOf(plan, message.asked, root);
      job = message.job;
      seed = message.asked.seed;
      ensemble = made.ok ? made.value : undefined;
      root = ensemble?.root ?? root;
      if (!made.ok) return { kind: "not-ready", job, problems: made.problems };
      const { tables, columns, asItStands, runs, draws } = made.value;
      const certain = draws.uncertainty.uncertain.length === 0 && message.plan.chance?.on !== true;
      return { kind: "ready", job, tables, columns, asItStands, runs, certain };
    }
    if (message.kind === "leave-draws" || message.job !== job || ensemble === undefined) return undefined;
    // Where there are fewer runs than were asked for before that was known, none are left of some stretches.
    const from = Math.min(message.from, ensemble.runs);
    const to = Math.min(message.to, ensemble.runs);
    const began = performance.now();
    const { values, failed } = runDraws(ensemble, seed, from, to);
    return { kind: "drawn", job, from, to, values, failed, milliseconds: performance.now() - began };
  };
}
