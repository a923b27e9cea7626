import { useState } from "react";
import { findCommands } from "../commands/find";
import { commands } from "../commands";
import { keyWords } from "../commands/keys";
import { Dialog } from "../controls/dialog";
import { BringIn } from "../bring-in/bring-in";
import { useShell } from "../shell/shell";
import { useQuestion } from "../state/question-store";
import { showDialog, useView } from "../state/view-store";
import { dialogWords, words, yourNameWords } from "../words/frame";
import { Handbook } from "../handbook/handbook";
import { WhatsNew } from "../handbook/whats-new";
import { guideWords } from "../words/workshop-guide";
import { Mission } from "../mission/mission";
import { ComparePlans } from "../merge/compare-plans";
import { MergePlans } from "../merge/merge-plans";
import { TakeScenarios } from "../merge/take-scenarios";
import { MovePlaces } from "../places/move-places";
import { MoveStart } from "../roll/move-start";
import { PlacesEditor } from "../places/places-editor";
import { NewScenario } from "../screens/scenarios/new-scenario";
import { FacilitatorsGuide } from "../screens/workshop/guide";
import { RenameScenario } from "../screens/scenarios/rename-scenario";
import { AboutPlan } from "./about-plan";
import { EarlierSaves } from "./earlier-saves";
import { History } from "./history";
import { Notices } from "./notices";
import { YourName } from "./your-name";
import { run, runCommand } from "../commands/run";
import { handbookWords } from "../words/handbook";
import { longestSought } from "../controls/box-limits";

const close = (): void => showDialog(undefined);

/** Whatever stands above the page: a question first, otherwise the dialog that is open. */
export function Dialogs() {
  const dialog = useView((state) => state.dialog);
  const asked = useQuestion((state) => state.asked);
  if (asked !== undefined) {
    return (
      <Dialog title={asked.title} onClose={() => asked.answer(asked.choices.at(-1)!)}>
        <p>{asked.text}</p>
        <div className="dialog-choices">
          {asked.choices.map((choice, i) => (
            <button
              key={choice}
              type="button"
              className="button"
              data-primary={i === 0 ? "" : undefined}
              onClick={() => asked.answer(choice)}
            >
              {choice}
            </button>
          ))}
        </div>
      </Dialog>
    );
  }
  if (dialog === "palette") return <Palette />;
  if (dialog === "keys") return <Keys />;
  if (dialog === "history") return <History onClose={close} />;
  if (dialog === "about-plan") return <AboutPlan onClose={close} />;
  if (dialog === "your-name")
    return (
      <Dialog title={yourNameWords.heading} onClose={close}>
        <YourName />
      </Dialog>
    );
  if (dialog === "new-scenario") return <NewScenario onClose={close} />;
  if (dialog === "rename-scenario") return <RenameScenario onClose={close} />;
  if (dialog === "bring-in") return <BringIn onClose={close} />;
  if (dialog === "handbook") return <Book />;
  if (dialog === "whats-new") return <WhatsNew onClose={close} />;
  if (dialog === "facilitator")
    return (
      <Dialog title={guideWords.command} onClose={close} wide>
        <FacilitatorsGuide />
      </Dialog>
    );
  if (dialog === "mission") return <Mission onClose={close} />;
  if (dialog === "notices") return <Notices onClose={close} />;
  if (dialog === "places") return <PlacesEditor onClose={close} />;
  if (dialog === "move-start") return <MoveStart onClose={close} />;
  if (dialog === "compare-plans") return <ComparePlans onClose={close} />;
  if (dialog === "merge-plans") return <MergePlans onClose={close} />;
  if (dialog === "take-scenarios") return <TakeScenarios onClose={close} />;
  if (dialog === "move-places") return <MovePlaces onClose={close} />;
  if (dialog === "earlier-saves") return <EarlierSaves onClose={close} />;
  return null;
}

/** A dialog that opens looks for this attribute; React's own prop focuses before the dialog is shown. */
const focusFirst = (element: HTMLInputElement | null): void => element?.setAttribute("autofocus", "");

function Palette() {
  const shell = useShell();
  const [text, setText] = useState("");
  const found = findCommands(commands, text);
  const choose = (id: string): void => {
    close();
    runCommand(id, shell);
  };
  return (
    <Dialog title={words.find} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0] !== undefined) choose(found[0].command.id);
        }}
      >
        <input
          type="search"
          className="field palette-search"
          maxLength={longestSought}
          aria-label={words.find}
          value={text}
          ref={focusFirst}
          onChange={(event) => setText(event.target.value)}
          // A search box keeps the first Escape to empty itself, and the dialog would stay.
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
          }}
        />
      </form>
      <ul role="list" className="palette-list">
        {found.map(({ command, by }) => (
          <li key={command.id}>
            <button type="button" className="quiet palette-item" onClick={() => choose(command.id)}>
              <span>{by === undefined ? command.label : `${command.label}: ${by}`}</span>
              {command.key === undefined ? null : <kbd>{keyWords(command.key)}</kbd>}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="note">{dialogWords.noCommand}</p> : null}
    </Dialog>
  );
}

function Book() {
  const shell = useShell();
  return (
    <Handbook
      commands={commands}
      onCommand={(command) => run(command, shell)}
      onPrint={() => void shell.output.pdf({ suggestedName: handbookWords.title, landscape: false })}
      onClose={close}
    />
  );
}

function Keys() {
  return (
    <Dialog title={words.keys} onClose={close}>
      <table>
        <tbody>
          {commands.flatMap((command) =>
            command.key === undefined
              ? []
              : [
                  <tr key={command.id}>
                    <th scope="row">{command.label}</th>
                    <td>
                      <kbd>{keyWords(command.key)}</kbd>
                    </td>
                  </tr>,
                ],
          )}
        </tbody>
      </table>
      {dialogWords.pageKeys.map((says) => (
        <p key={says} className="note">
          {says}
        </p>
      ))}
    </Dialog>
  );
}
