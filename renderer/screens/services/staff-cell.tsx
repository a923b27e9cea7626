import type { Plan, ServiceView } from "../../../model";
import { stripWords as words } from "../../words/own-service";
import { StripBadge, StripCell } from "./strip-cell";
import { staffAtStart, staffEntries, staffFigures } from "./strip-staff";

/** The staff of the service in all, and its figures by level, or as the plan gives them by place and setting; nothing while none is known. */
export function StaffCell({
  plan,
  view,
  readOnly,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly readOnly: boolean;
}) {
  const levels = staffFigures(plan, view);
  const entries = staffEntries(plan, view);
  const wte = staffAtStart(view);
  if (wte === undefined && levels.length === 0 && entries.length === 0) return null;
  return (
    <div className="strip-cell">
      <details>
        <summary>
          <span className="strip-label">{words.staff}</span>
          <span className="strip-total">{wte === undefined ? words.noFigure : words.byBand(wte)}</span>
          <span className="visually-hidden">, {words.editStaff}</span>
        </summary>
        {levels.length === 0 && entries.length === 0 ? <p className="note">{words.pickPlace}</p> : null}
        {entries.length === 0 ? null : <p className="note">{words.staffAsGiven}</p>}
        <div className="strip-parts">
          {levels.map((level) => (
            <div key={level.id}>
              <StripCell label={level.label} figure={level.wte} readOnly={readOnly} />
              {level.posts === undefined ? null : (
                <StripCell label={words.funded(level.label)} figure={level.posts} readOnly={readOnly} />
              )}
            </div>
          ))}
          {entries.map((entry) => (
            <StripCell
              key={`${entry.assumption} ${JSON.stringify(entry.where)}`}
              label={entry.assumption === "establishment" ? words.funded(entry.label) : entry.label}
              figure={entry}
              readOnly={readOnly}
            />
          ))}
        </div>
      </details>
      <StripBadge figure={levels[0]?.wte ?? entries[0]} />
    </div>
  );
}
