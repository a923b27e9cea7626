import { OwnSource } from "./own-source";
import { applyEdit } from "../../state/apply-edit";
import { useId, useState } from "react";
import { type Assumption, type Detail, longest, type Plan, setDetail, type Status } from "../../../model";
import { assumptionWords as words } from "../../words/assumptions";
import { longestDay } from "../../controls/box-limits";

const isDate = (text: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
const statuses: readonly Status[] = ["published", "derived", "judgement"];

/** Quality, source, reason, owner and review date of an assumption, to read and to change. */
export function QualityFields({
  plan,
  assumption,
  readOnly,
}: {
  readonly plan: Plan;
  readonly assumption: Assumption;
  readonly readOnly: boolean;
}) {
  const id = useId();
  const [saysDate, setSaysDate] = useState<string | undefined>(undefined);
  const set = <K extends Detail>(detail: K, to: Assumption[K] | undefined): void => {
    applyEdit((now, by) => setDetail(now, assumption.id, detail, to, by));
  };
  const text = (detail: "reason" | "owner" | "reviewBy", value: string): void => {
    if (value === (assumption[detail] ?? "")) return;
    set(detail, value === "" ? undefined : value);
  };
  return (
    <>
      <h3>{words.qualityHead}</h3>
      <div className="quality-fields">
        <label>
          <span>{words.status}</span>
          <select
            value={assumption.status}
            disabled={readOnly}
            onChange={(event) => set("status", event.target.value as Status)}
          >
            {(assumption.status === "calibrated" ? [...statuses, assumption.status] : statuses).map((status) => (
              <option key={status} value={status}>
                {words.statuses[status]}
              </option>
            ))}
          </select>
        </label>
        <label className="wide">
          <span>{words.source}</span>
          <select
            value={assumption.source ?? ""}
            disabled={readOnly}
            onChange={(event) => set("source", event.target.value === "" ? undefined : event.target.value)}
          >
            <option value="">{words.noSource}</option>
            {plan.sources.map((source) => (
              <option key={source.id} value={source.id}>
                {source.title}
              </option>
            ))}
          </select>
        </label>
        <OwnSource assumption={assumption} readOnly={readOnly} />
        <label className="wide">
          <span>{words.reason}</span>
          <textarea
            key={assumption.reason}
            defaultValue={assumption.reason ?? ""}
            rows={4}
            maxLength={longest.prose}
            disabled={readOnly}
            onBlur={(event) => text("reason", event.target.value.trim())}
          />
        </label>
        <label>
          <span>{words.owner}</span>
          <input
            type="text"
            key={assumption.owner}
            defaultValue={assumption.owner ?? ""}
            maxLength={120}
            disabled={readOnly}
            onBlur={(event) => text("owner", event.target.value.trim())}
          />
        </label>
        <label>
          <span>{words.reviewBy}</span>
          <input
            type="text"
            maxLength={longestDay}
            key={assumption.reviewBy}
            defaultValue={assumption.reviewBy ?? ""}
            placeholder="2027-04"
            disabled={readOnly}
            aria-invalid={saysDate !== undefined}
            aria-describedby={saysDate === undefined ? undefined : `${id}-date`}
            onBlur={(event) => {
              const date = event.target.value.trim();
              const wrong = date !== "" && !isDate(date);
              setSaysDate(wrong ? words.reviewHow : undefined);
              if (!wrong) text("reviewBy", date);
            }}
          />
        </label>
        {saysDate === undefined ? null : (
          <p id={`${id}-date`} className="says-why wide" role="alert">
            {saysDate}
          </p>
        )}
      </div>
    </>
  );
}
