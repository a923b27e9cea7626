/** Saves the assumptions of the open plan as a sheet, which can be edited elsewhere and brought back in. */
import { planSheetText } from "../../model";
import type { Shell } from "../shell/shell";
import { openPlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { bringInWords } from "../words/bring-in";
import { failed } from "./show-text";

export async function saveSheet(shell: Shell): Promise<void> {
  const open = openPlan();
  if (open === undefined) return;
  const done = await shell.output.file({
    suggestedName: bringInWords.sheetName(open.plan.title),
    kind: "csv",
    content: planSheetText(open.plan),
  });
  if (done.ok) say(bringInWords.sheetSaved(done.name));
  else failed(done);
}
