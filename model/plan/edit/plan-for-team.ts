/** A plan for a team of one's own: the worked example with the four figures a lead knows in place of its own. */
import { elementAt } from "../../assumptions/present";
import type { Assumption, Plan, Where } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { cut, edited, refused, tooLong, type Edit, type Signature } from "./edit";
import { without } from "./without";
import { sound } from "./would-open";

const decimal = (value: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const words = {
  about: (team: string) =>
    `${team}, over three years: which funded posts stay empty? Staff in post, funded posts and the leaver rate are the ones entered when the plan was made. Every other number comes from the worked example of a community rehabilitation team and says in its reason that it is to be replaced.`,
  byLevel: (total: number) =>
    `${decimal(total)} WTE in all, as entered when the plan was made. How it divides by level is an example figure: replace with your own.`,
  leaverRate:
    "As entered when the plan was made: leavers divided by the people in post, retirements included. The range is the example team's, in proportion.",
};

/** What a lead knows about the team. */
export interface TeamFigures {
  readonly name: string;
  /** WTE in post on the day before the plan starts. */
  readonly staffInPost: number;
  /** Funded posts in WTE, or the vacancy rate that gives them: staff in post / (1 - rate). */
  readonly posts:
    { readonly kind: "establishment"; readonly wte: number } | { readonly kind: "vacancy-rate"; readonly rate: number };
  /** Yearly probability of leaving, retirement included. */
  readonly leaverRate: number;
}

type Entry = Where & { readonly value: number };

/** Divides a total over the example's entries in their own proportions, to a hundredth, exactly. */
function divided(entries: readonly Entry[], total: number): Entry[] {
  const whole = entries.reduce((sum, entry) => sum + entry.value, 0);
  const parts = entries.map((entry) => ({ ...entry, value: Math.round((entry.value / whole) * total * 100) / 100 }));
  const largest = parts.reduce((best, part, i) => (part.value > elementAt(parts, best).value ? i : best), 0);
  const others = parts.reduce((sum, part, i) => (i === largest ? sum : sum + part.value), 0);
  return parts.map((part, i) => (i === largest ? { ...part, value: Number((total - others).toFixed(6)) } : part));
}

/** An amount given by level, with its total replaced. */
function withTotal(assumption: Assumption, total: number): Assumption {
  const entries = (assumption.where ?? []).flatMap((entry) =>
    typeof entry.value === "number" ? [{ ...entry, value: entry.value }] : [],
  );
  return {
    ...without(assumption, "source"),
    where: divided(entries, total),
    status: "judgement",
    reason: words.byLevel(total),
  };
}

function withLeaverRate({ range, ...assumption }: Assumption, rate: number): Assumption {
  const factor = typeof assumption.value === "number" && assumption.value > 0 ? rate / assumption.value : 1;
  const times = (value: number): number => Math.min(0.99, Number((value * factor).toPrecision(3)));
  return {
    ...without(assumption, "source"),
    value: rate,
    ...(range === undefined
      ? {}
      : { range: { ...range, low: times(range.low), likely: rate, high: Math.max(rate, times(range.high)) } }),
    status: "judgement",
    reason: words.leaverRate,
  };
}

/** Funded posts in WTE, from whichever of the two was given. */
export const postsOf = ({ staffInPost, posts }: Pick<TeamFigures, "staffInPost" | "posts">): number =>
  posts.kind === "establishment" ? posts.wte : Number((staffInPost / (1 - posts.rate)).toFixed(2));

/**
 * The example team's plan with a team's own figures, as a new plan with an empty log; everything else stays an example
 * and says so in its reason.
 */
export function planForTeam(example: Plan, figures: TeamFigures, signed: Signature): Outcome<Edit> {
  const { name, staffInPost, leaverRate } = figures;
  if (name === "") return refused("no-name", "A team needs a name. Give it one.");
  const long = tooLong(name, longest.title);
  if (long !== undefined) return long;
  const posts = postsOf(figures);
  const replaced: Readonly<Record<string, (assumption: Assumption) => Assumption>> = {
    staff_in_post: (assumption) => withTotal(assumption, staffInPost),
    establishment: (assumption) => withTotal(assumption, posts),
    leaver_rate: (assumption) => withLeaverRate(assumption, leaverRate),
  };
  const plan: Plan = {
    ...example,
    title: name,
    about: words.about(name),
    structure: {
      ...example.structure,
      places: example.structure.places.map((place) =>
        place.parent === undefined ? { ...place, label: cut(name, longest.label) } : place,
      ),
    },
    assumptions: example.assumptions.map((assumption) => replaced[assumption.id]?.(assumption) ?? assumption),
    log: [],
  };
  return sound(
    example,
    edited(plan, signed, {
      what: "Plan made for a team",
      where: name,
      from: `the worked example "${example.title}"`,
      to: `${decimal(staffInPost)} WTE in post, ${decimal(posts)} funded, ${decimal(leaverRate * 100)}% leave in a year`,
    }),
  );
}
