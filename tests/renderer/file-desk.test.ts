/** Where a file is read: told of as it goes, stopped, refused in a sentence; of previews the newest wins; a lost worker is said. */
import { expect, test } from "vitest";
import { fileAnswerer } from "../../renderer/engine/files/answer-file";
import { createFileDesk, type FilePort, type PreviewAsked } from "../../renderer/engine/files/file-desk";
import type { FileMessage, FileReply } from "../../renderer/engine/files/messages";
import { knownPlaces } from "../../renderer/files/known-places";
import { buildPlan } from "../model/build-plan";

const file = new File(["Place,WTE\nplace1,3\n"], "staff.csv");
const asked = (version: number): PreviewAsked => ({
  version,
  plan: buildPlan({ places: 2 }),
  from: { file: "staff.csv" },
  answers: {},
  known: knownPlaces,
  signed: { when: "2026-11-29T09:00:00Z" },
});

function desk() {
  const ports: { sent: FileMessage[]; closed: boolean; reply: (reply: FileReply) => void; fault: () => void }[] = [];
  const made = createFileDesk((): FilePort => {
    const port: (typeof ports)[number] = { sent: [], closed: false, reply: () => {}, fault: () => {} };
    ports.push(port);
    return {
      post: (message) => void port.sent.push(message),
      onReply: (listener) => void (port.reply = listener),
      onFault: (listener) => void (port.fault = listener),
      close: () => void (port.closed = true),
    };
  }, "lost");
  return { made, ports };
}
const done = (job: number): FileReply => ({ kind: "file-done", job, sheets: [] });

test("reading is told of, and stopping closes the worker; what comes after is not heard", () => {
  const { made, ports } = desk();
  made.read(file);
  ports[0]!.reply({ kind: "file-progress", job: 1, bytes: 7, rows: 2 });
  expect(made.shown()).toMatchObject({ state: "reading", bytes: 7, rows: 2 });
  made.stop();
  ports[0]!.reply(done(1));
  expect([made.shown()?.state, ports[0]!.closed]).toEqual(["stopped", true]);
  made.read(file);
  ports[1]!.reply(done(1));
  expect(made.shown()?.state).toBe("reading");
  ports[1]!.reply(done(ports[1]!.sent[0]!.job));
  expect(made.shown()?.state).toBe("read");
});

test("of previews asked for while one is worked out only the newest is", () => {
  const { made, ports } = desk();
  made.read(file);
  made.tryIn(asked(1));
  expect(ports[0]!.sent).toHaveLength(1);
  ports[0]!.reply(done(1));
  for (const version of [1, 2, 3]) made.tryIn(asked(version));
  const sent = () => ports[0]!.sent.flatMap((one) => (one.kind === "file-preview" ? [one.version] : []));
  expect(sent()).toEqual([1]);
  const preview = { recognised: [], changes: [] } as unknown as Extract<
    FileReply,
    { kind: "file-previewed" }
  >["preview"];
  ports[0]!.reply({ kind: "file-previewed", job: 1, version: 1, preview });
  expect(sent()).toEqual([1, 3]);
  expect(made.shown()).toMatchObject({ trying: true, preview: { version: 1 } });
  ports[0]!.reply({ kind: "file-previewed", job: 1, version: 3, preview });
  expect(made.shown()).toMatchObject({ trying: false, preview: { version: 3 } });
});

test("a worker that dies is said, and the file can be read again", () => {
  const { made, ports } = desk();
  made.read(file);
  ports[0]!.fault();
  expect(made.shown()).toMatchObject({ state: "refused", says: "lost" });
  made.read(file);
  expect(ports).toHaveLength(2);
  made.forget();
  ports[1]!.reply(done(ports[1]!.sent[0]!.job));
  expect(made.shown()).toBeUndefined();
});

async function answers(messages: readonly FileMessage[]): Promise<readonly FileReply[]> {
  const replies: FileReply[] = [];
  const answer = fileAnswerer();
  for (const message of messages) await answer(message, (reply) => replies.push(structuredClone(reply)));
  return replies;
}

test("the worker reads a file and says what it would change", async () => {
  const { levels, places } = asked(9).plan.structure;
  expect(places.filter((one) => one.parent !== undefined).map(({ id }) => id)).toEqual(["place1", "place2"]);
  const staff = new File(
    ["Organisation,Grade,Budgeted FTE,Actual FTE\nplace1,Band 6,2,1.5\nplace2,Band 6,4,3\nTotal,,6,4.5\n"],
    "staff.csv",
  );
  const replies = await answers([
    { kind: "file-read", job: 4, file: staff, as: {} },
    { kind: "file-preview", job: 4, ...asked(9), answers: { level: { "6": levels[0]!.id } } },
  ]);
  expect(replies.find((one) => one.kind === "file-done")).toMatchObject({
    job: 4,
    sheets: [{ shape: "staff-establishment", used: ["Organisation", "Grade", "Budgeted FTE", "Actual FTE"], rows: 3 }],
  });
  const last = replies.at(-1);
  expect(last?.kind === "file-previewed" ? [last.version, last.preview.changes.length > 0] : []).toEqual([9, true]);
});

test("a file that cannot be read, or is gone, is refused in a sentence", async () => {
  const refused = async (read: File) =>
    (await answers([{ kind: "file-read", job: 1, file: read, as: {} }])).flatMap((one) =>
      one.kind === "file-refused" ? [one.says] : [],
    );
  expect(await refused(new File(["%PDF-1.7"], "table.pdf"))).toEqual([expect.stringContaining("This is a PDF")]);
  expect(await refused(new File([""], "empty.csv"))).toEqual(["empty.csv is empty."]);
  const gone = new File(["a,b\n1,2\n"], "gone.csv");
  gone.stream = () => {
    throw new DOMException("gone", "NotReadableError");
  };
  expect(await refused(gone)).toEqual([expect.stringContaining("moved, changed")]);
});
