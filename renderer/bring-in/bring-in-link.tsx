import { showDialog } from "../state/view-store";
import { bringInWords } from "../words/bring-in";

/** Leads to bringing figures in from a file, where they would otherwise be typed. */
export function BringInLink() {
  return (
    <button type="button" className="link bring-in-link" onClick={() => showDialog("bring-in")}>
      {bringInWords.link}
    </button>
  );
}
