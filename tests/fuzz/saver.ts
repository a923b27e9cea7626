/** A program that saves one plan again and again and says so, until it is killed: what the target `kills` kills. */
import { Backups } from "../../electron/files/backups";
import { nodeDisk } from "../../electron/files/disk";
import { PlanFiles } from "../../electron/files/plan-files";
import { countedPlan } from "./inputs/counted-plan";

const [file = "", own = ""] = process.argv.slice(2);
const now = (): Date => new Date();
const files = new PlanFiles(nodeDisk, new Backups(own, nodeDisk, now), { version: 3, refusal: () => undefined }, now);
const opened = await files.open(file);
if (!opened.ok) throw new Error(opened.says);
process.stdout.write("open\n");
for (let count = 1; ; count += 1) {
  const saved = await files.save(opened.document, countedPlan(count, "saver"));
  process.stdout.write(saved.ok ? `${count}\n` : `${saved.says}\n`);
}
