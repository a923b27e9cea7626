/** Rates that a table does not give and its amounts do, such as leavers over the staff there were. */
import type { Finding } from "./found";
import type { Shape } from "./shape";

/** One amount over the mean of others, wherever all of them are known for the same part and time. */
export function ratesOf(
  findings: readonly Finding[],
  { measure, of, over }: NonNullable<Shape["rates"]>[number],
): readonly Finding[] {
  const keyOf = (one: Finding): string => JSON.stringify([one.by, one.time]);
  const known = new Map(findings.map((one) => [`${one.measure} ${keyOf(one)}`, one.value]));
  return findings.flatMap((one): Finding[] => {
    if (one.measure !== of) return [];
    const under = over.map((name) => known.get(`${name} ${keyOf(one)}`));
    const sum = under.reduce<number | undefined>(
      (all, value) => (all === undefined || value === undefined ? undefined : all + value),
      0,
    );
    return sum === undefined || sum <= 0 ? [] : [{ ...one, measure, value: one.value / (sum / over.length) }];
  });
}
