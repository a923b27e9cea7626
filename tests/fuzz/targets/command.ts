/** Words on the command line in any order, with any plan: results and 0, or a sentence and another code, and never a trace. */
import { readFileSync } from "node:fs";
import { run } from "../../headless/command-line";
import { help } from "../../../electron/headless/run-help";
import { swapped } from "../inputs/swapped";
import type { Target } from "../target";

const texts = ["community-team", "tiered-children"].map((name) => readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
const options = [...new Set(help.match(/--[a-z][a-z-]*/g) ?? [])];
const given = [
  "community-team",
  "headcount",
  "vacancy_rate",
  "more-stay",
  "2027/28",
  "2027-04",
  "10",
  "-1",
  "1e400",
  "",
  "0.5",
  "leaver_rate=0.1",
  "leaver_rate",
  "place",
  "level,place",
  "csv",
  "json",
  "out.csv",
  "plan.otplan",
  "nowhere.otplan",
  "\u001b[2J",
  "--",
  "=1/0",
  "\u202e",
];
/** Words whose work is long. */
const long = /^--(?:draws|what-matters|backtest|goal|parts|takes|threads|ranges)/;

interface Made {
  readonly words: readonly string[];
  readonly text: string;
}

export const command: Target<Made> = {
  name: "command",
  must: "it ends with results and 0, or with a sentence and another code, and sends no control characters",
  make: (stream) => {
    const words = [stream.chance(0.9) ? "plan.otplan" : stream.pick(given)];
    for (let left = stream.below(5); left > 0; left -= 1) {
      const option = stream.pick(options);
      if (!long.test(option)) words.push(option);
      if (stream.chance(0.7)) words.push(stream.pick(given));
    }
    const text = stream.pick(texts);
    return { words, text: stream.chance(0.3) ? JSON.stringify(swapped(JSON.parse(text), stream, 0.003)) : text };
  },
  fault: async ({ words, text }) => {
    const { exit, out, err } = await run(words, { "plan.otplan": text });
    const said = `${words.join(" ")}: `;
    if (/^\s+at .+:\d+:\d+\)?$/m.test(`${out}\n${err}`)) return `${said}a trace: ${err.slice(0, 200)}`;
    const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(`${out}${err}`);
    if (control !== null) return `${said}sends U+${control[0].charCodeAt(0).toString(16)}`;
    if (exit !== 0 && err.trim() === "" && out.trim() === "") return `${said}ends with ${exit} and says nothing`;
    return /(?:^|[\s,;])(?:NaN|undefined|-?Infinity|\[object Object\])(?:$|[\s,;])/.test(out.replaceAll(/"[^"]*"/g, ""))
      ? `${said}prints what is no number`
      : undefined;
  },
};
