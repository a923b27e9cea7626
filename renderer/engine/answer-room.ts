/** Answers for the room of a workshop: the lines on its wall, and what its sliders reach and stand at. */
import { alreadyInBase, roomLine, roomReach, slidersStand, suggestedSlider, type Plan } from "../../model";
import type { Answer } from "./answers";
import type { PlanRuns } from "./plan-runs";
import type { Query } from "./queries";

const kinds = [
  "room-line",
  "room-reach",
  "sliders-stand",
  "sliders-suggested",
] as const satisfies readonly Query["kind"][];
type RoomQuery = Extract<Query, { readonly kind: (typeof kinds)[number] }>;

export const isOfRoom = (query: Query): query is RoomQuery => (kinds as readonly Query["kind"][]).includes(query.kind);

export function answerOfRoom(plan: Plan, runs: PlanRuns, query: RoomQuery): Answer {
  const { resolutions } = runs;
  switch (query.kind) {
    case "room-line": {
      const { scenario, shown } = query;
      const line = roomLine(plan, shown, { staff: () => runs.whole(scenario), lists: () => runs.services(scenario) });
      if (!line.ok) return line;
      return { ...line, value: { ...line.value, inBase: alreadyInBase(plan, scenario, resolutions) } };
    }
    case "room-reach":
      return { ok: true, value: roomReach(plan, query.shown, query.scenarios, query.sliders) ?? null };
    case "sliders-stand":
      return { ok: true, value: slidersStand(plan, query.sliders, query.scenario, resolutions) };
    case "sliders-suggested": {
      const found = query.levers.map((lever) => suggestedSlider(plan, lever, resolutions));
      return { ok: true, value: found.flatMap((one) => (one.ok ? [one.value] : [])) };
    }
  }
}
