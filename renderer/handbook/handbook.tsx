import text from "../../seeds/handbook.md?raw";
import { useId, useState } from "react";
import { canDo, type Command } from "../commands/command";
import { Dialog } from "../controls/dialog";
import { screens, showScreen } from "../state/view-store";
import { usePlan } from "../state/plan-store";
import { handbookWords as words } from "../words/handbook";
import { readHandbook, type Block, type Page, type Piece } from "./read-handbook";
import { longestSought } from "../controls/box-limits";

const pages = readHandbook(text);

interface Ways {
  readonly commands: readonly Command[];
  readonly onCommand: (command: Command) => void;
  readonly onClose: () => void;
}

/** A dialog that opens looks for this attribute; React's own prop focuses before the dialog is shown. */
const focusFirst = (element: HTMLInputElement | null): void => element?.setAttribute("autofocus", "");

/** The handbook: its headings to choose from or find by a word, and one page at a time. Printed, it is all of them. */
export function Handbook({ commands, onCommand, onPrint, onClose }: Ways & { readonly onPrint: () => void }) {
  const [sought, setSought] = useState("");
  const [shown, setShown] = useState(pages[0]?.heading);
  const id = useId();
  const word = sought.trim().toLowerCase();
  const found = pages.filter(({ heading }) => heading.toLowerCase().includes(word));
  const page = pages.find(({ heading }) => heading === shown);
  const ways = { commands, onCommand, onClose };
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <div className="handbook">
        <nav aria-label={words.pages}>
          <label className="handbook-find">
            <span>{words.find}</span>
            <input
              type="search"
              maxLength={longestSought}
              className="field"
              ref={focusFirst}
              value={sought}
              onChange={(event) => {
                const next = event.target.value.trim().toLowerCase();
                setSought(event.target.value);
                const first = pages.find(({ heading }) => heading.toLowerCase().includes(next));
                if (first !== undefined) setShown(first.heading);
              }}
            />
          </label>
          <p role="status" className="note">
            {word === "" ? "" : words.found(found.length)}
          </p>
          <button type="button" className="button" onClick={onPrint}>
            {words.print}
          </button>
          <ul role="list">
            {found.map(({ heading }) => (
              <li key={heading}>
                <button
                  type="button"
                  className="quiet"
                  aria-current={heading === shown ? "page" : undefined}
                  aria-controls={id}
                  onClick={() => setShown(heading)}
                >
                  {heading}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div id={id} className="handbook-page" role="region" aria-label={shown} tabIndex={0}>
          {page === undefined ? null : <PageText page={page} {...ways} />}
        </div>
        <div className="handbook-paper" aria-hidden="true" data-print="only">
          {pages.map((one) => (
            <PageText key={one.heading} page={one} {...ways} />
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function PageText({ page, ...ways }: Ways & { readonly page: Page }) {
  return (
    <article>
      <h3>{page.heading}</h3>
      {page.blocks.map((block, at) => (
        <BlockText key={at} block={block} {...ways} />
      ))}
    </article>
  );
}

function BlockText({ block, ...ways }: Ways & { readonly block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Line pieces={block.pieces} {...ways} />
        </p>
      );
    case "example":
      return <pre tabIndex={0}>{block.lines.join("\n")}</pre>;
    default: {
      const List = block.kind === "steps" ? "ol" : "ul";
      return (
        <List>
          {block.items.map((pieces, at) => (
            <li key={at}>
              <Line pieces={pieces} {...ways} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Line({ pieces, ...ways }: Ways & { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, at) => {
    switch (piece.kind) {
      case "strong":
        return <strong key={at}>{piece.text}</strong>;
      case "emphasis":
        return <em key={at}>{piece.text}</em>;
      case "typed":
        return <code key={at}>{piece.text}</code>;
      case "link":
        return <Leads key={at} text={piece.text} to={piece.to} {...ways} />;
      default:
        return <span key={at}>{piece.text}</span>;
    }
  });
}

/** What leads somewhere that can be gone to now is a button; a number, and what cannot be done yet, are words. */
function Leads({
  text: label,
  to,
  commands,
  onCommand,
  onClose,
}: Ways & { readonly text: string; readonly to: string }) {
  const open = usePlan((state) => state.open !== undefined);
  const [kind, name = ""] = to.split(":");
  const screen = kind === "screen" && open ? screens.find((one) => one === name.split("/")[0]) : undefined;
  const command = kind === "command" ? commands.find((one) => one.id === name && canDo(one)) : undefined;
  if (screen === undefined && command === undefined) return label;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        onClose();
        if (screen !== undefined) showScreen(screen);
        if (command !== undefined) onCommand(command);
      }}
    >
      {label}
    </button>
  );
}
