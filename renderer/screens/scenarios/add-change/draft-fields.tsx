import { FindPlace } from "../../../controls/find-place";
import { useState } from "react";
import { longest, type Domain, type Plan } from "../../../../model";
import { MonthField } from "../../../controls/month-field";
import { NumberBox } from "../../../controls/number-box";
import { addChangeWords as words, isOfPeople, isOfPosts, type OfStaff } from "../../../words/add-change";
import { domains, domainWords } from "../../../words/scenario-library";
import type { Draft } from "./draft";

interface FieldsProps {
  readonly plan: Plan;
  readonly begin: OfStaff;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function MemberSelect({
  label,
  none,
  members,
  value,
  onChange,
  ofPlaces = false,
}: {
  readonly label: string;
  /** What choosing nobody means. */
  readonly none: string;
  readonly members: readonly { readonly id: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** Places, which have many names: one can be typed. */
  readonly ofPlaces?: boolean;
}) {
  return (
    <>
      <label className="sheet-field">
        <span>{label}</span>
        <select
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
        >
          <option value="">{none}</option>
          {members.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {ofPlaces ? <FindPlace places={members} of={label} onFound={({ id }) => onChange(id)} /> : null}
    </>
  );
}

/** Takes a month once it is whole: half a month typed is no month yet. */
const whole =
  (take: (month: string) => void) =>
  (month: string): void => {
    if (/^(\d{4}-\d{2})?$/.test(month)) take(month);
  };

/** Who, where and when: only the boxes that the verb has a use for. */
export function DraftFields({ plan, begin, draft, onChange }: FieldsProps) {
  const { places, settings, levels } = plan.structure;
  const ofPeople = isOfPeople(begin);
  const leaves = places.filter((one) => !places.some(({ parent }) => parent === one.id));
  // Losing may turn out to be of a person, who is of one place, setting and level.
  const none = ofPeople ? words.choose : words.all;
  const put = (part: Partial<Draft>): void => onChange({ ...draft, ...part });
  return (
    <div className="change-fields">
      <NumberBox
        plain
        label={words.amount}
        unit={ofPeople ? "people" : "WTE"}
        value={draft.amount}
        limits={{ least: 0 }}
        onChange={(amount) => {
          if (typeof amount === "number") put({ amount });
        }}
      />
      <MemberSelect
        label={words.level}
        none={none}
        members={levels}
        value={draft.level}
        onChange={(level) => put({ level })}
      />
      {places.length === 1 ? null : (
        <MemberSelect
          label={words.place}
          ofPlaces
          none={none}
          members={ofPeople ? leaves : places}
          value={draft.place}
          onChange={(place) => put({ place })}
        />
      )}
      {settings.length === 1 ? null : (
        <MemberSelect
          label={words.setting}
          none={none}
          members={settings}
          value={draft.setting}
          onChange={(setting) => put({ setting })}
        />
      )}
      {begin !== "move" ? null : (
        <>
          <MemberSelect
            label={words.toPlace}
            ofPlaces
            none={words.same}
            members={places}
            value={draft.toPlace}
            onChange={(toPlace) => put({ toPlace })}
          />
          <MemberSelect
            label={words.toSetting}
            none={words.same}
            members={settings}
            value={draft.toSetting}
            onChange={(toSetting) => put({ toSetting })}
          />
        </>
      )}
      {begin !== "convert" ? null : (
        <MemberSelect
          label={words.toLevel}
          none={words.choose}
          members={levels.filter(({ id }) => id !== draft.level)}
          value={draft.toLevel}
          onChange={(toLevel) => put({ toLevel })}
        />
      )}
      <MonthField
        label={begin === "leaves" || begin === "joins" ? words.month : words.from}
        least={plan.start}
        value={draft.from}
        onChange={whole((from) => put({ from }))}
      />
      {begin !== "freeze" && begin !== "is-away" ? null : (
        <MonthField
          label={begin === "freeze" ? words.until : words.back}
          least={plan.start}
          value={draft.until}
          onChange={whole((until) => put({ until }))}
        />
      )}
      {begin !== "is-away" ? null : (
        <NumberBox
          plain
          label={words.cover}
          unit="share"
          value={draft.covered}
          limits={{ least: 0, most: 1 }}
          onChange={(covered) => {
            if (typeof covered === "number") put({ covered });
          }}
        />
      )}
      {!isOfPosts(begin) ? null : <PostsOnly draft={draft} put={put} />}
      <WhyField draft={draft} put={put} />
    </div>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly put: (part: Partial<Draft>) => void;
}

function PostsOnly({ draft, put }: PartProps) {
  return (
    <>
      <label className="sheet-field">
        <span>{words.ramp}</span>
        <input
          type="number"
          className="field"
          min={0}
          max={600}
          step={1}
          value={draft.ramp}
          onChange={(event) => put({ ramp: Math.min(600, Math.max(0, Math.round(Number(event.target.value)))) })}
        />
        <span className="note">{words.rampHint}</span>
      </label>
      <label className="sheet-field">
        <span>{words.domain}</span>
        <select
          value={draft.domain ?? ""}
          onChange={(event) => put({ domain: event.target.value === "" ? undefined : (event.target.value as Domain) })}
        >
          <option value="">{words.noDomain}</option>
          {domains.map((domain) => (
            <option key={domain} value={domain}>
              {domainWords[domain].name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Taken when it is left: every letter typed would be a question to the model. */
function WhyField({ draft, put }: PartProps) {
  const [why, setWhy] = useState(draft.why);
  return (
    <label className="sheet-field" data-long="true">
      <span>{words.why}</span>
      <textarea
        rows={2}
        maxLength={longest.prose}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
        onBlur={() => put({ why })}
      />
    </label>
  );
}
