/** The command line as it is run, twice: what it writes is the same byte for byte wherever it runs and however its plan is written. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { elsewhere, writtenOtherwise } from "../inputs/otherwise";
import { swapped } from "../inputs/swapped";
import type { Target } from "../target";

const plans = ["community-team", "children-before-after", "tiered-children", "wales", "england"].map(
  (name) => JSON.parse(readFileSync(`seeds/plans/${name}.otplan`, "utf8")) as unknown,
);
const asked: readonly (readonly string[])[] = [
  [],
  ["--measure", "headcount", "vacancies", "--by", "level"],
  ["--measure", "headcount", "--by", "age", "--time", "month"],
  ["--by", "place,setting"],
  ["--list", "assumptions"],
  ["--list", "places"],
  ["--list", "scenarios"],
  ["--list", "services"],
  ["--calibration"],
  ["--explain", "headcount@community-team@2027/28"],
  ["--draws", "12", "--seed", "brave quiet otter", "--workers", "2"],
  ["--host-apprentices", "community-team"],
  ["--composition", "each"],
  ["--event", "leaves=1@level=registered@2026-10"],
];

interface Made {
  readonly words: readonly string[];
  readonly text: string;
  readonly otherwise: string;
  readonly environment: Readonly<Record<string, string>>;
}

const here = { TZ: "UTC", LANG: "en_GB.UTF-8", LC_ALL: "en_GB.UTF-8", LANGUAGE: "en_GB" };

/** What a run leaves: its code, its results and what it says, with the mark of the very bytes it read left out. */
function left(words: readonly string[], text: string, environment: Readonly<Record<string, string>>): string {
  const run = spawnSync(process.execPath, ["electron/headless/start.mjs", "-", ...words], {
    input: Buffer.from(text, "utf8"),
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    encoding: "latin1",
    maxBuffer: 2 ** 28,
  });
  // What Node itself says of an option it was given.
  const says = run.stderr.replaceAll(/^Warning: disabling flag .*\n/gm, "");
  return [run.status, run.stdout, says].join("\n---\n").replaceAll(/[0-9a-f]{64}/g, "");
}

/** The first line in which two differ. */
function differs(one: string, other: string): string {
  const [ours, theirs] = [one.split("\n"), other.split("\n")];
  const at = ours.findIndex((line, number) => line !== theirs[number]);
  return `"${ours[at]?.slice(0, 120) ?? ""}" is "${theirs[at]?.slice(0, 120) ?? ""}"`;
}

export const bytes: Target<Made> = {
  name: "bytes",
  must: "it writes the same bytes in any time zone and language, however the plan's keys, lines and letters are written",
  make: (stream) => {
    const plan = stream.pick(plans);
    const made = stream.chance(0.3) ? swapped(plan, stream, 0.001) : plan;
    return {
      words: stream.pick(asked),
      text: JSON.stringify(made, null, 2),
      otherwise: writtenOtherwise(made, stream),
      environment: elsewhere(stream),
    };
  },
  fault: ({ words, text, otherwise, environment }) => {
    const [first, second] = [left(words, text, here), left(words, otherwise, environment)];
    return Promise.resolve(
      first === second ? undefined : `${words.join(" ")} in ${JSON.stringify(environment)}: ${differs(first, second)}`,
    );
  },
};
