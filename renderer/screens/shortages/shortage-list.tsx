import { Fragment, useState } from "react";
import {
  amountChangeSays,
  amountSays,
  driversAddUp,
  driverSays,
  helpSays,
  isOwnShortage,
  lastsSays,
  lowerFirst,
  notOwnSays,
  readingSays,
  roundedNote,
  shortageMeasure,
  shortageSizeSays,
  shortageValueSays,
  sinceSays,
  spotKey,
  spotSays,
  stepsThatShow,
  type Helps,
  type Shortage,
  type ShortageDrivers,
  type Shortages,
} from "../../../model";
import { WhyTold } from "../../controls/why-told";
import { gradeLetters } from "../../charts/shortage-grid-layout";
import { shortagesWords as words } from "../../words/shortages";
import { toldOfHelps, toldOfRule } from "./told-shortage";
import type { HelpsTold } from "./use-helps";

const FIRST = 12;
const numberOf = { watch: 1, serious: 2, critical: 3 } as const;
const keyOf = ({ spot, measure }: Pick<Shortage, "spot" | "measure">): string => `${spotKey(spot)} ${measure}`;

/** A grade by its letter and its word. */
const Grade = ({ grade }: { readonly grade: keyof typeof numberOf }) => (
  <span className="shortage-grade" data-grade={grade} data-letter={gradeLetters[numberOf[grade]].toUpperCase()}>
    {words.grades[grade]}
  </span>
);

/** What is short in a quarter, the gravest first. */
export function ShortageList({
  shown,
  told,
  start,
}: {
  readonly shown: Shortages;
  readonly told: HelpsTold;
  /** First month of the plan, absolute. */
  readonly start: number;
}) {
  const [open, setOpen] = useState<string>();
  const [all, setAll] = useState(false);
  const quarter = shown.quarters[shown.quarter]?.name ?? "";
  if (shown.now.length === 0) return <p className="note">{words.none(quarter)}</p>;
  const helps = new Map((told.helps ?? []).map((help) => [keyOf(help), help]));
  const rows = all ? shown.now : shown.now.slice(0, FIRST);
  return (
    <div className="shortage-list">
      <table>
        <caption>{words.listHead(quarter)}</caption>
        <thead>
          <tr>
            {(["where", "grade", "what"] as const).map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
            <th scope="col" className="number">
              {words.columns.value}
            </th>
            {(["since", "driver", "helps"] as const).map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const key = keyOf(one);
            return (
              <Fragment key={key}>
                <Row
                  one={one}
                  shown={shown}
                  helps={helps.get(key)}
                  told={told}
                  open={open === key}
                  onWhy={() => setOpen(open === key ? undefined : key)}
                />
                {open === key ? (
                  <tr>
                    <td colSpan={7}>
                      <Sum one={one} start={start} shown={shown} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {shown.now.length > rows.length ? (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {words.more(shown.now.length - rows.length)}
        </button>
      ) : null}
      {shown.now.every(isOwnShortage) ? null : <p className="note">{words.sharedNote}</p>}
      {told.notRun.length === 0 ? null : <p className="note">{words.notRun(told.notRun.join(", "))}</p>}
    </div>
  );
}

function Row({
  one,
  shown,
  helps,
  told,
  open,
  onWhy,
}: {
  readonly one: Shortage;
  readonly shown: Shortages;
  readonly helps: Helps | undefined;
  readonly told: HelpsTold;
  readonly open: boolean;
  readonly onWhy: () => void;
}) {
  const { spot, measure, rule, value, drivers } = one;
  return (
    <tr>
      <th scope="row">{`${spotSays(spot)}${isOwnShortage(one) ? "" : " *"}`}</th>
      <td>
        <Grade grade={rule.grade} />
      </td>
      <td title={rule.reason}>{rule.label}</td>
      <td className="number" title={shortageMeasure(measure).means}>
        <button type="button" className="why" aria-expanded={open} onClick={onWhy}>
          <span className="visually-hidden">{words.why(`${shortageMeasure(measure).label}, ${spotSays(spot)}: `)}</span>
          {shortageValueSays(measure, value)}
        </button>
        <span className="change">
          <WhyTold told={toldOfRule(rule)}>{words.lineOf(rule.comparison, shortageSizeSays(rule))}</WhyTold>
        </span>
        {isOwnShortage(one) ? null : <span className="change">{notOwnSays(one)}</span>}
      </td>
      <td title={lastsSays(one, shown)}>{words.since(sinceSays(one))}</td>
      <td>
        {drivers === undefined ? (
          driverSays(drivers, measure)
        ) : (
          <button type="button" className="why" aria-expanded={open} onClick={onWhy}>
            <span className="visually-hidden">{words.why(`${words.columns.driver}, ${spotSays(spot)}: `)}</span>
            {driverSays(drivers, measure)}
          </button>
        )}
      </td>
      <td>
        {helps === undefined ? (
          told.of === 0 ? (
            words.noScenarios
          ) : (
            words.askingScenarios(told.done, told.of)
          )
        ) : helps.tried.length === 0 ? (
          helpSays(helps)
        ) : (
          <WhyTold told={toldOfHelps(helps, shown.quarters[shown.quarter]?.name ?? "")}>{helpSays(helps)}</WhyTold>
        )}
      </td>
    </tr>
  );
}

/** The sum behind a shortage: what it was before, what moved it, what it is. */
function Sum({ one, start, shown }: { readonly one: Shortage; readonly start: number; readonly shown: Shortages }) {
  const { drivers, rule, spot, measure } = one;
  return (
    <div className="shortage-sum">
      <p className="note">
        {`${shortageMeasure(measure).means} ${rule.reason ?? ""} ${spotSays(spot)}: ${sinceSays(one)}, ${lastsSays(one, shown)}.`}
      </p>
      {drivers === undefined ? null : <Steps drivers={drivers} start={start} />}
    </div>
  );
}

function Steps({ drivers, start }: { readonly drivers: ShortageDrivers; readonly start: number }) {
  const { unit, from, to, label, fromReading, toReading } = drivers;
  return (
    <>
      <h3>{words.sumHead(lowerFirst(label))}</h3>
      <dl>
        <dt className="whole">{words.sumAt(readingSays(fromReading, start))}</dt>
        <dd className="whole">{amountSays(from, unit)}</dd>
        {stepsThatShow(drivers).map((step) => (
          <Fragment key={step.id}>
            <dt>{step.label}</dt>
            <dd>{amountChangeSays(step.adds, unit)}</dd>
          </Fragment>
        ))}
        <dt className="whole">{words.sumAt(readingSays(toReading, start))}</dt>
        <dd className="whole">{amountSays(to, unit)}</dd>
      </dl>
      {driversAddUp(drivers) ? null : <p className="note">{roundedNote}</p>}
    </>
  );
}
