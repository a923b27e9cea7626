/** Successions of places in a file, carried out: places put together and divided by shares that are asked for, never assumed. */
import { dayWords } from "../../plan/ask/value-words";
import { listed } from "../../plan/ask/words";
import type { AskedFor } from "../../questions/places/page";
import { placesOfPieces, shareKey, sharesNeeded } from "../../questions/places/pieces";
import { readNumber } from "../../resolve/formula/read-number";
import type { Finding } from "../shapes/found";
import type { Answers, Ask } from "./answers";
import { Fates } from "./fates";
import type { ChangeKind, Prepared } from "./kind";
import { asked, type Named } from "./names";
import { successionRows, type SuccessionRows } from "./succession-rows";

const nothing: Pick<Prepared, "changes" | "edit"> = { changes: [], edit: undefined };

function numberIn(text: string, unit: string): number | undefined {
  const read = readNumber(text, { unit });
  return read.ok && read.value.kind === "number" ? read.value.value : undefined;
}

/** A number that is asked for as a question, with what was answered, and why it cannot be used. */
function numberAsked(
  kind: "share" | "figure",
  { key, says, unit, limits }: AskedFor,
  answers: Answers,
): { readonly ask: Ask; readonly value: number | undefined } {
  const answer = answers[kind]?.[key];
  const ask: Ask = { kind, written: key, question: says, options: [], unit, answer: undefined };
  if (answer === undefined || answer.trim() === "") return { ask, value: undefined };
  const value = numberIn(answer, unit);
  const fits = value !== undefined && value >= (limits.least ?? -Infinity) && value <= (limits.most ?? Infinity);
  if (fits) return { ask: { ...ask, answer }, value };
  const between = unit === "share" ? "a share between 0% and 100%" : `a number in ${unit} within its limits`;
  return { ask: { ...ask, fault: `"${answer}" is not ${between}. Give one.` }, value: undefined };
}

/** Shares that the file itself gives, where those of a place come to all of it: 0.4 and 0.6, or 40 and 60. */
function sharesInFile({ used, stays }: SuccessionRows): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const old of new Set(used.map(({ piece }) => piece.old))) {
    const own = used.filter(({ piece }) => piece.old === old);
    if (own.length < 2 || stays.includes(old.label)) continue;
    const values = own.map(({ finding }) => numberIn(finding.by.share ?? "", "number") ?? Number.NaN);
    const sum = values.reduce((all, value) => all + value, 0);
    const whole = [1, 100].find((one) => Math.abs(sum - one) <= one * 1e-6);
    if (whole === undefined) continue;
    for (const [at, { piece }] of own.entries()) shares.set(shareKey(old.id, piece.to.id), (values[at] ?? 0) / whole);
  }
  return shares;
}

/** Of several dates of succession in a file one is carried out at a time. */
function ofOneDate(
  findings: readonly Finding[],
  answers: Answers,
): { readonly rows: readonly Finding[]; readonly day: string | undefined; readonly ask: Ask | undefined } {
  const dayOf = (one: Finding): string => one.time?.day ?? "";
  const days = [...new Set(findings.map(dayOf))].sort();
  const label = (day: string): string => (day === "" ? "no date" : dayWords(day));
  const [only = ""] = days;
  if (days.length < 2) return { rows: findings, day: only === "" ? undefined : only, ask: undefined };
  const { id, ask } = asked(
    "time",
    "days of succession",
    `Places change on ${days.length} days in this file. Which is carried out?`,
    days.map((day) => ({ id: day, label: label(day) })),
    undefined,
    answers,
  );
  return { rows: findings.filter((one) => dayOf(one) === id), day: id === "" ? undefined : id, ask };
}

export const movePlaces: ChangeKind = {
  id: "places",
  prepare({ plan, findings, from, answers, known, signed }) {
    const all = findings.filter(({ measure }) => measure === "successions");
    const fates = new Fates();
    if (all.length === 0) return { ...nothing, asks: [], says: [], fates: fates.told };
    const { rows, day, ask } = ofOneDate(all, answers);
    fates.leave(ask?.answer === undefined ? "waits for an answer about the day" : "of another day", ...all);
    const asks = new Map<string, Ask>(ask === undefined ? [] : [["day", ask]]);
    const hear = ({ ask: one }: Named): void => void asks.set(`${one.kind} ${one.written}`, one);
    const told = successionRows({ plan, answers, known }, rows, hear);
    const { pieces, left, stays } = told;
    const used = told.used.map(({ finding }) => finding);
    for (const [finding, why] of left) fates.leave(why, finding);
    if (pieces.length === 0) return { ...nothing, asks: [...asks.values()], says: [], fates: fates.told };
    const inFile = sharesInFile(told);
    const shares = new Map(inFile);
    for (const one of sharesNeeded(pieces)) {
      if (inFile.has(one.key)) continue;
      const { ask: share, value } = numberAsked("share", one, answers);
      asks.set(`share ${one.key}`, share);
      if (value !== undefined) shares.set(one.key, value);
    }
    const source = from.source === undefined ? `From ${from.file}.` : `From ${from.file}: ${from.source.title}.`;
    const about = { day: day === undefined ? undefined : dayWords(day), from: source };
    const shared = placesOfPieces(plan, pieces, shares, about, signed);
    const figures = new Map(shares);
    // What is asked besides shares stays to be seen once it is answered.
    for (const one of shared.ok ? shared.value.asked.filter(({ figure }) => figure !== "") : []) {
      const { ask: figure, value } = numberAsked("figure", one, answers);
      asks.set(`figure ${one.key}`, figure);
      if (value !== undefined) figures.set(one.key, value);
    }
    const made = figures.size === shares.size ? shared : placesOfPieces(plan, pieces, figures, about, signed);
    const ready = made.ok && made.value.edit !== undefined;
    if (ready) fates.use(...used);
    else fates.leave(made.ok ? "waits for a share or a figure that is asked for" : "cannot be carried out", ...used);
    return {
      ...nothing,
      asks: [...asks.values()],
      fates: fates.told,
      says: [
        ...(inFile.size > 0 ? ["The shares of places that are divided are those the file gives."] : []),
        ...(stays.length > 0
          ? [`What is left of ${listed(stays)} stays as it is: the file names no other place that it goes to.`]
          : []),
      ],
      places: made.ok ? made.value : undefined,
      edit: !made.ok
        ? made
        : made.value.edit === undefined
          ? undefined
          : { ok: true, problems: [], value: made.value.edit },
    };
  },
};
