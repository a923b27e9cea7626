import {
  catalogueEntry,
  isEverything,
  type Plan,
  sameWhere,
  setValue,
  setValues,
  type Value,
  type Where,
  whereOf,
  whoseOf,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { ChangeGrounds } from "../../controls/grounds";
import { PartHowSure } from "../../controls/how-sure/part-how-sure";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { ShareGroup } from "../../controls/share-group";
import { choiceWords } from "../../words/choices";
import { assumptionWords as words } from "../../words/assumptions";
import { whereLabel } from "../../words/where-label";
import type { DetailsProps } from "./details-props";
import { comesTo } from "./comes-to";
import { figureText } from "../../words/figure-text";
import { comesToText } from "./figures-in-words";
import { shareSets, type ShareSet } from "./share-sets";

/** What is said of a value that is not the place's own; and of a larger place's total, that it stands. Empty of all others. */
function sharedNote(plan: Plan, id: string, where: Where): string {
  const whose = whoseOf(plan, id, where);
  const total = catalogueEntry(id)?.kind === "total";
  return whose.kind === "own" ? "" : words.shared(whose.kind, whose.of, total);
}

/** The values of an assumption: shares that belong together as a group, the other parts and the dates one by one. */
export function ValueList({ plan, resolved, row, scenario, readOnly }: DetailsProps) {
  const { assumption } = row;
  const { id, unit } = assumption;
  // What is shown may have been worked out; how sure somebody is of a figure is said of what the plan holds.
  const inPlan = plan.assumptions.find((one) => one.id === id) ?? assumption;
  const sets = shareSets(plan, assumption);
  const inSet = (where: object): boolean =>
    sets.some((set) => set.members.some((member) => sameWhere(member.where, where)));
  const changeOf = (where: object) =>
    plan.scenarios
      .find((one) => one.id === scenario)
      ?.changes.find((one) => one.assumption === id && one.op === "set" && sameWhere(one.where, where));
  const entries = (assumption.where ?? []).filter((entry) => !inSet(entry));
  const box = (key: string, name: string, where: object, value: Value) => {
    const change = changeOf(where);
    return (
      <li key={key} data-changed={change !== undefined}>
        <NumberBox
          label={name}
          unit={unit}
          value={change?.value ?? value}
          choices={catalogueEntry(id)?.choices}
          {...figureProps(assumption)}
          disabled={readOnly}
          onChange={(next) =>
            applyEdit((now, by) => setValue(now, { assumption: id, value: next, where, scenario }, by))
          }
          onRange={rangeInto(id, { where }, scenario)}
        />
        <p className="note">
          {change === undefined ? null : (
            <>
              <ChangeGrounds change={change} />{" "}
            </>
          )}
          {typeof value === "string" && resolved !== undefined
            ? comesToText(unit, comesTo(resolved, id, where, value))
            : ""}
          {change === undefined
            ? ` ${sharedNote(plan, id, where)}`
            : ` ${words.baseHas(choiceWords(id, value) ?? figureText(unit, value))}`}
        </p>
        {isEverything(where) ? null : (
          <PartHowSure plan={plan} assumption={inPlan} at={{ where }} readOnly={readOnly} />
        )}
      </li>
    );
  };
  return (
    <>
      <h3>{words.valuesHead}</h3>
      {sets.map((set) => (
        <SharesOf
          key={JSON.stringify(set.where)}
          set={set}
          plan={plan}
          resolved={resolved}
          row={row}
          scenario={scenario}
          readOnly={readOnly}
        />
      ))}
      {sets.length > 0 && entries.length === 0 && assumption.value === null ? null : (
        <ul role="list" className="value-list">
          {box(
            "everything",
            (assumption.where?.length ?? 0) > 0 ? words.elsewhere : words.everywhere,
            {},
            assumption.value,
          )}
          {entries.map((entry, number) => box(String(number), whereLabel(plan, entry), whereOf(entry), entry.value))}
        </ul>
      )}
      {assumption.when === undefined || assumption.when.length === 0 ? null : (
        <>
          <h3>{words.datedHead}</h3>
          <ul role="list" className="value-list">
            {assumption.when.map((dated) => (
              <li key={dated.from}>
                <NumberBox
                  label={words.from(dated.from)}
                  unit={unit}
                  value={dated.value}
                  {...figureProps(assumption)}
                  disabled={readOnly || scenario !== undefined}
                  onChange={(value) =>
                    applyEdit((now, by) =>
                      setValue(now, { assumption: assumption.id, dated: dated.from, value: value }, by),
                    )
                  }
                  onRange={rangeInto(id, { dated: dated.from }, undefined)}
                />
                <PartHowSure plan={plan} assumption={inPlan} at={{ dated: dated.from }} readOnly={readOnly} />
              </li>
            ))}
          </ul>
          <p className="note">
            {[assumption.shape === "linear" ? words.straight : "", scenario === undefined ? "" : words.datedInBase]
              .filter((part) => part !== "")
              .join(" ")}
          </p>
        </>
      )}
    </>
  );
}

/** One group of shares, with what its formulas come to. */
function SharesOf({ set, plan, resolved, row, scenario, readOnly }: DetailsProps & { readonly set: ShareSet }) {
  const { assumption } = row;
  const changes = plan.scenarios.find((one) => one.id === scenario)?.changes ?? [];
  const shares = set.members.map((member) => {
    const value =
      changes.find((one) => one.assumption === assumption.id && one.op === "set" && sameWhere(one.where, member.where))
        ?.value ?? member.value;
    const number =
      typeof value !== "string"
        ? value
        : resolved === undefined
          ? undefined
          : comesTo(resolved, assumption.id, member.where, value)?.low;
    return { id: member.id, label: member.label, value: number ?? null, formula: typeof value === "string" };
  });
  return (
    <ShareGroup
      label={words.sharesHead(Object.keys(set.where).length === 0 ? "" : whereLabel(plan, set.where))}
      shares={shares}
      disabled={readOnly}
      onApply={(changed) =>
        applyEdit((now, by) =>
          setValues(
            now,
            undefined,
            changed.flatMap(({ id, value }) => {
              const member = set.members.find((one) => one.id === id);
              return member === undefined ? [] : [{ assumption: assumption.id, where: member.where, value, scenario }];
            }),
            by,
          ),
        )
      }
    />
  );
}
