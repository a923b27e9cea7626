import { useState } from "react";
import {
  changeShortageRule,
  shortageGrades,
  shortageLimits,
  shortageMeasure,
  shortageMeasureIds,
  type ShortageGrade,
  type ShortageMeasureId,
  type ShortageRule,
  type Value,
} from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { TextField } from "../../controls/text-field";
import { applyEdit } from "../../state/apply-edit";
import { shortagesWords as words } from "../../words/shortages";

/** The boxes of one rule: each is taken when it is left, as one undo step. */
export function RuleForm({
  rule,
  shipped,
}: {
  readonly rule: ShortageRule;
  readonly shipped: readonly ShortageRule[];
}) {
  const [says, setSays] = useState<string>();
  const measure = shortageMeasure(rule.measure);
  const change = (more: Partial<ShortageRule>): void => {
    const made = applyEdit((now, signed) => changeShortageRule(now, shipped, { ...rule, ...more }, signed));
    setSays(made.ok ? undefined : made.problems[0]?.says);
  };
  /** A box takes formulas too, which a rule has no use for. */
  const number =
    (take: (value: number) => void, empty?: () => void) =>
    (value: Value): void => {
      if (typeof value === "number") take(value);
      else if (value === null && empty !== undefined) empty();
      else setSays(words.notNumber);
    };
  /** Another measure has its own worse side and its own limits. */
  const measureBy = (id: ShortageMeasureId): void => {
    const { worse, limits } = shortageMeasure(id);
    change({ measure: id, comparison: worse, size: Math.min(limits[1], Math.max(limits[0], rule.size)) });
  };
  return (
    <div className="shortage-form">
      <TextField
        label={words.fields.label}
        value={rule.label}
        most={shortageLimits.label}
        onCommit={(label) => change({ label })}
      />
      <label className="sheet-field">
        <span>{words.fields.measure}</span>
        <select value={rule.measure} onChange={(event) => measureBy(event.target.value as ShortageMeasureId)}>
          {shortageMeasureIds.map((id) => (
            <option key={id} value={id}>
              {`${shortageMeasure(id).label}, ${shortageMeasure(id).worse}`}
            </option>
          ))}
        </select>
      </label>
      <NumberBox
        label={words.fields.size}
        unit={measure.unit}
        value={rule.size}
        limits={{ least: measure.limits[0], most: measure.limits[1] }}
        onChange={number((size) => change({ size }))}
      />
      <NumberBox
        label={words.fields.months}
        unit="months"
        value={rule.months}
        limits={{ least: 1, most: 60 }}
        onChange={number((months) => change({ months }))}
      />
      <label className="sheet-field">
        <span>{words.fields.grade}</span>
        <select value={rule.grade} onChange={(event) => change({ grade: event.target.value as ShortageGrade })}>
          {shortageGrades.map((grade) => (
            <option key={grade} value={grade}>
              {words.grades[grade]}
            </option>
          ))}
        </select>
      </label>
      <NumberBox
        label={`${words.fields.least}, ${measure.base}`}
        unit={measure.base}
        value={rule.least ?? null}
        limits={{ least: 0 }}
        onChange={number(
          (least) => change({ least }),
          () => change({ least: 0 }),
        )}
      />
      <TextField
        label={words.fields.reason}
        value={rule.reason ?? ""}
        most={shortageLimits.reason}
        long
        onCommit={(reason) => change({ reason })}
      />
      {says === undefined ? null : (
        <p className="says-why refusal" role="alert">
          {says}
        </p>
      )}
    </div>
  );
}
