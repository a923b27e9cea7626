/** What draws keep, out of what the command line asks: each measure by its groups and of the whole, each list by its places. */
import type { EnsembleAsked, Keep, ListAsked } from "../../model/index";
import { badArguments, done, type Step } from "./outcome";
import type { Selection } from "./select";
import type { ServiceAsked, ServiceSelection } from "./select-services";

function listsOf(
  { service, places, together, by }: ServiceAsked,
  { measures, time }: ServiceSelection,
): readonly ListAsked[] {
  const ask = { service: service.id, measures: measures.map(({ id }) => id), time };
  const apart = places.map((place): ListAsked => ({ ...ask, place: place.id }));
  const whole = together && places.length > 1 ? [ask] : [];
  return by.includes("place") || whole.length === 0 ? [...apart, ...whole] : whole;
}

/** Fails where a list is asked for by tier: draws keep lists whole. */
function keepOf({ workforce, measures, by, where, time, services }: Selection): Step<Keep> {
  const ids = measures.map(({ id }) => id);
  const byTier = services?.services.some((asked) => asked.tiers !== undefined || asked.by.includes("tier")) ?? false;
  if (byTier)
    return badArguments(
      "Draws are kept of whole lists, not of their tiers. Leave --by tier and --where tier out, or --draws.",
    );
  return done({
    ...(workforce
      ? {
          workforce: [{ measures: ids, by, where, time }, ...(by.length === 0 ? [] : [{ measures: ids, where, time }])],
        }
      : {}),
    ...(services === undefined ? {} : { lists: services.services.flatMap((asked) => listsOf(asked, services)) }),
  });
}

export function ensembleAsked(selection: Selection, seed: string): Step<EnsembleAsked> {
  const keep = keepOf(selection);
  return keep.ok
    ? done({ scenarios: [undefined, ...selection.scenarios.map(({ id }) => id)], keep: keep.value, seed })
    : keep;
}
