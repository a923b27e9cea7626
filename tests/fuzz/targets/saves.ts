/**
 * Two programs that save one plan on a disk that is slow, gets full, refuses renames and has a clock that jumps, one of
 * which is killed at any instant: the file is whole, what was said to be saved is there, and what it replaced is a backup.
 */
import { Backups } from "../../../electron/files/backups";
import { PlanFiles } from "../../../electron/files/plan-files";
import { isTemporary } from "../../../electron/files/safe-write";
import { countedPlan, countIn } from "../inputs/counted-plan";
import { SimulatedDisk, type Trouble } from "../inputs/simulated-disk";
import type { Stream } from "../stream";
import type { Target } from "../target";

const file = "/plans/north.otplan";
const own = "/own";
const format = { version: 3, refusal: () => undefined };

interface Program {
  readonly name: string;
  readonly saves: number;
  readonly trouble: Trouble;
}
interface Made {
  readonly programs: readonly Program[];
  readonly stream: Stream;
}

const troubleOf = (stream: Stream): Trouble => ({
  slow: stream.below(6),
  full: stream.chance(0.1) ? stream.below(4000) : undefined,
  held: stream.chance(0.3) ? 0.3 : 0,
  killedAfter: stream.chance(0.5) ? stream.below(60) : undefined,
});

export const saves: Target<Made> = {
  name: "saves",
  must: "the file is whole, every save that was told is in it once, and what the last one replaced is a backup",
  make: (stream) => ({
    programs: ["one", "two"].map((name) => ({ name, saves: 1 + stream.below(4), trouble: troubleOf(stream) })),
    stream,
  }),
  fault: async ({ programs, stream }) => {
    const shared = new SimulatedDisk(stream);
    shared.put(file, countedPlan(0, "nobody"));
    const told: { readonly count: number; readonly over: string; readonly kept: boolean }[] = [];
    const clock = (): Date => new Date(Date.UTC(2026, 10, 29) + (stream.below(2000) - 1000) * 3_600_000);
    await Promise.all(programs.map((program) => atWork(program, shared, clock, told)));
    return faultOf(shared, told);
  },
};

/** Opens, and saves one more than it opened, as often as it has to; ends when it is killed. */
async function atWork(
  { name, saves: wanted, trouble }: Program,
  shared: SimulatedDisk,
  clock: () => Date,
  told: { readonly count: number; readonly over: string; readonly kept: boolean }[],
): Promise<void> {
  const disk = shared.seenBy(name, trouble);
  const files = new PlanFiles(disk, new Backups(own, disk, clock), format, clock);
  const work = async (): Promise<void> => {
    let opened = await files.open(file);
    for (let left = wanted, tries = 0; left > 0 && tries < 12; tries += 1) {
      if (!opened.ok) return;
      const count = countIn(opened.text) + 1;
      const text = countedPlan(count, name);
      const saved = await files.save(opened.document, text);
      if (saved.ok) {
        told.push({ count, over: opened.text, kept: saved.notes.length === 0 });
        left -= 1;
        opened = { ...opened, text };
      } else if (saved.kind === "changed-on-disk") opened = await files.reload(opened.document);
    }
  };
  await Promise.race([work(), disk.killed]);
}

function faultOf(
  shared: SimulatedDisk,
  told: readonly { readonly count: number; readonly over: string; readonly kept: boolean }[],
): string | undefined {
  const text = shared.textAt(file);
  if (text === undefined) return "the file is gone";
  const count = countIn(text);
  if (!Number.isInteger(count)) return `the file is torn: ${text.slice(0, 80)}`;
  const counts = told.map((one) => one.count);
  if (new Set(counts).size !== counts.length) return `two were told they had saved the same: ${counts.join(", ")}`;
  const most = Math.max(0, ...counts);
  // One that was killed may have saved and not lived to say so.
  if (count < most) return `${most} was told and ${count} is there`;
  if (count > counts.length + shared.killings) return `${count} is there and ${counts.length} were told`;
  const last = told.find((one) => one.count === most);
  const backups = shared.names(own).map((path) => shared.textAt(path));
  if (last !== undefined && last.kept && !backups.includes(last.over))
    return "what the last save replaced is no backup";
  const left = shared.names("/plans").filter((path) => isTemporary(path.slice("/plans/".length)));
  return left.length > shared.killings + shared.refusals ? `${left.length} halves were left behind` : undefined;
}
