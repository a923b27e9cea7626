import { useState } from "react";
import {
  addSetting,
  catalogueEntry,
  longest,
  settingAsks,
  type Plan,
  type SettingDraft,
  type Value,
} from "../../../../model";
import { figureProps } from "../../../controls/figure-props";
import { NumberBox } from "../../../controls/number-box";
import { applyEdit } from "../../../state/apply-edit";
import { signature } from "../../../state/plan-store";
import { say } from "../../../state/view-store";
import { settingsWords } from "../../../words/settings";
import { namedSettings, publishedOf } from "./named-settings";

const words = settingsWords.add;
const own = "own";

type Given = Readonly<Record<string, number | undefined>>;

/** A setting of the list or one's own, with its staff and posts at every level: nothing is added until all is given. */
export function AddSetting({ plan }: { readonly plan: Plan }) {
  const { settings, levels, places } = plan.structure;
  const open = namedSettings.filter((one) => !settings.some(({ id, label }) => id === one.id || label === one.label));
  const [picked, setPicked] = useState(open[0]?.id ?? own);
  const [name, setName] = useState("");
  const [place, setPlace] = useState("");
  const [staff, setStaff] = useState<Given>({});
  const [posts, setPosts] = useState<Given>({});
  const [figures, setFigures] = useState<Given>({});
  const [says, setSays] = useState<string | undefined>(undefined);
  const named = open.find(({ id }) => id === picked);
  const draft: SettingDraft = {
    label: named?.label ?? name.trim(),
    ...(named === undefined ? {} : { id: named.id }),
    ...(place === "" ? {} : { place }),
    staff: staff,
    posts: posts,
    figures: {
      ...(named?.community === undefined ? {} : { community_part: named.community }),
      ...figures,
    },
  };
  const asks = settingAsks(plan, { ...draft, figures: {} }, signature());
  const take = (): void => {
    const made = applyEdit((now, by) => addSetting(now, draft, by));
    if (!made.ok) {
      setSays(made.problems[0]?.says);
      return;
    }
    say(words.added(draft.label));
    setSays(undefined);
    setName("");
    setStaff({});
    setPosts({});
    setFigures({});
    setPicked(open.find(({ id }) => id !== picked)?.id ?? own);
  };
  const put = (values: Given, id: string, next: (values: Given) => void) => (value: Value) => {
    next({ ...values, [id]: typeof value === "number" ? value : undefined });
    setSays(undefined);
  };
  const box = (label: string, values: Given, id: string, next: (values: Given) => void) => (
    <NumberBox
      label={label}
      hideLabel
      unit="WTE"
      plain
      value={values[id] ?? null}
      limits={{ least: 0 }}
      onChange={put(values, id, next)}
    />
  );
  return (
    <section data-print="no">
      <h2>{words.heading}</h2>
      <p className="note">{words.note}</p>
      <form
        className="event-form"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          take();
        }}
      >
        <div className="change-fields">
          <label className="sheet-field">
            <span>{words.which}</span>
            <select value={named?.id ?? own} onChange={({ target }) => setPicked(target.value)}>
              {open.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
              <option value={own}>{words.own}</option>
            </select>
          </label>
          {named === undefined ? (
            <label className="sheet-field">
              <span>{words.name}</span>
              <input
                type="text"
                className="field"
                maxLength={longest.label}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            </label>
          ) : null}
          {places.length < 2 ? null : (
            <label className="sheet-field">
              <span>{words.place}</span>
              <select value={place} onChange={({ target }) => setPlace(target.value)}>
                {places.map(({ id, label, parent }) => (
                  <option key={id} value={parent === undefined ? "" : id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        {named === undefined ? null : (
          <p className="note">
            {named.about} {publishedOf(named).join(" ")} {named.asks}
          </p>
        )}
        <table className="settings-table">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.level}</th>
              <th scope="col">{words.staff}</th>
              <th scope="col">{words.posts}</th>
            </tr>
          </thead>
          <tbody>
            {levels.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{box(words.staffAt(label), staff, id, setStaff)}</td>
                <td>{box(words.postsAt(label), posts, id, setPosts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {asks.length === 0 ? null : (
          <>
            <p className="note">{words.asks}</p>
            <div className="change-fields">
              {asks.map((id) => {
                const known = catalogueEntry(id);
                return known === undefined ? null : (
                  <NumberBox
                    key={id}
                    label={known.label}
                    unit={known.unit}
                    plain
                    value={figures[id] ?? null}
                    {...figureProps(known)}
                    onChange={put(figures, id, setFigures)}
                  />
                );
              })}
            </div>
          </>
        )}
        {says === undefined ? null : <p className="says-why">{says}</p>}
        <div>
          <button type="submit" className="button" data-primary>
            {words.button}
          </button>
        </div>
      </form>
    </section>
  );
}
