/**
 * Where a file is read and its figures are tried in the open plan, in a worker of its own: the window stays alive however
 * large the file is, and stopping is closing the worker. Of previews the newest asked for wins.
 */
import type { ImportPreview } from "../../../model";
import type { FileMessage, FilePreviewMessage, FileReply, ReadAs, SheetSeen } from "./messages";

export interface FilePort {
  post(message: FileMessage): void;
  onReply(listener: (reply: FileReply) => void): void;
  /** The other end threw or died. */
  onFault(listener: () => void): void;
  close(): void;
}

export interface FileShown {
  readonly file: File;
  readonly as: ReadAs;
  readonly state: "reading" | "read" | "refused" | "stopped";
  /** Read so far, of `file.size`. */
  readonly bytes: number;
  readonly rows: number;
  readonly sheets: readonly SheetSeen[];
  /** Why it cannot be read. */
  readonly says: string | undefined;
  /** What the file would change, with the version of the plan it is about; the last one while a newer is on its way. */
  readonly preview: { readonly version: number; readonly preview: ImportPreview } | undefined;
  readonly trying: boolean;
}

export type PreviewAsked = Omit<FilePreviewMessage, "kind" | "job">;

export interface FileDesk {
  read(file: File, as?: ReadAs): void;
  /** Tries the figures of the file that was read. */
  tryIn(asked: PreviewAsked): void;
  stop(): void;
  /** Lets go of the file and of all that was read of it. */
  forget(): void;
  shown(): FileShown | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param gone says that the worker was lost */
export function createFileDesk(newPort: () => FilePort, gone: string): FileDesk {
  const listeners = new Set<() => void>();
  let port: FilePort | undefined;
  let shown: FileShown | undefined;
  let next: PreviewAsked | undefined;
  let job = 0;
  const show = (now: FileShown | undefined): void => {
    shown = now;
    for (const listener of listeners) listener();
  };
  const close = (): void => {
    port?.close();
    port = undefined;
    next = undefined;
    // What it had already sent is of a job that nobody waits for.
    job += 1;
  };
  const send = (asked: PreviewAsked): void => {
    if (shown === undefined) return;
    show({ ...shown, trying: true });
    port?.post({ kind: "file-preview", job, ...asked });
  };
  const hear = (reply: FileReply, of: FileShown): void => {
    if (reply.kind === "file-progress") show({ ...of, bytes: reply.bytes, rows: reply.rows });
    else if (reply.kind === "file-refused") show({ ...of, state: "refused", says: reply.says });
    else if (reply.kind === "file-done")
      show({ ...of, state: "read", sheets: reply.sheets, bytes: of.file.size, preview: undefined });
    else {
      const asked = next;
      next = undefined;
      show({ ...of, preview: { version: reply.version, preview: reply.preview }, trying: asked !== undefined });
      if (asked !== undefined) send(asked);
    }
  };
  const started = (): FilePort => {
    const made = newPort();
    made.onReply((reply) => {
      if (reply.job === job && shown !== undefined) hear(reply, shown);
    });
    made.onFault(() => {
      close();
      if (shown !== undefined) show({ ...shown, state: "refused", trying: false, says: gone });
    });
    return made;
  };
  return {
    read: (file, as = {}) => {
      if (shown?.state === "reading" || shown?.trying === true) close();
      port ??= started();
      next = undefined;
      job += 1;
      // What the same file came to stays to be looked at while it is read in another way.
      const preview = shown?.file === file ? shown.preview : undefined;
      const sheets = shown?.file === file ? shown.sheets : [];
      show({ file, as, state: "reading", bytes: 0, rows: 0, sheets, says: undefined, preview, trying: false });
      port.post({ kind: "file-read", job, file, as });
    },
    tryIn: (asked) => {
      if (shown?.state !== "read") return;
      if (shown.trying) next = asked;
      else send(asked);
    },
    stop: () => {
      if (shown?.state !== "reading") return;
      close();
      show({ ...shown, state: "stopped" });
    },
    forget: () => {
      close();
      show(undefined);
    },
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
