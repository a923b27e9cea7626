import {
  communityParts,
  longest,
  removeSetting,
  renameSetting,
  setValue,
  type Plan,
  type Where,
} from "../../../../model";
import { MeasureTable } from "../../../controls/measure-table";
import { NumberBox } from "../../../controls/number-box";
import { Parts } from "../../../controls/parts";
import { TextField } from "../../../controls/text-field";
import { Why } from "../../../controls/why";
import { FigureBoxes, WhereFiguresGo } from "../../../controls/figure-boxes";
import { valueAt, type ResultTable } from "../../../engine/table-values";
import { useTables } from "../../../engine/use-answer";
import { applyEdit } from "../../../state/apply-edit";
import { figureOf } from "../../../words/measure-kinds";
import { words as frameWords } from "../../../words/frame";
import { settingsWords as words } from "../../../words/settings";
import { AddSetting } from "./add-setting";
import { MoveToCommunity } from "./move-to-community";
import { SecondPosts } from "./second-posts";

const measures = ["staff_in_post", "establishment", "working_wte"] as const;

/** The settings of the plan: who works there, what of them is in the community, and settings that come and go. */
export function Settings({
  plan,
  scenario,
  where,
  year,
  at,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
  readonly at: number;
  readonly readOnly: boolean;
}) {
  const { settings } = plan.structure;
  const shown = useTables(scenario, { measures, by: ["setting"], where });
  const [staff, posts, worked] = shown.tables ?? [];
  if (staff === undefined || posts === undefined || worked === undefined)
    return <p className="note">{frameWords.working}</p>;
  const parts = communityParts(plan);
  const largest = Math.max(0, ...settings.map(({ id }) => figure(staff, id, at) ?? 0));
  const cell = (table: ResultTable, setting: string, label: string) => (
    <td className="number">
      <Why asked={{ measure: table.measure.id, label: `${label}, ${year}`, year, where: { ...where, setting } }}>
        {figureOf("WTE", figure(table, setting, at), largest)}
      </Why>
    </td>
  );
  const secondKnown = settings.some(({ id }) => figure(worked, id, at) !== null);
  const listed = () => (
    <>
      <section data-stale={!shown.fresh}>
        <h2>{words.heading(settings.length)}</h2>
        <p className="note">{words.note}</p>
        {scenario === undefined ? null : <p className="note">{words.ofTheBase}</p>}
        <div className="year-table" role="region" aria-label={words.caption} tabIndex={0}>
          <table className="settings-table">
            <caption>{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.name}</th>
                <th scope="col" className="number">
                  {words.columns.staff(year)}
                </th>
                <th scope="col" className="number">
                  {words.columns.posts(year)}
                </th>
                {secondKnown ? (
                  <th scope="col" className="number">
                    {words.columns.worked(year)}
                  </th>
                ) : null}
                <th scope="col">{words.columns.community}</th>
                <th scope="col">{words.columns.do}</th>
              </tr>
            </thead>
            <tbody>
              {settings.map(({ id, label }) => (
                <tr key={id}>
                  <th scope="row">
                    <TextField
                      label={words.rename(label)}
                      value={label}
                      most={longest.label}
                      disabled={readOnly}
                      onCommit={(text) => applyEdit((now, by) => renameSetting(now, id, text, by))}
                    />
                  </th>
                  {cell(staff, id, label)}
                  {cell(posts, id, label)}
                  {secondKnown ? cell(worked, id, label) : null}
                  <td>
                    <NumberBox
                      label={words.part(label)}
                      hideLabel
                      unit="share"
                      value={parts.get(id) ?? null}
                      limits={{ least: 0, most: 1 }}
                      disabled={readOnly || scenario !== undefined}
                      onChange={(value) =>
                        applyEdit((now, by) =>
                          setValue(now, { assumption: "community_part", where: { setting: id }, value }, by),
                        )
                      }
                    />
                  </td>
                  <td>
                    <button
                      type="button"
                      className="button"
                      disabled={readOnly || settings.length === 1}
                      aria-label={words.removeLabel(label)}
                      onClick={() => applyEdit((now, by) => removeSetting(now, id, by))}
                    >
                      {words.remove}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {readOnly ? null : <AddSetting plan={plan} />}
    </>
  );
  const community = () => (
    <>
      <section>
        <MeasureTable
          scenario={scenario}
          where={where}
          year={year}
          caption={words.shares}
          groups={[
            {
              id: "community",
              heading: words.community,
              measures: ["community_share", "community_unknown_share", "community_wte"],
            },
            { id: "second", heading: words.second, measures: ["portfolio_heads"] },
          ]}
          needed={{
            community_share: "community_part",
            community_wte: "community_part",
            portfolio_heads: "portfolio_share",
          }}
          strong="community_share"
        />
      </section>
      {readOnly ? null : <MoveToCommunity plan={plan} />}
    </>
  );
  const second = () => (
    <section>
      <h2>{words.secondHeading}</h2>
      <p className="note">{words.secondNote}</p>
      <WhereFiguresGo plan={plan} scenario={scenario} />
      <div className="figure-grid">
        <FigureBoxes plan={plan} scenario={scenario} ids={["portfolio_share", "portfolio_time"]} readOnly={readOnly} />
        <SecondPosts plan={plan} readOnly={readOnly || scenario !== undefined} />
      </div>
    </section>
  );
  return (
    <Parts
      label={words.parts}
      parts={[
        { id: "listed", label: words.listed, draw: listed },
        { id: "community", label: words.community, draw: community },
        ...(settings.length < 2 ? [] : [{ id: "second", label: words.secondHeading, draw: second }]),
      ]}
    />
  );
}

/** The figure of a setting in a table by setting. */
const figure = (table: ResultTable, setting: string, at: number): number | null => {
  const group = table.groups.findIndex(({ ids }) => ids[0] === setting);
  return group < 0 ? null : valueAt(table, group, at);
};
