import { setValues, type Plan } from "../../../../model";
import { applyEdit } from "../../../state/apply-edit";
import { notChosen } from "../../../words/choices";
import { settingsWords as words } from "../../../words/settings";

/** The setting second posts are in, where they are in one; how they divide over several is set on Assumptions. */
export function SecondPosts({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const { settings } = plan.structure;
  const entries = plan.assumptions.find(({ id }) => id === "second_setting")?.where ?? [];
  const only = entries.find(({ value }) => value === 1)?.setting;
  const several = entries.some(({ value }) => value !== 0 && value !== 1);
  return (
    <label className="sheet-field">
      <span>{words.secondWhere}</span>
      <select
        value={several ? "several" : typeof only === "string" ? only : ""}
        disabled={readOnly}
        onChange={({ target }) =>
          applyEdit((now, by) =>
            setValues(
              now,
              undefined,
              settings.map(({ id }) => ({
                assumption: "second_setting",
                where: { setting: id },
                value: id === target.value ? 1 : 0,
              })),
              by,
            ),
          )
        }
      >
        <option value="" disabled>
          {notChosen}
        </option>
        {several ? (
          <option value="several" disabled>
            {words.secondSeveral}
          </option>
        ) : null}
        {settings.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
