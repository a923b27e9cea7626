import {
  type Assumption,
  catalogueEntry,
  doesOtherwise,
  isYourFigure,
  type Plan,
  sameWhere,
  setValue,
  whereOf,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { inspect } from "../../state/view-store";
import { panelWords } from "../../words/assumption-panel";
import { listWords as words } from "../../words/training";
import { whereLabel } from "../../words/where-label";
import { sliderOf } from "./slider";

/** The apprenticeship share has dates and a part of the screen of its own. */
const ids = [
  "opening_intake",
  "growth_reading",
  "commissioning_growth",
  "commissioned_places",
  "route_share",
  "intake_share",
  "route_length",
  "registration_lag",
  "attrition",
  "registers_share",
  "joins_share",
  "pool_loss",
  "apprentices_in_post",
  "apprentice_availability",
  "placement_weeks_per_wte",
  "placement_weeks_per_learner",
  "placement_limited",
] as const;

/** With more parts than this the list names their number and the panel on the right has them. */
const PARTS_SHOWN = 4;

/** Every assumption of training, to read and change in one list. */
export function TrainingAssumptions({
  plan,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
}) {
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  const rows = ids.flatMap((id) => plan.assumptions.filter((one) => one.id === id));
  // What several of them do in place of what one would expect is the same for all: it is said once.
  const otherwise = new Map<string, readonly string[]>();
  for (const { id, label } of rows) {
    const says = doesOtherwise(plan, id, "base");
    if (says !== undefined) otherwise.set(says, [...(otherwise.get(says) ?? []), label]);
  }
  return (
    <section>
      <h2>{words.heading}</h2>
      <p className="note">{name === undefined ? words.inBase : words.inScenario(name)}</p>
      {[...otherwise].map(([says, labels]) => (
        <p key={says} className="note">
          {words.otherwise(labels)} {says}
        </p>
      ))}
      <div className="year-table" role="region" aria-label={words.heading} tabIndex={0}>
        <table className="assumption-list">
          <caption>{words.heading}</caption>
          <thead>
            <tr>
              <th scope="col">{words.assumption}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.quality}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((assumption) => (
              <Row key={assumption.id} plan={plan} assumption={assumption} scenario={scenario} readOnly={readOnly} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({
  plan,
  assumption,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly assumption: Assumption;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
}) {
  const changes =
    plan.scenarios
      .find((one) => one.id === scenario)
      ?.changes.filter((change) => change.assumption === assumption.id) ?? [];
  const entries = assumption.where ?? [];
  const dated = (assumption.when?.length ?? 0) > 0 || entries.some((entry) => (entry.when?.length ?? 0) > 0);
  // A change that comes on a date is one of several values over time; only what is set for all time has one box.
  const byFormula = typeof assumption.value === "string" || entries.some((entry) => typeof entry.value === "string");
  const byPart =
    byFormula ||
    dated ||
    entries.length > PARTS_SHOWN ||
    changes.some((change) => change.op !== "set" || change.from !== undefined);
  const boxes =
    entries.length === 0
      ? [{ label: assumption.label, where: {}, value: assumption.value }]
      : entries.map((entry) => ({
          label: whereLabel(plan, whereOf(entry)),
          where: whereOf(entry),
          value: entry.value,
        }));
  const source = plan.sources.find((one) => one.id === assumption.source);
  return (
    <tr data-changed={changes.length > 0}>
      <th scope="row">
        <button
          type="button"
          className="link"
          onClick={() => inspect({ kind: "assumption", assumption: assumption.id })}
        >
          {assumption.label}
        </button>
      </th>
      <td>
        {byPart ? (
          <span className="note">
            {byFormula
              ? words.formula
              : words.several(entries.length + (assumption.when?.length ?? 0) + changes.length)}
            ,{" "}
            <button
              type="button"
              className="link"
              aria-label={`${assumption.label}: ${words.open}`}
              onClick={() => inspect({ kind: "assumption", assumption: assumption.id })}
            >
              {words.open}
            </button>
          </span>
        ) : assumption.unit === "switch" ? (
          <label className="switch">
            <input
              type="checkbox"
              checked={(changes[0]?.value ?? assumption.value) === 1}
              disabled={readOnly}
              aria-label={assumption.label}
              onChange={(event) =>
                applyEdit((now, by) =>
                  setValue(
                    now,
                    {
                      assumption: assumption.id,
                      value: event.target.checked ? 1 : 0,
                      scenario,
                    },
                    by,
                  ),
                )
              }
            />
            <span aria-hidden="true">{(changes[0]?.value ?? assumption.value) === 1 ? words.on : words.off}</span>
          </label>
        ) : (
          boxes.map((box) => {
            const value = changes.find((change) => sameWhere(change.where, box.where))?.value ?? box.value;
            return (
              <NumberBox
                key={box.label}
                label={box.label}
                hideLabel={entries.length === 0}
                unit={assumption.unit}
                value={value}
                choices={catalogueEntry(assumption.id)?.choices}
                slider={entries.length === 0 && typeof value === "number" ? sliderOf(assumption, value) : undefined}
                {...figureProps(assumption)}
                onRange={rangeInto(assumption.id, { where: box.where }, scenario)}
                disabled={readOnly}
                onChange={(next) =>
                  applyEdit((now, by) =>
                    setValue(
                      now,
                      {
                        assumption: assumption.id,
                        value: next,
                        where: box.where,
                        scenario,
                      },
                      by,
                    ),
                  )
                }
              />
            );
          })
        )}
      </td>
      <td className="note">
        {changes.length > 0
          ? isYourFigure(changes.at(-1)?.why)
            ? panelWords.yourFigure
            : words.changed
          : `${words.status[assumption.status]}${source === undefined ? "" : `, ${source.publisher}`}`}
      </td>
    </tr>
  );
}
