import { useState, type ReactNode } from "react";
import { hostingNotCounted, hostingSays, type Hosting, type HostReason, type Plan } from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { Why } from "../../controls/why";
import { WhyTold } from "../../controls/why-told";
import { useAnswer } from "../../engine/use-answer";
import { showPlace, type Told } from "../../state/view-store";
import { hostWords as words } from "../../words/apprentices";
import { words as frameWords } from "../../words/frame";
import { figureOf, figureWithUnit } from "../../words/measure-kinds";
import { HostInputs } from "./host-inputs";

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
              <LimitRow key={reason.limit} reason={reason} of={whole} first={whole.first === reason.limit}>
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
      {below.length === 0 ? null : <Below places={below} year={year} />}
    </section>
  );
}

const allowed = (most: number): string =>
  Number.isNaN(most)
    ? words.unknown
    : Number.isFinite(most)
      ? figureOf("heads", Math.floor(most + 1e-9))
      : words.unlimited;

/** A part of a sum: people with a decimal, so that what is whole in the answer can be checked. */
const termFigure = (unit: string, value: number): string => {
  if (Number.isNaN(value)) return words.unknown;
  const plain = value.toLocaleString("en-GB", { maximumFractionDigits: unit === "heads" ? 1 : 2 });
  return unit === "heads" || unit === "apprentices per support worker" ? plain : figureWithUnit(unit, value);
};

/** What one limit allows, made of its terms. */
const toldOfLimit = ({ limit, most, terms }: HostReason, { place, year }: Hosting): Told => ({
  label: words.by(limit),
  scope: `${place.label}, ${year}`,
  figure: allowed(most),
  says: words.limitSays,
  parts: terms.map(({ label, unit, value }) => ({ label, figure: termFigure(unit, value) })),
});

function LimitRow({
  reason,
  of,
  first,
  children,
}: {
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
        <WhyTold told={toldOfLimit(reason, of)}>{allowed(reason.most)}</WhyTold>
      </td>
      <td>
        <ul role="list" className="host-terms">
          {reason.terms.map(({ label, unit, value }) => (
            <li key={label}>
              {label}: {termFigure(unit, value)}
            </li>
          ))}
        </ul>
      </td>
      <td className="host-boxes">{children}</td>
    </tr>
  );
}

function Below({ places, year }: { readonly places: readonly Hosting[]; readonly year: string }) {
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
                          ask: { kind: "why-told", told: toldOfLimit(reason, one) },
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
