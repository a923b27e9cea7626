import page from "../../seeds/mission.md?raw";
import { catalogueEntry, measureOf } from "../../model";
import { Dialog } from "../controls/dialog";
import { commands } from "../commands";
import { shippedTitle } from "../files/shipped-plans";
import { library } from "../screens/scenarios/library";
import { screens, showScreen, type ScreenId } from "../state/view-store";
import { usePlan } from "../state/plan-store";
import { missionWords as words } from "../words/mission";
import { words as frameWords } from "../words/frame";
import { readPage, type MissionTable, type Piece } from "./read-page";
import { screenParts } from "../words/screen-parts";

const tables = readPage(page);

/** The strategy and the action plan line by line: what each says, and where it is answered, or that it is not. */
export function Mission({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <p className="note">{words.about}</p>
      {tables.map((table) => (
        <MissionSection key={table.heading} table={table} onClose={onClose} />
      ))}
    </Dialog>
  );
}

function MissionSection({ table, onClose }: { readonly table: MissionTable; readonly onClose: () => void }) {
  const { heading, head, rows } = table;
  return (
    <section>
      <h3>{heading}</h3>
      <div className="mission-table" role="region" aria-label={heading} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{heading}</caption>
          <thead>
            <tr>
              {head.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = [], ...cells], row) => (
              <tr key={row}>
                <th scope="row">
                  <Cell pieces={first} onClose={onClose} />
                </th>
                {cells.map((pieces, column) => (
                  <td key={column}>
                    <Cell pieces={pieces} onClose={onClose} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const screenOf = (name: string): ScreenId | undefined => screens.find((one) => one === name.split("/")[0]);

/** A screen and its part, as the rail and the tabs name them. */
function screenWords(screen: ScreenId, name: string): string {
  const [, part] = name.split("/");
  const label = part === undefined ? undefined : screenParts[screen]?.[part];
  return label === undefined ? frameWords.screens[screen] : `${frameWords.screens[screen]}: ${label}`;
}

function Cell({ pieces, onClose }: { readonly pieces: readonly Piece[]; readonly onClose: () => void }) {
  const open = usePlan((state) => state.open !== undefined);
  return pieces.map((piece, at) => {
    if ("words" in piece) return <span key={at}>{`${piece.words} `}</span>;
    const screen = piece.kind === "screen" ? screenOf(piece.name) : undefined;
    if (screen === undefined || !open)
      return (
        <span key={at} className="mission-mark">
          {markWords(piece.kind, piece.name)}
        </span>
      );
    return (
      <button
        key={at}
        type="button"
        className="link mission-mark"
        onClick={() => {
          onClose();
          showScreen(screen);
        }}
      >
        {screenWords(screen, piece.name)}
      </button>
    );
  });
}

/** What a mark is called elsewhere in the app. */
function markWords(kind: string, name: string): string {
  switch (kind) {
    case "screen": {
      const screen = screenOf(name);
      return screen === undefined ? name : screenWords(screen, name);
    }
    case "scenario":
      return words.scenario(library.find(({ id }) => id === name)?.name ?? name);
    case "assumption":
      return words.assumption(catalogueEntry(name)?.label ?? name);
    case "measure":
      return words.measure(measureOf(name)?.label ?? name);
    case "plan":
      return words.plan(shippedTitle(name) ?? name);
    case "command":
      return words.command(commands.find(({ id }) => id === name)?.label ?? name);
    case "option":
      return words.option(name);
    default:
      return words.file(name);
  }
}
