/** A disk in memory that several programs see at once, each with troubles of its own. */
import type { Disk } from "../../../electron/files/disk";
import type { Stream } from "../stream";

export interface Trouble {
  /** Turns that a step waits at most. */
  readonly slow: number;
  /** Bytes that still fit. */
  readonly full: number | undefined;
  /** How often a rename is refused because another program has the file open. */
  readonly held: number;
  /** Steps until the program is killed in the middle of one. */
  readonly killedAfter: number | undefined;
}

interface Kept {
  readonly bytes: Uint8Array;
  readonly modified: number;
  readonly by: string;
}

const fault = (code: string): Error => Object.assign(new Error(code), { code });
const anHour = 3_600_000;

export class SimulatedDisk {
  readonly #files = new Map<string, Kept>();
  readonly #dead = new Set<string>();
  /** Programs killed, and removals that a full or refusing disk did not make, so far. */
  killings = 0;
  refusals = 0;
  constructor(private readonly stream: Stream) {}

  put(path: string, text: string): void {
    this.#files.set(path, { bytes: Buffer.from(text), modified: Date.now(), by: "" });
  }
  textAt(path: string): string | undefined {
    const kept = this.#files.get(path);
    return kept === undefined ? undefined : Buffer.from(kept.bytes).toString("utf8");
  }
  names(folder: string): readonly string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  /** The disk as one program sees it. `killed` resolves when the program is. */
  seenBy(name: string, { slow, full, held, killedAfter }: Trouble): Disk & { readonly killed: Promise<void> } {
    const { stream } = this;
    const files = this.#files;
    let steps = 0;
    let room = full ?? Number.POSITIVE_INFINITY;
    let die: () => void = () => undefined;
    const killed = new Promise<void>((done) => (die = done));
    const never = new Promise<never>(() => undefined);
    /** A step, which takes its time. Of the one in which the program is killed only a part is done. */
    const step = async <T>(whole: () => T, part: () => void = () => undefined): Promise<T> => {
      for (let turns = stream.below(slow + 1); turns > 0; turns -= 1) await Promise.resolve();
      if (this.#dead.has(name)) return never;
      steps += 1;
      if (killedAfter !== undefined && steps > killedAfter) {
        if (stream.chance(0.5)) part();
        this.#dead.add(name);
        this.killings += 1;
        die();
        return never;
      }
      return whole();
    };
    const at = (path: string): Kept => {
      const kept = files.get(path);
      if (kept === undefined) throw fault("ENOENT");
      return kept;
    };
    const write = (path: string, bytes: Uint8Array): void => {
      files.set(path, { bytes, modified: Date.now(), by: name });
    };
    return {
      killed,
      read: (path) => step(() => at(path).bytes),
      facts: (path) =>
        step(() => {
          const { bytes, modified, by } = at(path);
          // What a killed program left is old by the time anybody looks.
          return {
            bytes: bytes.length,
            modified: this.#dead.has(by) ? modified - anHour : modified,
            mode: 0o100644,
            kind: "file",
          };
        }),
      writeNew: (path, bytes) =>
        step(
          () => {
            if (files.has(path)) throw fault("EEXIST");
            if (bytes.length > room) {
              write(path, bytes.slice(0, room));
              throw fault("ENOSPC");
            }
            room -= bytes.length;
            write(path, bytes.slice());
          },
          () => {
            if (!files.has(path)) write(path, bytes.slice(0, stream.below(bytes.length)));
          },
        ),
      rename: (from, to) => {
        const moved = (): void => {
          files.set(to, at(from));
          files.delete(from);
        };
        return step(() => {
          if (stream.chance(held)) throw fault("EBUSY");
          moved();
        }, moved);
      },
      remove: (path) =>
        step(
          () => void files.delete(path),
          () => void files.delete(path),
        ),
      makeFolder: () => step(() => undefined),
      list: (path) =>
        step(() =>
          this.names(path).flatMap((one) =>
            one.slice(path.length + 1).includes("/") ? [] : [one.slice(path.length + 1)],
          ),
        ),
      follow: (path) => step(() => path),
      flushFolder: () => step(() => undefined),
      wait: () => step(() => undefined),
    };
  }
}
