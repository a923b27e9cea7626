import { openText } from "../../commands/file-commands";
import england from "../../../seeds/plans/england.otplan?raw";

/** The page shown while no plan is open. */
export function Start() {
  return (
    <main className="start">
      <h1>OT Workforce Modeller</h1>
      <button type="button" className="button" onClick={() => openText({ text: england, name: "England by NHS region", document: null }, false)}>England by NHS region</button>
    </main>
  );
}
