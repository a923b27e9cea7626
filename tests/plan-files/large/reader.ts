/** Reads one file as the command line does and says what that came to; in a process of its own, so that its memory is the file's. */
import { readFileSync } from "node:fs";
import { readNewerPlan, readPlan } from "../../../model";
import { inUtf8 } from "../../../electron/headless/io";
import { LARGEST_PLAN_BYTES } from "../../../electron/files/failures";

const bytes = readFileSync(process.argv[2] ?? "");
const before = process.cpuUsage();
let says = "more bytes than are read";
if (bytes.length <= LARGEST_PLAN_BYTES) {
  const text = inUtf8(bytes) ?? "";
  const read = readPlan(text);
  const shown = read.problems.some(({ kind }) => kind === "newer-version") ? readNewerPlan(text) : read;
  says = `${shown.ok ? "opens" : "refused"}, ${shown.problems.length} said: ${shown.problems[0]?.says.slice(0, 90) ?? ""}`;
}
const { user, system } = process.cpuUsage(before);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, megabytes, says }));
