/** What a person or a draw may do to one assumption of a plan, wrong things among them. */
import fc from "fast-check";
import type { Assumption, Plan } from "../../model";

const times =
  (factor: number) =>
  (value: Assumption["value"]): Assumption["value"] =>
    typeof value === "number" ? value * factor : value;

const edits: Readonly<Record<string, (one: Assumption, other: Assumption) => Assumption>> = {
  "a tenth less": (one) => ({ ...one, value: times(0.9)(one.value) }),
  "less everywhere": (one) => ({
    ...one,
    value: times(0.8)(one.value),
    ...(one.where && { where: one.where.map((entry) => ({ ...entry, value: times(0.8)(entry.value) })) }),
  }),
  emptied: (one) => ({ ...one, value: null }),
  "far outside its limits": (one) => ({ ...one, value: -1e9 }),
  "a formula of another": (one, other) => ({ ...one, value: `= ${other.id} * 0.5` }),
  "a formula of itself": (one) => ({ ...one, value: `= ${one.id} + 1` }),
  "a formula of nothing known": (one) => ({ ...one, value: "= nobody_knows * 2" }),
  "a formula without a number": (one) => ({ ...one, value: "= 1 / 0" }),
  "a formula that is none": (one) => ({ ...one, value: "= 1 +" }),
  "another unit": (one) => ({ ...one, unit: "months" }),
  "another value from a date": (one) => ({
    ...one,
    when: [{ from: "2025-10", value: typeof one.value === "number" ? one.value * 1.1 : 0.1 }],
  }),
  "a place nobody has": (one) => ({ ...one, where: [{ place: "nowhere", value: 0.1 }] }),
  "the same again": (one) => ({ ...one }),
};

/** Those a draw makes: other numbers where there are numbers. */
export const ofDraws = ["a tenth less", "less everywhere"] as const;

export interface Edit {
  readonly what: string;
  readonly at: number;
  readonly other: number;
}

/** Up to four edits, of any kind or of those named. */
export const someEdits = (kinds: readonly string[] = Object.keys(edits)): fc.Arbitrary<Edit[]> =>
  fc.array(fc.record({ what: fc.constantFrom(...kinds), at: fc.nat(), other: fc.nat() }), { maxLength: 4 });

/** The plan after some edits, one after another. */
export const edited = (plan: Plan, list: readonly Edit[]): Plan => {
  const size = plan.assumptions.length;
  return list.reduce<Plan>(
    (now, { what, at, other }) => ({
      ...now,
      assumptions: now.assumptions.map((one, number) =>
        number === at % size ? edits[what]!(one, now.assumptions[other % size]!) : one,
      ),
    }),
    plan,
  );
};
