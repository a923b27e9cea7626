import { Fragment } from "react";
import type { HealthReading, ServiceHealth } from "../../../../model";
import { healthWords as words, lengthRows, loadRows, type HealthRow } from "../../../words/service-health";
import { HealthInputs } from "./health-inputs";
import { LinkList } from "./link-list";
import { useOpenRow, WhyDetail, WhyFigure } from "./why-row";
import type { HealthShown } from "./health-shown";

/** Whether the list is kept up with, how long it may be, and what brings it there: in a sentence, then figure by figure. */
export function HealthOfList({ health, shown }: { readonly health: ServiceHealth; readonly shown: HealthShown }) {
  const { needed, weeks, year, readings } = health;
  const list = words.list(health);
  const links = needed.map((figure) => ({
    label: words.missingFor(figure.label, figure.for),
    assumption: figure.assumption,
    where: figure.where,
  }));
  const missing = links.length === 0 ? null : <LinkList label={words.missing} links={links} />;
  if (!isKnown(health)) {
    return (
      <section className="list-health teach">
        <h2>{words.flow(health)}</h2>
        <p>{words.teach}</p>
        {missing}
      </section>
    );
  }
  return (
    <section className="list-health">
      <h2>{words.flow(health)}</h2>
      {list === "" ? null : <p className="lead">{list}</p>}
      {missing}
      <p className="note">{words.note(weeks.count, year)}</p>
      <h3>{words.keeping}</h3>
      <LoadTable health={health} shown={shown} />
      {bases.every((basis) => Number.isNaN(readings[basis].targetList)) ? null : (
        <>
          <h3>{words.length}</h3>
          <p className="note">{words.lengthNote(health.inUse)}</p>
          <LengthTable health={health} shown={shown} />
        </>
      )}
      <p className="note">{words.source}</p>
    </section>
  );
}

const bases = ["factor", "share"] as const;

/** True when the list of the service could be run. */
export const isKnown = (health: ServiceHealth): boolean => Number.isFinite(health.inputs.waiting.value);

/** What a figure is called and means; its sum in words is the next cell. */
function RowHead({ row, unit }: { readonly row: HealthRow; readonly unit?: string }) {
  return (
    <>
      <th scope="row">
        {row.label}
        {unit === undefined ? null : <span className="unit">, {unit}</span>}
        <p className="note">{row.means}</p>
      </th>
      <td className="note">{row.how}</td>
    </>
  );
}

function LoadTable({ health, shown }: { readonly health: ServiceHealth; readonly shown: HealthShown }) {
  const { open, toggle, idOf } = useOpenRow();
  return (
    <div className="year-table" role="region" aria-label={words.caption(health.year)} tabIndex={0}>
      <table className="health-table">
        <caption>{words.caption(health.year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.how}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {loadRows.map((row) => (
            <Fragment key={row.id}>
              <tr>
                <RowHead row={row} />
                <td className="number">
                  <WhyFigure
                    label={row.label}
                    open={open === row.id}
                    controls={idOf(row.id)}
                    onToggle={() => toggle(row.id)}
                  >
                    {row.text(health)}
                  </WhyFigure>
                </td>
              </tr>
              {open === row.id ? (
                <WhyDetail id={idOf(row.id)} columns={3}>
                  <Sum of={[row.sum(health)]} />
                  <HealthInputs ids={row.inputs} health={health} shown={shown} />
                </WhyDetail>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LengthTable({ health, shown }: { readonly health: ServiceHealth; readonly shown: HealthShown }) {
  const { open, toggle, idOf } = useOpenRow();
  const readings = bases.map((basis) => health.readings[basis]);
  return (
    <div className="year-table" role="region" aria-label={words.captionList(health.year)} tabIndex={0}>
      <table className="health-table">
        <caption>{words.captionList(health.year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.how}</th>
            {readings.map((reading) => (
              <BasisHead key={reading.basis} reading={reading} inUse={health.inUse === reading.basis} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lengthRows.map((row) => (
            <Fragment key={row.id}>
              <tr>
                <RowHead row={row} unit={row.unit} />
                {readings.map((reading) => (
                  <td key={reading.basis} className="number" data-picked={health.inUse === reading.basis}>
                    <WhyFigure
                      label={`${row.label}, ${words.basis[reading.basis](reading)}`}
                      open={open === row.id}
                      controls={idOf(row.id)}
                      onToggle={() => toggle(row.id)}
                    >
                      {row.text(reading)}
                    </WhyFigure>
                  </td>
                ))}
              </tr>
              {open === row.id ? (
                <WhyDetail id={idOf(row.id)} columns={4}>
                  <Sum
                    of={readings.map(
                      (reading) => `${words.basis[reading.basis](reading)}: ${row.sum(health, reading)}`,
                    )}
                  />
                  <HealthInputs ids={row.inputs} health={health} shown={shown} />
                </WhyDetail>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BasisHead({ reading, inUse }: { readonly reading: HealthReading; readonly inUse: boolean }) {
  const note = words.basisNote[reading.basis](reading);
  return (
    <th scope="col" className="number" data-picked={inUse}>
      {words.basis[reading.basis](reading)}
      <span className="note">
        {note}
        {note === "" || !inUse ? "" : ", "}
        {inUse ? words.inUse : ""}
      </span>
    </th>
  );
}

function Sum({ of: lines }: { readonly of: readonly string[] }) {
  return (
    <div>
      <h4>{words.sum}</h4>
      {lines.map((line) => (
        <p key={line} className="in-figures">
          {line}
        </p>
      ))}
    </div>
  );
}
