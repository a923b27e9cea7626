import {
  changeKindSays,
  changesSay,
  changeSince,
  changeSinceSays,
  notComparedSays,
  remadeSince,
  removeSavedQuarter,
  savedBefore,
  savedQuarterSays,
  shortageInputsHash,
  spotKey,
  type Plan,
  type ShortageRule,
  type Shortages,
  type SpotsAsked,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { shortagesWords as words } from "../../words/shortages";

/** What is new, worse, better and gone since the last quarter that was saved, and the saved ones. */
export function SinceSaved({
  plan,
  rules,
  spots,
  scenario,
  shown,
  readOnly,
}: {
  readonly plan: Plan;
  readonly rules: readonly ShortageRule[];
  readonly spots: SpotsAsked;
  readonly scenario: string | undefined;
  readonly shown: Shortages;
  readonly readOnly: boolean;
}) {
  const quarters = plan.shortageQuarters ?? [];
  const quarter = shown.quarters[shown.quarter]?.name ?? "";
  const saved = savedBefore(quarters, quarter, spots, scenario);
  const changes = saved === undefined ? [] : changeSince(plan, shown, saved);
  const notCompared = saved === undefined ? undefined : notComparedSays(remadeSince(plan, saved));
  return (
    <>
      {quarters.length === 0 ? <p className="note">{words.savedNone}</p> : null}
      {quarters.length > 0 && saved === undefined ? <p className="note">{words.savedNoneAlike}</p> : null}
      {saved === undefined ? null : (
        <section>
          <h2>{changesSay(changes, saved)}</h2>
          {saved.quarter === quarter ? <p className="note">{words.sameQuarter}</p> : null}
          {saved.hash === shortageInputsHash(plan, rules) ? null : <p className="note">{words.otherFigures}</p>}
          {notCompared === undefined ? null : <p className="note">{notCompared}</p>}
          <div className="shortage-list">
            <table>
              <tbody>
                {changes.map((change) => (
                  <tr key={`${spotKey(change.spot)} ${change.now?.measure ?? change.before?.measure ?? ""}`}>
                    <th scope="row">{changeKindSays(change.kind)}</th>
                    <td>{changeSinceSays(change)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {quarters.length === 0 ? null : (
        <section>
          <h2>{words.savedHead}</h2>
          <ul className="shortage-plain">
            {quarters.map((one) => (
              <li key={`${one.quarter} ${one.by.join()} ${one.scenario ?? ""}`}>
                {words.savedLine(one.quarter, one.by.join(" and "), one.rows.length)}{" "}
                {readOnly ? null : (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={words.takeOut(savedQuarterSays(one))}
                    onClick={() => applyEdit((now, signed) => removeSavedQuarter(now, one, signed))}
                  >
                    {words.takeOutShort}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
