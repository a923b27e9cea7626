import type { Stats } from "node:fs";
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Who and which group a file belongs to, by the system's numbers. */
export interface Owner {
  readonly user: number;
  readonly group: number;
}

/** What is known of a file without reading it. */
export interface FileFacts {
  readonly bytes: number;
  /** Milliseconds since 1970, as the file system reports it. */
  readonly modified: number;
  /** Permission bits. */
  readonly mode: number;
  /** Whose it is. */
  readonly owner?: Owner;
  /** Neither a file nor a folder is a device, a pipe or a socket, whose reading may never end. */
  readonly kind: "file" | "folder" | "other";
}

/** The code of what is neither a file nor a folder, as no system gives it. */
export const NO_FILE = "ENOFILE";

/** The code of more bytes than may be read, as no system gives it. */
export const TOO_LARGE = "ETOOLARGE";
export const tooLarge = (): Error => Object.assign(new Error("too large"), { code: TOO_LARGE });

/** Refuses what is no file with a code, as the system does. */
export function mustBeFile(found: Stats): void {
  if (found.isFile()) return;
  throw Object.assign(new Error("no file"), { code: found.isDirectory() ? "EISDIR" : NO_FILE });
}

/**
 * The few things this application does to a disk, each named for what it must guarantee. Everything that touches a
 * person's file takes one of these, so that tests can make any single step fail. All of them reject with Node's
 * `ErrnoException`; turning that into a sentence is the business of `failures.ts`.
 */
export interface Disk {
  /**
   * The bytes of a file; what is none is refused without being read. No more than `most` are held: a file that says it is
   * empty may never end. More are refused with the code {@link TOO_LARGE}.
   */
  read(path: string, most?: number): Promise<Uint8Array>;
  facts(path: string): Promise<FileFacts>;
  /**
   * Creates a file that must not exist yet and returns once its bytes have left the system's cache. Permission bits are
   * set as given, whatever the system would take away from them; without them the file is as the system makes new ones.
   * It is given to an owner and a group as far as the system lets this person.
   */
  writeNew(path: string, bytes: Uint8Array, mode?: number, owner?: Owner): Promise<void>;
  /** Puts one file in the place of another in a single step. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; it is no error if it is gone already. */
  remove(path: string): Promise<void>;
  /** Makes a folder that nobody else can look into, where the system knows of others. */
  makeFolder(path: string): Promise<void>;
  /** Names in a folder; none when the folder is not there. */
  list(path: string): Promise<readonly string[]>;
  /** Where a path leads once links are followed, also where nothing is there any more. */
  follow(path: string): Promise<string>;
  /** Makes a rename last through a power cut, where the system can promise that. */
  flushFolder(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "UNKNOWN";

const kindOf = (found: Stats): FileFacts["kind"] =>
  found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";

/** What an open file holds, read a piece at a time. */
async function readAtMost(file: FileHandle, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let held = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(64 * 1024));
    if (bytesRead === 0) return Buffer.concat(parts);
    parts.push(buffer.subarray(0, bytesRead));
    held += bytesRead;
    if (held > most) throw tooLarge();
  }
}

/** Only the system's keeper may give a file away; whoever is in its group may leave it to that. */
async function give(file: FileHandle, { user, group }: Owner): Promise<void> {
  const { uid } = await file.stat();
  await file.chown(user, group).catch(() => file.chown(uid, group).catch(() => undefined));
}

export const nodeDisk: Disk = {
  read: async (path, most = Infinity) => {
    // A pipe that nobody writes to would keep a plain open waiting for ever. Windows has no such flag, and nought does no harm.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const about = await file.stat();
      mustBeFile(about);
      if (about.size > most) throw tooLarge();
      // A file of the system's own says it is empty, whatever comes of it.
      return about.size === 0 ? await readAtMost(file, most) : await file.readFile();
    } finally {
      await file.close();
    }
  },
  facts: async (path) => {
    const found = await stat(path);
    return {
      bytes: found.size,
      modified: found.mtimeMs,
      mode: found.mode,
      owner: { user: found.uid, group: found.gid },
      kind: kindOf(found),
    };
  },
  writeNew: async (path, bytes, mode, owner) => {
    const file = await open(path, "wx", mode === undefined ? 0o666 : 0o600);
    try {
      if (process.platform !== "win32") {
        if (owner !== undefined) await give(file, owner);
        if (mode !== undefined) await file.chmod(mode & 0o777);
      }
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  list: async (path) => {
    try {
      await access(path, constants.F_OK);
    } catch {
      return [];
    }
    return readdir(path);
  },
  follow: async (path) => {
    try {
      return await realpath(path);
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
      return resolve(dirname(path), await readlink(path));
    }
  },
  flushFolder: async (path) => {
    // Windows cannot open a folder for this, and some network shares refuse: the rename itself still holds.
    try {
      const folder = await open(path, "r");
      await folder.sync().finally(() => folder.close());
    } catch {
      return;
    }
  },
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};
