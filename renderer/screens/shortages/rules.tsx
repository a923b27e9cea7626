import { useState } from "react";
import {
  addShortageRule,
  removeShortageRule,
  returnToShippedRules,
  shortageRuleSays,
  type Plan,
  type ShortageRule,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { shortagesWords as words } from "../../words/shortages";
import { RuleForm } from "./rule-form";

/** An id that no rule has yet. */
const freeIn = (rules: readonly ShortageRule[]): string => {
  for (let number = 1; ; number += 1)
    if (!rules.some(({ id }) => id === `own-rule-${number}`)) return `own-rule-${number}`;
};

/** The rules that hold, each with its reason and what it is set against, and the boxes to change them. */
export function Rules({
  plan,
  rules,
  shipped,
  readOnly,
}: {
  readonly plan: Plan;
  readonly rules: readonly ShortageRule[];
  readonly shipped: readonly ShortageRule[];
  readonly readOnly: boolean;
}) {
  const [editing, setEditing] = useState<string>();
  const add = (): void => {
    const id = freeIn(rules);
    const made = applyEdit((now, signed) =>
      addShortageRule(
        now,
        shipped,
        {
          id,
          label: words.newRule,
          measure: "vacancy_rate",
          comparison: "above",
          size: 0.15,
          months: 3,
          grade: "watch",
          status: "judgement",
        },
        signed,
      ),
    );
    if (made.ok) setEditing(id);
  };
  return (
    <section>
      <h2>{words.rulesHead}</h2>
      <p className="note">{plan.shortageRules === undefined ? words.rulesShipped : words.rulesOwn}</p>
      {readOnly ? null : (
        <div className="shortage-rule-tools">
          <button type="button" className="quiet" onClick={add}>
            {words.add}
          </button>
          {plan.shortageRules === undefined ? null : (
            <button type="button" className="quiet" onClick={() => applyEdit(returnToShippedRules)}>
              {words.toShipped}
            </button>
          )}
        </div>
      )}
      <div className="shortage-rule-list">
        {rules.map((rule) => (
          <div key={rule.id} className="shortage-rule">
            <div className="shortage-rule-line">
              <h3>{rule.label}</h3>
              {readOnly ? null : (
                <div className="shortage-rule-tools">
                  <button
                    type="button"
                    className="quiet"
                    aria-expanded={editing === rule.id}
                    aria-label={words.changeRule(rule.label)}
                    onClick={() => setEditing(editing === rule.id ? undefined : rule.id)}
                  >
                    {words.change}
                  </button>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={words.removeRule(rule.label)}
                    onClick={() => applyEdit((now, signed) => removeShortageRule(now, shipped, rule.id, signed))}
                  >
                    {words.remove}
                  </button>
                </div>
              )}
            </div>
            <p>{shortageRuleSays(rule)}</p>
            {grounds(rule).length === 0 ? null : (
              <details>
                <summary>{words.ruleWhy}</summary>
                {grounds(rule).map((says) => (
                  <p key={says} className="note">
                    {says}
                  </p>
                ))}
              </details>
            )}
            {editing === rule.id && !readOnly ? <RuleForm rule={rule} shipped={shipped} /> : null}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Why a rule is what it is, and what it was held against. */
const grounds = ({ reason, against }: ShortageRule): readonly string[] => [
  ...(reason === undefined || reason === "" ? [] : [reason]),
  ...(against === undefined ? [] : [`${words.against} ${against.map(({ says }) => says).join(" ")}`]),
];
