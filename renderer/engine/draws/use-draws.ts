/** The draws of the open plan inside components: asked for once for all screens, shown as they come. */
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import { create } from "zustand";
import { fanOf, tableOf, type Fan, type Meant, type Sample } from "../../../model";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { FEWEST_TO_SAY, type DrawPool, type DrawsShown } from "./draws-shown";
import { placeAsked } from "./standing-asked";

export const DrawsContext = createContext<DrawPool | undefined>(undefined);

interface Wanted {
  /** How many components on the screen show ranges; nothing is drawn for nobody. */
  readonly by: number;
  /** The version of the plan for which more draws than usual were asked for, and how many. */
  readonly more: { readonly version: number; readonly count: number } | undefined;
}

/** What the components on the screen want of the draws. */
export const useWanted = create<Wanted>(() => ({ by: 0, more: undefined }));

/** Asks for more draws of the plan as it is now; another version of it goes back to the usual number. */
export const askForDraws = (version: number, count: number): void => useWanted.setState({ more: { version, count } });

export function useDrawPool(): DrawPool | undefined {
  return useContext(DrawsContext);
}

const never = () => () => undefined;

/** Draws are wanted for as long as the component is on the screen. */
function useWantedDraws(): void {
  useEffect(() => {
    useWanted.setState(({ by }) => ({ by: by + 1 }));
    return () => useWanted.setState(({ by }) => ({ by: by - 1 }));
  }, []);
}

/**
 * How far the draws of the open plan have come; undefined while there are none. Those of a plan that was open before would
 * stand under the name of this one. Wanted for as long as the component is on the screen.
 */
export function useDraws(): DrawsShown | undefined {
  const pool = useDrawPool();
  const opened = usePlan((state) => state.open?.opened ?? 0);
  useWantedDraws();
  const now = (): DrawsShown | undefined => {
    const shown = pool?.shown();
    return shown !== undefined && shown.version >= opened ? shown : undefined;
  };
  return useSyncExternalStore(pool?.subscribe ?? never, now, now);
}

export const enoughToSay = ({ count }: Pick<Sample, "count">): boolean => count >= FEWEST_TO_SAY;

const areOf = (shown: DrawsShown | undefined, version: number | undefined, place: string | undefined): boolean =>
  shown !== undefined && shown.version === version && placeAsked(shown.asked) === place;

/** Whether draws are of the plan as it is now and of the place looked at: older ones stand until new ones come. */
export function useAreOfNow(shown: DrawsShown | undefined): boolean {
  const version = usePlan((state) => state.open?.figures);
  const place = useView((state) => state.place);
  return areOf(shown, version, place);
}

/** The draws of what is looked at now: not older ones that still stand while new ones are on their way. */
export function useSample(): Sample | undefined {
  const pool = useDrawPool();
  const version = usePlan((state) => state.open?.figures);
  const place = useView((state) => state.place);
  useWantedDraws();
  // Nothing is drawn anew for draws that still say nothing: there may be many before there are enough.
  const now = (): Sample | undefined => {
    const shown = pool?.shown();
    const sample = areOf(shown, version, place) && shown?.certain !== true ? shown?.sample : undefined;
    return sample !== undefined && enoughToSay(sample) ? sample : undefined;
  };
  return useSyncExternalStore(pool?.subscribe ?? never, now, now);
}

/** The fans of several measures of everybody, by year; those there are. */
export function useFans(measures: readonly string[], scenario: string | undefined): ReadonlyMap<string, Fan> {
  const sample = useSample();
  return useMemo(() => {
    const found = new Map<string, Fan>();
    for (const measure of measures) {
      const table = sample === undefined ? undefined : tableOf(sample, { measure, scenario });
      if (sample !== undefined && table !== undefined) found.set(measure, fanOf(sample, table, 0));
    }
    return found;
  }, [sample, measures, scenario]);
}

/** The fans of a measure by place, by the id of the place; those there are. */
export function usePlaceFans(measure: string, scenario: string | undefined, by: string): ReadonlyMap<string, Fan> {
  const sample = useSample();
  return useMemo(() => {
    const table = sample === undefined ? undefined : tableOf(sample, { measure, scenario, by });
    return new Map(
      sample === undefined || table === undefined
        ? []
        : table.groups.map(({ ids }, group) => [ids[0] ?? "", fanOf(sample, table, group)]),
    );
  }, [sample, measure, scenario, by]);
}

/** The fan of a figure; undefined while there is none, and where nothing is uncertain. */
export function useFan({ measure, scenario, service, per, by }: Meant, group = 0): Fan | undefined {
  const sample = useSample();
  return useMemo(() => {
    if (sample === undefined) return undefined;
    const table = tableOf(sample, {
      measure,
      scenario,
      service,
      ...(per === undefined ? {} : { per }),
      ...(by === undefined ? {} : { by }),
    });
    return table?.groups[group] === undefined ? undefined : fanOf(sample, table, group);
  }, [sample, measure, scenario, service, per, by, group]);
}
