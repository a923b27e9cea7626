/** What a report tells, worked out: its futures in threads, the rest beside them, with a line that says how far it has come. */
import {
  ensembleOf,
  reportWorkOf,
  type Outcome,
  type ReportAsked,
  type ReportDrawing,
  type ReportResults,
  type ReportShipped,
  type Sample,
} from "../../model/index";
import { drawInThreads } from "./draw-in-threads";
import { threadsFor } from "./draws";
import { quietly, stoppedBy, type Input, type Io } from "./io";
import { done, type Step } from "./outcome";

/** A line that is written over while somebody looks, and taken away at the end. */
function progress(io: Io): { readonly say: (text: string) => void; readonly end: () => void } {
  if (!io.watched) return { say: () => undefined, end: () => undefined };
  let longest = 0;
  const write = (text: string): void => void quietly(io.stderr(text));
  return {
    say: (text) => {
      longest = Math.max(longest, text.length);
      write(`\r${text.padEnd(longest)}`);
    },
    end: () => write(`\r${" ".repeat(longest)}\r`),
  };
}

/** Lets threads that have something to say be heard. */
const breath = (): Promise<void> => new Promise((next) => setImmediate(next));

async function drawn(
  { plan, asked, count }: ReportDrawing,
  io: Io,
  told: (there: number) => void,
): Promise<Step<Outcome<Sample>>> {
  const ensemble = ensembleOf(plan, asked);
  if (!ensemble.ok) return done(ensemble);
  const toDraw = { plan, asked, ensemble: ensemble.value, from: 0, to: count, threads: threadsFor(undefined) };
  const sample = await drawInThreads(toDraw, io.newDrawer, told);
  return sample.ok ? done({ ok: true, problems: ensemble.problems, value: sample.value }) : sample;
}

/** All that the report is made from. */
export async function madeResults(
  { plan, name }: Input,
  asked: ReportAsked,
  shipped: ReportShipped,
  io: Io,
): Promise<Step<ReportResults>> {
  const { say, end } = progress(io);
  say("Running the plan under its scenarios");
  const work = reportWorkOf(plan, asked, shipped);
  if (!work.ok) {
    end();
    return stoppedBy(name, work.problems);
  }
  const { drawings, pieces, results } = work.value;
  const all = drawings.reduce((sum, { count }) => sum + count, 0);
  let [there, before, doing] = [0, 0, ""];
  const saySoFar = (): void =>
    say([...(all === 0 ? [] : [`${there} of ${all} futures`]), ...(doing === "" ? [] : [doing])].join(", "));
  const drawAll = async (): Promise<Step<readonly Outcome<Sample>[]>> => {
    const samples: Outcome<Sample>[] = [];
    for (const drawing of drawings) {
      const sample = await drawn(drawing, io, (count) => {
        there = before + count;
        saySoFar();
      });
      if (!sample.ok) return sample;
      before += drawing.count;
      samples.push(sample.value);
    }
    return done(samples);
  };
  const drawing = drawAll();
  for (const piece of pieces) {
    doing = piece.says;
    saySoFar();
    await breath();
    piece.work();
  }
  doing = "";
  const samples = await drawing;
  end();
  if (!samples.ok) return samples;
  return done(results(samples.value));
}
