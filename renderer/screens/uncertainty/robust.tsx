import { robustnessOf, tableOf, type Plan, type Sample, type Target } from "../../../model";
import { words as frameWords } from "../../words/frame";
import { figureWithUnit } from "../../words/measure-kinds";
import { inWordsAlike, uncertaintyWords } from "../../words/uncertainty";
import type { Lookable } from "./figure/measures";

const words = uncertaintyWords.robust;

/** The scenarios drawn against each other in the same futures. */
export function Robust({
  plan,
  sample,
  look,
  year,
  at,
  target,
}: {
  readonly plan: Plan;
  readonly sample: Sample;
  readonly look: Lookable;
  readonly year: string;
  readonly at: number;
  readonly target: Target | undefined;
}) {
  const scenarios = [...new Set(sample.tables.map(({ scenario }) => scenario))];
  const tables = scenarios.flatMap(
    (scenario) => tableOf(sample, { measure: look.measure, scenario, service: look.service }) ?? [],
  );
  if (tables.length < 2) return <p className="note">{words.none}</p>;
  const rows = robustnessOf(sample, tables, 0, at, look.aim, target);
  const nameOf = (scenario: string | undefined): string =>
    plan.scenarios.find(({ id }) => id === scenario)?.name ?? frameWords.base;
  const shares = inWordsAlike(rows.map(({ best }) => best));
  const enough = inWordsAlike(rows.flatMap(({ acceptable }) => acceptable ?? []));
  const best = rows.reduce((a, b) => (b.best > a.best ? b : a));
  return (
    <section>
      <h2>
        {rows.every((row) => row.best === 1)
          ? words.same(look.label, year)
          : words.finding(nameOf(best.scenario), shares[rows.indexOf(best)] ?? "", look.label, year)}
      </h2>
      <p className="note">{words.note}</p>
      <div className="table-scroll" role="region" aria-label={words.caption} tabIndex={0}>
        <table>
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.scenario}</th>
              <th scope="col">{words.best}</th>
              <th scope="col" className="number">
                {words.regret}
              </th>
              <th scope="col" className="number">
                {words.ninth}
              </th>
              {target === undefined ? null : <th scope="col">{words.acceptable}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ scenario, regret, acceptable }, row) => (
              <tr key={scenario ?? ""}>
                <th scope="row">{nameOf(scenario)}</th>
                <td>{shares[row]}</td>
                <td className="number">{figureWithUnit(look.unit, regret.middle)}</td>
                <td className="number">{figureWithUnit(look.unit, regret.ninth)}</td>
                {acceptable === undefined ? null : <td>{enough[row]}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
