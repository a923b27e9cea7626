/** The command line without a process: words in, what was written and the exit code out. */
import { readFile } from "node:fs/promises";
import { drawing, type Drawer, type DrawReply } from "../../electron/headless/drawer";
import { main, type Io } from "../../electron/headless/main";
import { readPlan, sourceOf, type Plan } from "../../model/index";
import { systemError } from "../electron/desk";

export const england = "seeds/plans/england.otplan";
export const team = "seeds/plans/community-team.otplan";

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
}

/** A thread of draws that is none: it answers here, a turn later. */
export function drawerHere(): Drawer {
  const answer = drawing();
  let reply: (reply: DrawReply) => void = () => undefined;
  return {
    tell: (task) =>
      void setImmediate(() => {
        const found = answer(task);
        if (found !== undefined) reply(found);
      }),
    onReply: (listener) => (reply = listener),
    onEnd: () => undefined,
    stop: () => undefined,
  };
}

/** Runs with files of the test's own by path (the project's where there is none), and any part of the world replaced. */
export async function run(
  words: readonly string[],
  files: Readonly<Record<string, string>> = {},
  replaced: Partial<Io> = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const written = new Map<string, string>();
  const read = new Set<string>();
  const io: Io = {
    readFile: (path) => {
      read.add(path);
      return files[path] === undefined ? readFile(path) : Promise.resolve(Buffer.from(files[path]));
    },
    wasRead: (path) => Promise.resolve(read.has(path)),
    wasWritten: (path) => Promise.resolve(written.has(path)),
    source: async (path) => {
      read.add(path);
      return sourceOf(path, files[path] === undefined ? await readFile(path) : Buffer.from(files[path]));
    },
    stdin: () => Promise.reject(systemError("EIO")),
    stdout: (text) => {
      out += text;
      return Promise.resolve();
    },
    stderr: (text) => {
      err += text;
      return Promise.resolve();
    },
    writeFile: (path, bytes) => {
      written.set(path, Buffer.from(bytes).toString("utf8"));
      return Promise.resolve({ ok: true });
    },
    watched: false,
    newDrawer: drawerHere,
    ...replaced,
  };
  const exit = await main(words, io);
  return { exit, out, err, written };
}

export async function planAt(path: string): Promise<Plan> {
  const read = readPlan(await readFile(path, "utf8"));
  if (!read.ok) throw new Error(read.problems.map((found) => found.says).join("\n"));
  return read.value;
}

/** The blocks of a run's tables: title, heads and rows, each row its label and its cells. */
export function blocksIn(
  text: string,
): { title: string; heads: string[]; rows: { label: string; cells: string[] }[] }[] {
  return text
    .trimEnd()
    .split("\n\n")
    .filter((block) => block.split("\n")[1]?.startsWith("---") === true)
    .map((block) => {
      const [title, , heads, , ...rows] = block.split("\n");
      const times = heads!
        .trim()
        .split(/\s{2,}|(?<=^)\s+/)
        .filter((word) => /^\d{4}/.test(word));
      return {
        title: title!,
        heads: times,
        rows: rows
          .filter((row) => !row.startsWith("---"))
          .map((row) => {
            const words = row.trim().split(/\s+/);
            return { label: words.slice(0, -times.length).join(" "), cells: words.slice(-times.length) };
          }),
      };
    });
}
