/** How far the parts of an assumption have the same luck: slider and box as one. */
import { setTogether, type Assumption } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { howSureWords as words } from "../../words/how-sure";
import { NumberBox } from "../number-box";

export function Together({ assumption, readOnly }: { readonly assumption: Assumption; readonly readOnly: boolean }) {
  if ((assumption.where ?? []).length === 0) return null;
  return (
    <div className="together">
      <NumberBox
        plain
        label={words.together}
        unit=""
        value={assumption.together ?? 1}
        slider={{ least: 0, most: 1 }}
        limits={{ least: 0, most: 1 }}
        disabled={readOnly}
        onChange={(next) => {
          if (typeof next === "number") applyEdit((plan, by) => setTogether(plan, assumption.id, next, by));
        }}
      />
      <p className="note">{words.togetherHow}</p>
    </div>
  );
}
