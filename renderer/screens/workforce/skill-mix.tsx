import { levelName, type Plan, type Where } from "../../../model";
import { SparkLine } from "../../charts";
import { useWhy, type AskedOfMeasure } from "../../controls/use-why";
import { Why } from "../../controls/why";
import { WhyTold } from "../../controls/why-told";
import { useTables } from "../../engine/use-answer";
import { valueAt } from "../../engine/table-values";
import type { Figure } from "../../words/format";
import { whyWords } from "../../words/frame";
import { changeOf, figureOf } from "../../words/measure-kinds";
import { words as frameWords } from "../../words/frame";
import { levelWords as words } from "../../words/workforce";

/** Each level's share of staff: where it starts, where it goes, and what it is in the year picked. */
export function SkillMix({
  plan,
  scenario,
  where,
  year,
  at,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
  readonly at: number;
}) {
  const byLevel = useTables(scenario, { measures: ["skill_mix", "staff_in_post"], by: ["level"], where });
  const whole = useTables(scenario, { measures: ["registered_share"], where });
  const [mix, staff] = byLevel.tables ?? [];
  const registered = whole.tables?.[0];
  if (mix === undefined || staff === undefined || registered === undefined)
    return <p className="note">{frameWords.working}</p>;
  const years = mix.times;
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  const rows = plan.structure.levels.map((level) => {
    const group = mix.groups.findIndex((one) => one.ids[0] === level.id);
    const shares = years.map((_, time) => valueAt(mix, group, time));
    return { level, shares, wte: valueAt(staff, group, at), from: shares[0] ?? null, to: shares[at] ?? null };
  });
  const changes = rows.flatMap(({ level, from, to }) =>
    from === null || to === null ? [] : [{ label: level.label, points: to - from }],
  );
  const most = at === 0 ? undefined : [...changes].sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  // Each line is drawn about its own middle, on a scale as wide as the widest needs.
  const spans = rows.map(({ shares }) => spanOf(shares));
  const width = Math.max(0.002, ...spans.map((span) => span.most - span.least));
  const largest = Math.max(0, ...rows.map((row) => row.wte ?? 0));
  const registeredShares = years.map((_, time) => valueAt(registered, 0, time));
  return (
    <section data-stale={!(byLevel.fresh && whole.fresh)}>
      <h2>{words.heading(year, first, most)}</h2>
      <p className="note">{words.note(first, last)}</p>
      <div className="year-table" role="region" aria-label={words.caption} tabIndex={0}>
        <table className="skill-mix">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.level}</th>
              <th scope="col">{words.course}</th>
              <th scope="col" className="number">
                {words.share(first)}
              </th>
              <th scope="col" className="number">
                {words.share(year)}
              </th>
              <th scope="col" className="number">
                {words.change}
              </th>
              <th scope="col" className="number">
                {words.staff(year)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ level, shares, wte, from, to }, i) => {
              const asked = (time: string) => ({
                measure: "staff_in_post",
                label: `${level.label}, ${time}`,
                year: time,
                where: { ...where, level: level.id },
              });
              const middle = (spans[i]!.most + spans[i]!.least) / 2;
              return (
                <tr key={level.id}>
                  <th scope="row">{levelName(level)}</th>
                  <td>
                    <SparkLine
                      values={shares}
                      label={words.line(level.label, first, from, last, shares.at(-1) ?? null)}
                      domain={[middle - width / 2, middle + width / 2]}
                      width={140}
                    />
                  </td>
                  <td className="number">
                    <Why asked={asked(first)}>{figureOf("share", from)}</Why>
                  </td>
                  <td className="number">
                    <Why asked={asked(year)}>{figureOf("share", to)}</Why>
                  </td>
                  <td className="number">
                    <Change of={level.label} figures={[from, to]} years={[first, year]} asked={asked} />
                  </td>
                  <td className="number">
                    <Why asked={asked(year)}>{figureOf("WTE", wte, largest)}</Why>
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.registered}</th>
              <td />
              <td className="number">
                <Why
                  asked={{ measure: "registered_share", label: `${words.registered}, ${first}`, year: first, where }}
                >
                  {figureOf("share", registeredShares[0] ?? null)}
                </Why>
              </td>
              <td className="number">
                <Why asked={{ measure: "registered_share", label: `${words.registered}, ${year}`, year, where }}>
                  {figureOf("share", registeredShares[at] ?? null)}
                </Why>
              </td>
              <td className="number">
                <Change
                  of={words.registered}
                  figures={[registeredShares[0] ?? null, registeredShares[at] ?? null]}
                  years={[first, year]}
                  asked={(time) => ({ measure: "registered_share", year: time, where })}
                />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** A share of one year less that of another, with both behind it. */
function Change({
  of,
  figures: [from, to],
  years: [first, year],
  asked,
}: {
  readonly of: string;
  readonly figures: readonly [Figure, Figure];
  readonly years: readonly [string, string];
  readonly asked: (year: string) => AskedOfMeasure;
}) {
  const why = useWhy();
  if (from === null || to === null) return figureOf("share", null);
  const change = changeOf("share", to - from);
  return (
    <WhyTold
      told={{
        label: `${of}, ${words.change}`,
        scope: `${first} to ${year}`,
        figure: change,
        says: whyWords.less(words.share(year), words.share(first)),
        parts: [
          { label: words.share(year), figure: figureOf("share", to), ask: why.ofMeasure(asked(year)) },
          { label: words.share(first), figure: figureOf("share", from), ask: why.ofMeasure(asked(first)) },
        ],
      }}
    >
      {change}
    </WhyTold>
  );
}

function spanOf(values: readonly (number | null)[]): { readonly least: number; readonly most: number } {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? { least: 0, most: 0 } : { least: Math.min(...known), most: Math.max(...known) };
}
