import { useState, type ReactNode } from "react";
import { hostingNotCounted, hostingSays, type Hosting, type HostReason, type Plan } from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { Why } from "../../controls/why";
import { WhyTold } from "../../controls/why-told";
import { useAnswer } from "../../engine/use-answer";
import { inspect, showPlace, type Inspecting } from "../../state/view-store";
import { hostWords as words } from "../../words/apprentices";
import { whyWords, words as frameWords } from "../../words/frame";
import { figureOf } from "../../words/measure-kinds";
import { HostInputs } from "./host-inputs";
import { allowed, askOfTerm, termFigure, toldOfLimit } from "./told-hosting";

/** How many apprentices the place shown can host, by what, and what runs out first; with the boxes it rests on. */
export function HostingPart({
  plan,
  scenario,
  place,
  year,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly place: string | undefined;
  readonly year: string;
  readonly readOnly: boolean;
}) {
  const [money, setMoney] = useState<number | undefined>(undefined);
  const root = plan.structure.places.find((one) => one.parent === undefined);
  const shown = plan.structure.places.find((one) => one.id === place) ?? root;
  const request = { place: shown?.id ?? "", year, ...(money === undefined ? {} : { backfillMoney: money }) };
  const { answer, fresh } = useAnswer(year === "" ? undefined : ({ kind: "host", scenario, request } as const));
  if (answer === undefined) return <p className="note">{frameWords.working}</p>;
  if (!answer.ok) return <p className="note">{answer.problems[0]?.says}</p>;
  const { whole, below } = answer.value;
  const notCounted = hostingNotCounted(whole);
  const own = shown === root ? undefined : shown;
  return (
    <section data-stale={!fresh}>
      <h2>{hostingSays(whole)}</h2>
      <p className="note">
        {notCounted === "" ? "" : `${notCounted} `}
        {words.oneEach} {words.base(own?.label)}
      </p>
      <div className="year-table" role="region" aria-label={words.heading} tabIndex={0}>
        <table className="host-limits">
          <caption className="visually-hidden">{words.caption(whole.place.label, year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.limit}</th>
              <th scope="col" className="number">
                {words.allows}
              </th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.give}</th>
            </tr>
          </thead>
          <tbody>
            {whole.reasons.map((reason) => (
              <LimitRow
                key={reason.limit}
                plan={plan}
                scenario={scenario}
                reason={reason}
                of={whole}
                first={whole.first === reason.limit}
              >
                <HostInputs
                  plan={plan}
                  limit={reason.limit}
                  missing={reason.missing}
                  place={own?.id}
                  readOnly={readOnly}
                />
              </LimitRow>
            ))}
          </tbody>
        </table>
      </div>
      <div className="host-money">
        <NumberBox
          label={words.money}
          unit="GBP"
          value={money ?? null}
          limits={{ least: 0 }}
          onChange={(value) => setMoney(typeof value === "number" ? value : undefined)}
        />
        <p className="note">{words.moneyNote}</p>
      </div>
      {below.length === 0 ? null : <Below plan={plan} scenario={scenario} places={below} year={year} />}
    </section>
  );
}

/** A part of a sum that can be asked why itself. */
const WhyTerm = ({
  label,
  asked,
  children,
}: {
  readonly label: string;
  readonly asked: Inspecting;
  readonly children: ReactNode;
}) => (
  <button type="button" className="why" title={whyWords.why} onClick={() => inspect(asked)}>
    <span className="visually-hidden">{`${label}, why? `}</span>
    {children}
  </button>
);

function LimitRow({
  plan,
  scenario,
  reason,
  of,
  first,
  children,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly reason: HostReason;
  readonly of: Hosting;
  readonly first: boolean;
  readonly children: ReactNode;
}) {
  return (
    <tr data-first={first}>
      <th scope="row">
        {words.by(reason.limit)}
        {first ? <span className="note"> ({words.first})</span> : null}
      </th>
      <td className="number">
        <WhyTold told={toldOfLimit(plan, reason, of, scenario)}>{allowed(reason.most)}</WhyTold>
      </td>
      <td>
        <ul role="list" className="host-terms">
          {reason.terms.map((term) => (
            <li key={term.label}>
              {term.label}:{" "}
              <WhyTerm asked={askOfTerm(plan, term, of, scenario)} label={term.label}>
                {termFigure(term.unit, term.value)}
              </WhyTerm>
            </li>
          ))}
        </ul>
      </td>
      <td className="host-boxes">{children}</td>
    </tr>
  );
}

function Below({
  plan,
  scenario,
  places,
  year,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly places: readonly Hosting[];
  readonly year: string;
}) {
  return (
    <>
      <h3>{words.below}</h3>
      <p className="note">{words.belowNote}</p>
      <div className="year-table" role="region" aria-label={words.below} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{words.belowCaption(year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col" className="number">
                {words.can}
              </th>
              <th scope="col" className="number">
                {words.there}
              </th>
              <th scope="col">{words.firstColumn}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((one) => {
              const { place, most, there, first, reasons } = one;
              return (
                <tr key={place.id}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => showPlace(place.id)}>
                      {place.label}
                    </button>
                  </th>
                  <td className="number">
                    <WhyTold
                      told={{
                        label: words.can,
                        scope: `${place.label}, ${year}`,
                        figure: most === undefined ? words.unknown : figureOf("heads", most),
                        says: words.leastOf,
                        parts: reasons.map((reason) => ({
                          label: words.by(reason.limit),
                          figure: allowed(reason.most),
                          ask: { kind: "why-told", told: toldOfLimit(plan, reason, one, scenario) },
                        })),
                      }}
                    >
                      {most === undefined ? words.unknown : figureOf("heads", most)}
                    </WhyTold>
                  </td>
                  <td className="number">
                    <Why
                      asked={{ measure: "apprentices", label: `${words.there}, ${place.label}`, year, place: place.id }}
                    >
                      {figureOf("heads", there)}
                    </Why>
                  </td>
                  <td>{first === undefined ? "" : words.by(first)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
