/**
 * Whether what a plan says of a place rests on figures of that place. A result whose opening figures are those of a larger
 * place, shared out, tells nothing of how the place differs from its neighbours: it is marked, and left out of rankings.
 */
import type { AssumptionId } from "../assumptions/catalogue";
import type { Member } from "../plan/ask/entries";
import { figuresOf, type Figures, type Whose } from "../plan/ask/whose";
import type { Measure } from "../workforce/results/measure";
import { measureOf } from "../workforce/results/measures";
import type { Breakdown } from "../workforce/results/grouping";
import { courseQuantities, poolQuantities, type Quantity } from "../workforce/results/quantity";
import type { Projection } from "../workforce/run/projection";
import { rowsOf, type PlaceRows } from "./place-rows";

/** What tells places apart in a result. */
type Basis = "staff" | "posts" | "leaving" | "ages" | "origins" | "levels" | "intake" | "patients";

const assumptionsOf: Readonly<Record<Exclude<Basis, "posts">, readonly AssumptionId[]>> = {
  staff: ["staff_in_post"],
  leaving: ["leaver_rate"],
  ages: ["mean_age", "share_over_55"],
  origins: ["origin_share"],
  levels: ["level_share"],
  intake: ["intake_share"],
  patients: ["registered_patients"],
};

/** Shares and means rest on what they are of, not on how many people there are. */
const ofRates: Readonly<Record<string, Basis>> = {
  vacancy_rate: "posts",
  net_vacancy_rate: "posts",
  exit_rate: "leaving",
  share_over_55: "ages",
  mean_age: "ages",
  international_share: "origins",
  registered_share: "levels",
  skill_mix: "levels",
};

const postQuantities: readonly Quantity[] = ["posts", "vacantPosts", "staffOverPosts", "needed", "covered"];
const exitQuantities: readonly Quantity[] = ["leavers", "retirements", "leaversWte", "retirementsWte"];
const comingQuantities: readonly Quantity[] = ["joiners", "joinersWte", ...poolQuantities, ...courseQuantities];

function basesOf({ id, quantities }: Measure): readonly Basis[] {
  const rate = ofRates[id];
  if (rate !== undefined) return [rate];
  const any = (some: readonly Quantity[]): boolean => quantities.some((quantity) => some.includes(quantity));
  const coming = any(comingQuantities);
  return [
    coming ? "intake" : "staff",
    ...(any(postQuantities) ? (["posts"] as const) : []),
    ...(any(exitQuantities) ? (["leaving"] as const) : []),
    ...(quantities.includes("patients") ? (["patients"] as const) : []),
  ];
}

/** Whose the posts of a row are: by their number where that is given, else by the vacancy rate they are worked out from. */
export const whosePosts = (figures: Figures, place: string, member: Member): Whose =>
  figures.of(figures.gives("establishment", member) ? "establishment" : "vacancy_rate", place, member);

/** Whether the greater part of a place's staff are in rows for which a figure is its own; else whose it is for most of them. */
function whoseOn(basis: Basis, { place, rows, size }: PlaceRows, figures: Figures): Whose {
  const found = new Map<string, { readonly whose: Whose; weight: number }>();
  let whole = 0;
  for (const { member, wte } of rows) {
    const here: Whose[] =
      basis === "posts"
        ? [whosePosts(figures, place, member)]
        : assumptionsOf[basis].map((id) => figures.of(id, place, member));
    const whose = here.find(({ kind }) => kind !== "own") ?? { kind: "own" as const };
    // Without anybody in post, every row counts alike.
    const weight = size > 0 ? wte : 1;
    const key = JSON.stringify(whose);
    const before = found.get(key) ?? { whose, weight: 0 };
    before.weight += weight;
    whole += weight;
    found.set(key, before);
  }
  const all = [...found.values()].sort((a, b) => b.weight - a.weight);
  const own = all.find(({ whose }) => whose.kind === "own");
  if (own !== undefined && own.weight * 2 >= whole) return own.whose;
  return all.find(({ whose }) => whose.kind !== "own")?.whose ?? { kind: "own" };
}

/** Whose the figures of one measure are, in the order of the places. */
export interface WhoseResults {
  readonly measure: string;
  readonly places: readonly { readonly id: string; readonly whose: Whose }[];
}

/**
 * Whose the results of measures are at each place of a kind. The base decides: a scenario changes what comes, not whose
 * figures it begins with.
 * @param projection of the base
 */
export function whoseResults(projection: Projection, measures: readonly string[], by: Breakdown): WhoseResults[] {
  const { plan } = projection.run.program.inputs.resolved;
  const figures = figuresOf(plan);
  const places = rowsOf(projection, by);
  const kept = new Map<string, Whose>();
  const on = (basis: Basis, place: PlaceRows): Whose => {
    const key = `${basis} ${place.place}`;
    const answer = kept.get(key) ?? whoseOn(basis, place, figures);
    kept.set(key, answer);
    return answer;
  };
  return measures.flatMap((id): WhoseResults[] => {
    const measure = measureOf(id);
    if (measure === undefined) return [];
    const bases = basesOf(measure);
    return [
      {
        measure: id,
        places: places.map((place) => ({
          id: place.place,
          whose: bases.map((basis) => on(basis, place)).find(({ kind }) => kind !== "own") ?? { kind: "own" },
        })),
      },
    ];
  });
}
