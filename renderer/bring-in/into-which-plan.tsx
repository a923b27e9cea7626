import type { FileDesk, FileShown } from "../engine/files/file-desk";
import { openExample, openWorkedExample } from "../files/new-plan";
import { openWith } from "../files/open-file";
import { serviceTemplates, type ExampleId } from "../files/shipped-plans";
import { useShell } from "../shell/shell";
import { openPlan } from "../state/plan-store";
import { showDialog } from "../state/view-store";
import { bringInWords } from "../words/bring-in";
import { exampleNames } from "../words/new-plan";

const words = bringInWords.noPlan;

/** Kinds of table that are lists of people waiting, and those whose places are England's; others are of a team. */
const ofLists = /waiting/;
const ofEngland = /^(nhs-|skills-for-care|place-succ|entrants|register)/;

interface PlanToBegin {
  readonly name: string;
  readonly open: () => boolean;
}

/** Plans that a file could begin, the likeliest first. */
function plansFor({ sheets }: FileShown): readonly PlanToBegin[] {
  const shapes = sheets.flatMap(({ shape }) => shape ?? []);
  const example = (id: ExampleId): PlanToBegin => ({ name: exampleNames[id], open: () => openExample(id) });
  const lists = serviceTemplates.map(({ id, title }) => ({ name: title, open: () => openWorkedExample(id) }));
  const england = [example("regions"), example("systems")];
  const team = [example("community")];
  if (shapes.some((id) => ofLists.test(id))) return [...lists, ...team, ...england];
  return shapes.some((id) => ofEngland.test(id)) ? [...england, ...team] : [...team, ...england];
}

/** A file that came before any plan was open: which plan it goes into. Nothing of it is lost. */
export function IntoWhichPlan({ shown, desk }: { readonly shown: FileShown; readonly desk: FileDesk }) {
  const shell = useShell();
  const { file } = shown;
  // Opening a plan closes the page and lets go of the file, which is read again for the plan.
  const goOn = (): void =>
    void setTimeout(() => {
      if (openPlan() === undefined) return;
      desk.read(file);
      showDialog("bring-in");
    });
  if (shown.state !== "read") return null;
  return (
    <section>
      <h3>{words.heading}</h3>
      <p className="note">{words.how}</p>
      <ul className="bring-in-plans">
        {plansFor(shown).map(({ name, open }, at) => (
          <li key={name}>
            <button
              type="button"
              className="button"
              data-primary={at === 0 ? "" : undefined}
              onClick={() => {
                if (open()) goOn();
              }}
            >
              {words.begin(name)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="button"
            onClick={() => void openWith(shell, () => shell.plans.open()).then(goOn)}
          >
            {words.open}
          </button>
        </li>
      </ul>
    </section>
  );
}
