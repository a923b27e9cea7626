import { knownPlaces } from "../../files/known-places";
import { applyEdit } from "../../state/apply-edit";
import { useMemo, useState } from "react";
import {
  areCounts,
  monthWords,
  pasteFigures,
  type Plan,
  readFigures,
  settingsAsked,
  usableFigures,
} from "../../../model";
import { Dialog } from "../../controls/dialog";
import { AddPast } from "../../past/add-past";
import { PickOne } from "../../controls/pick-one";
import { say } from "../../state/view-store";
import { assumptionWords as words } from "../../words/assumptions";
import { figureText } from "../../words/figure-text";
import { PasteBox } from "../../controls/paste-box";

/** What was pasted, row by row: which assumption it is, what it would become, and what is wrong with it. */
export function PasteDialog({
  plan,
  scenario,
  first,
  onClose,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly first: string;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(first);
  const [asPast, setAsPast] = useState(false);
  const [picked, setPicked] = useState("");
  const plain = useMemo(() => readFigures(text, plan, scenario, knownPlaces), [text, plan, scenario]);
  const groups = useMemo(() => settingsAsked(plan, plain), [plan, plain]);
  const figures = useMemo(() => {
    const group = groups.find(({ id }) => id === picked);
    return group === undefined ? plain : readFigures(text, plan, scenario, knownPlaces, group);
  }, [plain, groups, picked, text, plan, scenario]);
  const usable = usableFigures(figures).length;
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  if (asPast)
    return (
      <Dialog title={words.pasteTitle} wide onClose={onClose}>
        <AddPast plan={plan} of="workforce" first={text} />
        <div className="dialog-choices">
          <button type="button" className="button" onClick={onClose}>
            {words.pasteClose}
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={words.pasteTitle} wide onClose={onClose}>
      <p className="note">{words.pasteHow}</p>
      <PasteBox label={words.pasteBox} text={text} onText={setText} />
      <p role="status">{figures.length === 0 ? "" : `${words.pasteFound(usable, figures.length - usable)}.`}</p>
      {groups.length === 0 ? null : (
        <PickOne
          label={words.pasteSettings}
          value={picked}
          options={[{ id: "", label: words.pasteAllSettings }, ...groups]}
          onPick={setPicked}
        />
      )}
      {areCounts(text, figures) ? (
        <div>
          <button type="button" className="button" onClick={() => setAsPast(true)}>
            {words.pasteAsPast}
          </button>
        </div>
      ) : null}
      {figures.length === 0 ? null : (
        <div className="paste-rows" tabIndex={0} role="region" aria-label={words.pasteRows}>
          <table>
            <caption>{name === undefined ? words.inBase : words.inScenario(name)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.pasteColumns.row}</th>
                <th scope="col">{words.pasteColumns.name}</th>
                <th scope="col" className="number">
                  {words.pasteColumns.from}
                </th>
                <th scope="col" className="number">
                  {words.pasteColumns.to}
                </th>
                <th scope="col">{words.pasteSays}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure, at) => (
                <tr key={at} data-refused={figure.to === undefined}>
                  <td>{figure.row}</td>
                  <th scope="row">
                    {figure.assumption?.label ?? figure.name}
                    {figure.part === "" ? "" : `, ${figure.part}`}
                    {figure.since === undefined ? "" : `, from ${monthWords(figure.since)}`}
                  </th>
                  <td className="number">
                    {figure.assumption === undefined ? "" : figureText(figure.assumption.unit, figure.from)}
                  </td>
                  <td className="number">
                    {figure.to === undefined || figure.assumption === undefined
                      ? ""
                      : figureText(figure.assumption.unit, figure.to)}
                  </td>
                  <td>{figure.says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="dialog-choices">
        <button
          type="button"
          className="button"
          data-primary
          disabled={usable === 0}
          onClick={() => {
            const done = applyEdit((now, by) => pasteFigures(now, figures, scenario, by));
            if (!done.ok) return;
            say(words.pasted(usable));
            onClose();
          }}
        >
          {words.pasteApply(usable)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </Dialog>
  );
}
