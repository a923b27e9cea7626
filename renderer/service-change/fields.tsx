import { useState } from "react";
import { longest, namedMembers, levelName } from "../../model";
import { MonthField } from "../controls/month-field";
import { NumberBox } from "../controls/number-box";
import { monthLater } from "../words/months";
import { serviceChangeWords as words } from "../words/service-change";
import type { FieldsProps } from "./fields-props";
import { TierFields } from "./tier-fields";

function Choose({
  label,
  none,
  options,
  value,
  onPick,
}: {
  readonly label: string;
  /** What choosing none means. */
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onPick: (id: string | undefined) => void;
}) {
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <select value={value ?? ""} onChange={({ target }) => onPick(target.value === "" ? undefined : target.value)}>
        <option value="">{none}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The boxes of one verb: how many, of whom, from when, for how long. */
export function Fields(props: FieldsProps) {
  const { plan, service, what, draft, put } = props;
  const last = monthLater(plan.start, plan.years * 12 - 1);
  return (
    <>
      <div className="change-fields">
        <MonthField
          label={what === "look-through" ? words.month : words.from}
          least={plan.start}
          most={last}
          value={draft.from}
          onChange={(from) => put({ from })}
        />
        {what === "clinics" ? <Clinics {...props} /> : null}
        {what === "look-through" ? <LookThrough {...props} /> : null}
        {what === "model" ? <Stages {...props} /> : null}
        {what === "away" ? <Away {...props} /> : null}
        {what === "clinics" || what === "away" ? <Place plan={plan} service={service} draft={draft} put={put} /> : null}
      </div>
      {what === "model" ? <TierFields {...props} /> : null}
      <Why draft={draft} put={put} />
    </>
  );
}

function Clinics({ plan, service, draft, put }: FieldsProps) {
  const hours = service.capacity === "hours";
  return (
    <>
      <NumberBox
        label={words.weeks}
        unit="weeks"
        value={draft.weeks}
        limits={{ least: 1, most: 520 }}
        onChange={(weeks) => put({ weeks })}
      />
      <NumberBox
        label={hours ? words.hours : words.cases}
        unit={hours ? "hours per week" : "cases per week"}
        value={draft.amount}
        limits={{ least: 0 }}
        onChange={(amount) => put({ amount })}
      />
      {hours ? <Level plan={plan} draft={draft} put={put} /> : null}
    </>
  );
}

function LookThrough({ draft, put }: FieldsProps) {
  const share = draft.by === "share";
  return (
    <>
      <label className="sheet-field">
        <span>{words.by}</span>
        <select
          value={draft.by}
          onChange={({ target }) => put({ by: target.value === "people" ? "people" : "share", off: null })}
        >
          <option value="share">{words.share}</option>
          <option value="people">{words.people}</option>
        </select>
      </label>
      <NumberBox
        key={draft.by}
        label={share ? words.shareOff : words.peopleOff}
        unit={share ? "share" : "people"}
        value={draft.off}
        limits={share ? { least: 0, most: 1 } : { least: 0 }}
        onChange={(off) => put({ off })}
      />
    </>
  );
}

function Stages({ draft, put }: FieldsProps) {
  return (
    <>
      <NumberBox
        label={words.over}
        unit="months"
        value={draft.over}
        limits={{ least: 0, most: 600 }}
        onChange={(over) => put({ over })}
      />
      <NumberBox
        label={words.loss}
        unit="share"
        value={draft.loss}
        limits={{ least: 0, most: 1 }}
        onChange={(loss) => put({ loss })}
      />
      <NumberBox
        label={words.lossMonths}
        unit="months"
        value={draft.lossMonths}
        limits={{ least: 1, most: 600 }}
        onChange={(lossMonths) => put({ lossMonths })}
      />
    </>
  );
}

function Away({ plan, draft, put }: FieldsProps) {
  return (
    <>
      <MonthField label={words.back} least={draft.from} value={draft.to} onChange={(to) => put({ to })} />
      <NumberBox
        label={words.wte}
        unit="WTE"
        value={draft.amount}
        limits={{ least: 0 }}
        onChange={(amount) => put({ amount })}
      />
      <Level plan={plan} draft={draft} put={put} />
    </>
  );
}

type PartProps = Pick<FieldsProps, "plan" | "draft" | "put">;

const Level = ({ plan, draft, put }: PartProps) => (
  <Choose
    label={words.level}
    none={words.choose}
    options={plan.structure.levels.map((level) => ({ id: level.id, label: levelName(level) }))}
    value={draft.level}
    onPick={(level) => put({ level })}
  />
);

/** Only where the plan has several places. */
function Place({ plan, draft, put }: PartProps & Pick<FieldsProps, "service">) {
  const { place: places } = namedMembers(plan.structure);
  const leaves = places.filter((one) => !plan.structure.places.some(({ parent }) => parent === one.id));
  return leaves.length < 2 ? null : (
    <Choose
      label={words.place}
      none={words.everyPlace}
      options={leaves}
      value={draft.place}
      onPick={(place) => put({ place })}
    />
  );
}

/** Taken when it is left: every letter typed would be a question to the model. */
function Why({ draft, put }: Pick<FieldsProps, "draft" | "put">) {
  const [why, setWhy] = useState(draft.why);
  return (
    <label className="sheet-field" data-long="true">
      <span>{words.why}</span>
      <textarea
        rows={2}
        maxLength={longest.prose}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
        onBlur={() => put({ why })}
      />
    </label>
  );
}
