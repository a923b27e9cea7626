import { useState } from "react";
import { longest, catalogueEntry, type Assumption, type Change, type Domain, type Plan } from "../../../model";
import { DoesOtherwise } from "../../controls/does-otherwise";
import { figureProps } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { domains, domainWords } from "../../words/scenario-library";
import { sheetWords as words } from "../../words/scenarios";
import { WherePicker } from "./where-picker";
import { months, widestLimits } from "../../controls/box-limits";

interface FieldsProps {
  readonly plan: Plan;
  readonly assumption: Assumption;
  readonly change: Change;
  /** May give what came of it, which the box of the amount says. */
  readonly onChange: (change: Change) => unknown;
}

/** The change with one part replaced, or left out. */
function withPart<K extends "from" | "ramp" | "why" | "domain" | "where">(
  change: Change,
  part: K,
  value: Change[K] | undefined,
): Change {
  return Object.fromEntries(
    Object.entries({ ...change, [part]: value }).filter(([, one]) => one !== undefined),
  ) as Change;
}

/** Where each way of changing begins: setting at the base's own number, adding at nothing, multiplying at once as much. */
export const startValue = (op: Change["op"], assumption: Assumption): number =>
  op === "multiply"
    ? 1
    : op === "add"
      ? 0
      : typeof assumption.value === "number"
        ? assumption.value
        : (catalogueEntry(assumption.id)?.choices?.[0]?.value ?? 0);

const ops = ["set", "add", "multiply"] as const;

/** Every part of a change in boxes: how, how much, from when, over how long, for whom, which domain and why. */
export function ChangeFields({ plan, assumption, change, onChange }: FieldsProps) {
  const [why, setWhy] = useState(change.why ?? "");
  const choices = catalogueEntry(assumption.id)?.choices;
  return (
    <div className="change-fields">
      <DoesOtherwise plan={plan} id={assumption.id} />
      <label className="sheet-field">
        <span>{words.op}</span>
        <select
          value={change.op}
          onChange={(event) =>
            onChange({
              ...change,
              op: event.target.value as Change["op"],
              value: startValue(event.target.value as Change["op"], assumption),
            })
          }
        >
          {/* A choice is chosen: nothing can be added to it. */}
          {ops
            .filter((op) => op === "set" || choices === undefined)
            .map((op) => (
              <option key={op} value={op}>
                {words.ops[op]}
              </option>
            ))}
        </select>
      </label>
      <NumberBox
        key={change.op}
        label={words.value}
        unit={change.op === "multiply" ? "times" : assumption.unit}
        value={change.value}
        choices={change.op === "set" ? choices : undefined}
        {...(change.op === "set"
          ? figureProps(assumption)
          : { named: assumption.label, limits: widestLimits(change.op === "multiply" ? "times" : assumption.unit) })}
        onChange={(value) => (value === null ? undefined : onChange({ ...change, value }))}
      />
      <label className="sheet-field">
        <span>{words.from}</span>
        <input
          type="month"
          className="field"
          min={plan.start}
          max={months.last}
          value={change.from ?? ""}
          onChange={(event) =>
            onChange(
              withPart(change, "from", /^\d{4}-\d{2}$/.test(event.target.value) ? event.target.value : undefined),
            )
          }
        />
      </label>
      <label className="sheet-field">
        <span>{words.ramp}</span>
        <input
          type="number"
          className="field"
          min={0}
          max={600}
          step={1}
          value={change.ramp ?? 0}
          onChange={(event) => {
            const months = Math.round(Number(event.target.value));
            onChange(withPart(change, "ramp", months >= 1 && months <= 600 ? months : undefined));
          }}
        />
        <span className="note">{words.rampHint}</span>
      </label>
      <WherePicker
        plan={plan}
        assumption={assumption}
        where={change.where ?? {}}
        onChange={(where) => onChange(withPart(change, "where", Object.keys(where).length === 0 ? undefined : where))}
      />
      <label className="sheet-field">
        <span>{words.domain}</span>
        <select
          value={change.domain ?? ""}
          onChange={(event) =>
            onChange(withPart(change, "domain", event.target.value === "" ? undefined : (event.target.value as Domain)))
          }
        >
          <option value="">{words.noDomain}</option>
          {domains.map((domain) => (
            <option key={domain} value={domain}>
              {domainWords[domain].name}
            </option>
          ))}
        </select>
      </label>
      <label className="sheet-field" data-long="true">
        <span>{words.why}</span>
        <textarea
          rows={2}
          maxLength={longest.prose}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
          onBlur={() => {
            if (why.trim() !== (change.why ?? ""))
              onChange(withPart(change, "why", why.trim() === "" ? undefined : why.trim()));
          }}
        />
      </label>
    </div>
  );
}
