import {
  elementAt,
  missing,
  monthWords,
  present,
  whereOf,
  type Assumption,
  type Plan,
  type Value,
} from "../../../model";
import { Needed } from "../../controls/needed";
import { ScreenHead } from "../../controls/screen";
import { WhyAssumption } from "../../controls/why-assumption";
import { usePlan } from "../../state/plan-store";
import { inspect } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { figureWithUnit } from "../../words/measure-kinds";
import { notYetWords as words } from "../../words/overview";
import { whereLabel } from "../../words/where-label";

/** A number that is published: what of, for whom and from when, and who says so. */
interface KnownFigure {
  readonly of: Assumption;
  readonly for: string;
  readonly value: number;
  readonly source: string;
}

/** What is published in a plan: the numbers themselves, not what is worked out from them or stands in for them. */
function published(plan: Plan): readonly KnownFigure[] {
  const sourceOf = (id: string | undefined): string => plan.sources.find((one) => one.id === id)?.title ?? "";
  return plan.assumptions.flatMap((of) => {
    const one = (value: Value, status: string, source: string | undefined, who: string): KnownFigure[] =>
      typeof value !== "number" || status !== "published"
        ? []
        : [{ of, for: who, value, source: sourceOf(source ?? of.source) }];
    const dated = (from: string): string => words.from(monthWords(from));
    return [
      ...one(of.value, of.status, undefined, ""),
      ...(of.when ?? []).flatMap(({ from, value }) => one(value, of.status, undefined, dated(from))),
      ...(of.where ?? []).flatMap((entry) => {
        const who = whereLabel(plan, whereOf(entry));
        const status = entry.status ?? of.status;
        return [
          ...one(entry.value, status, entry.source, who),
          ...(entry.when ?? []).flatMap(({ from, value }) =>
            one(value, status, entry.source, `${who}, ${dated(from)}`),
          ),
        ];
      }),
    ];
  });
}

/** Whether the first page says what is known and asks for the rest, because figures that everything rests on are missing. */
export const asksFirst = (plan: Plan): boolean => missing(plan).some(({ severity }) => severity === "error");

/** The first page of a plan that lacks figures: what is asked for, with its boxes, and what is published already. */
export function NotYet() {
  const { plan, readOnly } = usePlan((state) => present(state.open, "the open plan"));
  const required = missing(plan).filter(({ severity }) => severity === "error");
  const known = published(plan);
  const ofParts = known.some((one) => one.for !== "");
  const root = plan.structure.places.find((place) => place.parent === undefined) ?? elementAt(plan.structure.places, 0);
  return (
    <article className="screen not-yet">
      <ScreenHead
        title={frameWords.screens.overview}
        finding={words.finding(root.label, required.length)}
        fresh
        withPlace={false}
      />
      <div>
        {plan.about === undefined ? null : <p className="note">{plan.about}</p>}
        <Needed
          plan={plan}
          required={required}
          readOnly={readOnly}
          onGo={(assumption) => inspect({ kind: "assumption", assumption })}
        />
        {known.length === 0 ? null : (
          <section>
            <h2>{words.knownHead(root.label)}</h2>
            <div className="place-table">
              <table>
                <caption>{words.knownNote}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.figure}</th>
                    {ofParts ? <th scope="col">{words.who}</th> : null}
                    <th scope="col" className="number">
                      {words.number}
                    </th>
                    <th scope="col">{words.source}</th>
                  </tr>
                </thead>
                <tbody>
                  {known.map((one, number) => (
                    <tr key={number}>
                      <th scope="row">{one.of.label}</th>
                      {ofParts ? <td>{one.for}</td> : null}
                      <td className="number">
                        <WhyAssumption plan={plan} assumption={one.of.id} label={one.of.label}>
                          {figureWithUnit(one.of.unit, one.value)}
                        </WhyAssumption>
                      </td>
                      <td>{one.source}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        )}
      </div>
    </article>
  );
}
