/** `settings PLAN`: the settings people work in, one added or taken out, and staff moved into the community by a date. */
import stored from "../../seeds/settings.json";
import {
  addSetting,
  addToCommunity,
  catalogueEntry,
  communityParts,
  postsBySetting,
  projectPlan,
  readNumber,
  removeSetting,
  renameSetting,
  withEntry,
  writePlan,
  type Edit,
  type Outcome,
  type Plan,
  type SettingDraft,
} from "../../model/index";
import { sorted } from "./sorted-words";
import { readInput, stoppedBy, writeOutput, type Input, type Io } from "./io";
import { columns } from "./layout";
import { findNamed, placeNamed, type Named } from "./names";
import { amount, percentage } from "./numbers";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import { settingsExamples, settingsHelp, settingsOptions } from "./settings-words";
import type { Said } from "./show";

type Given = ReadonlyMap<string, readonly string[]>;

/** What each verb takes beside --out. */
const goesWith = {
  "add-setting": ["staff", "posts", "place", "give"],
  "to-community": ["from", "to", "start", "by"],
  rename: ["as"],
  "take-out": [],
} as const;
type Verb = keyof typeof goesWith;
const verbs: readonly Verb[] = ["add-setting", "to-community", "rename", "take-out"];

/** Settings that the documents name. */
const named: readonly (Named & { readonly community?: number; readonly asks?: string })[] = stored.settings;

const example = (option: string): string => `--${option} ${settingsExamples[option] ?? ""}`;

const settingNamed = (word: string, { structure }: Plan): Step<Named> =>
  findNamed(
    "setting",
    word,
    structure.settings,
    `The plan has ${structure.settings.map(({ label }) => `"${label}"`).join(", ")}.`,
  );

/** NAME=NUMBER, several times. */
function numbersIn(
  option: string,
  words: readonly string[],
  key: (word: string) => Step<{ readonly id: string; readonly unit: string }>,
): Step<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (const word of words) {
    const equals = word.lastIndexOf("=");
    const found = key(word.slice(0, Math.max(0, equals)).trim());
    if (equals >= 0 && !found.ok) return found;
    const read = found.ok ? readNumber(word.slice(equals + 1), { unit: found.value.unit }) : undefined;
    if (!found.ok || read?.ok !== true || read.value.kind !== "number")
      return badArguments(`--${option} cannot be read at "${word}". Write, for example, ${example(option)}.`);
    numbers[found.value.id] = read.value.value;
  }
  return done(numbers);
}

function draftOf(given: Given, plan: Plan): Step<SettingDraft> {
  const [word = ""] = given.get("add-setting") ?? [];
  const known = named.find(({ id, label }) => id === word || label.toLowerCase() === word.toLowerCase());
  const { levels } = plan.structure;
  const level = (name: string): Step<{ readonly id: string; readonly unit: string }> => {
    const found = findNamed("level", name, levels, `The plan has ${levels.map(({ id }) => id).join(", ")}.`);
    return found.ok ? done({ id: found.value.id, unit: "WTE" }) : found;
  };
  const staff = numbersIn("staff", given.get("staff") ?? [], level);
  if (!staff.ok) return staff;
  const posts = numbersIn("posts", given.get("posts") ?? [], level);
  if (!posts.ok) return posts;
  const figures = numbersIn("give", given.get("give") ?? [], (id) => {
    const entry = catalogueEntry(id);
    return entry === undefined
      ? badArguments(`There is no figure "${id}". --list assumptions lists them.`)
      : done({ id, unit: entry.unit });
  });
  if (!figures.ok) return figures;
  const [where] = given.get("place") ?? [];
  const place = where === undefined ? undefined : placeNamed(where, plan);
  if (place?.ok === false) return place;
  return done({
    label: known?.label ?? word.trim(),
    ...(known === undefined ? {} : { id: known.id }),
    ...(place === undefined ? {} : { place: place.value.id }),
    staff: staff.value,
    posts: posts.value,
    figures: {
      ...(known?.community === undefined ? {} : { community_part: known.community }),
      ...figures.value,
    },
  });
}

/** The scenario of staff who move, with the posts there are by then. */
function movedBy(given: Given, { plan, resolutions, name }: Input, when: string): Step<Outcome<Edit>> {
  const [share = ""] = given.get("to-community") ?? [];
  const read = readNumber(share, { unit: "share" });
  if (!read.ok || read.value.kind !== "number")
    return badArguments(`--to-community cannot be read at "${share}". Write, for example, ${example("to-community")}.`);
  const lacking = goesWith["to-community"].find((option) => !given.has(option));
  if (lacking !== undefined)
    return badArguments(`--to-community needs --${lacking}. Write, for example, ${example(lacking)}.`);
  const months = (["start", "by"] as const).map((option) => ({ option, month: given.get(option)?.[0] ?? "" }));
  const wrong = months.find(({ month }) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(month));
  if (wrong !== undefined)
    return badArguments(
      `--${wrong.option} "${wrong.month}" is not a month. Write, for example, ${example(wrong.option)}.`,
    );
  const [start = "", by = ""] = months.map(({ month }) => month);
  const from: string[] = [];
  for (const word of given.get("from") ?? []) {
    const found = settingNamed(word, plan);
    if (!found.ok) return found;
    from.push(found.value.id);
  }
  const to = settingNamed(given.get("to")?.[0] ?? "", plan);
  if (!to.ok) return to;
  const run = projectPlan(plan, { resolutions, recorded: false });
  if (!run.ok) return stoppedBy(name, run.problems);
  const [posts] = run.value.tables({ measures: ["establishment"], by: ["setting", "level"] });
  if (posts === undefined) return cannotRun(`${name} has no posts to move.`);
  const asked = { points: read.value.value, from, to: to.value.id, start, by };
  return done(addToCommunity(plan, asked, postsBySetting(posts, by), { when }));
}

function edited(verb: Verb, given: Given, input: Input, when: string): Step<Outcome<Edit>> {
  const { plan } = input;
  if (verb === "to-community") return movedBy(given, input, when);
  if (verb === "add-setting") {
    const draft = draftOf(given, plan);
    return draft.ok ? done(addSetting(plan, draft.value, { when })) : draft;
  }
  const setting = settingNamed(given.get(verb)?.[0] ?? "", plan);
  if (!setting.ok) return setting;
  if (verb === "take-out") return done(removeSetting(plan, setting.value.id, { when }));
  const [label] = given.get("as") ?? [];
  return label === undefined
    ? badArguments(`--rename needs --as, the new name. Write, for example, ${example("as")}.`)
    : done(renameSetting(plan, setting.value.id, label, { when }));
}

/** Each setting with its staff and posts at the start, and what of it is in the community. */
function listed({ plan, resolutions, name }: Input): Step<string> {
  const run = projectPlan(plan, { resolutions, recorded: false });
  if (!run.ok) return stoppedBy(name, run.problems);
  const [staff, posts] = run.value.tables({ measures: ["staff_in_post", "establishment"], by: ["setting"] });
  const parts = communityParts(plan);
  const at = (table: typeof staff, id: string): string => {
    const group = table?.groups.findIndex(({ ids }) => ids[0] === id) ?? -1;
    return amount(table?.opening[group] ?? Number.NaN);
  };
  const rows = plan.structure.settings.map(({ id, label }) => {
    const part = parts.get(id);
    return [id, label, at(staff, id), at(posts, id), typeof part === "number" ? percentage(part) : "not given"];
  });
  const open = named.filter((one) => !plan.structure.settings.some(({ id }) => id === one.id));
  return done(
    [
      ...columns([["SETTING", "NAME", "STAFF, WTE", "POSTS, WTE", "IN THE COMMUNITY"], ...rows]),
      ...(open.length === 0
        ? []
        : [
            "",
            "Named by the strategy and the action plan, and not in this plan:",
            ...columns(open.map(({ id, label, asks }) => [`  ${id}`, label, asks ?? ""])),
          ]),
      "",
    ].join("\n"),
  );
}

/**
 * @param words the command line after `settings`
 * @param when the time the plan's log says it was changed at, ISO
 */
export async function settings(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const read = sorted(words, settingsOptions, settingsExamples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  if (given.has("help")) return done({ results: settingsHelp, notes: [], exit: exitCodes.done });
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    return badArguments("settings takes one plan. Write, for example, settings my-area.otplan.");
  const [verb, other] = verbs.filter((one) => given.has(one));
  if (other !== undefined) return badArguments(`settings does one thing at a time: --${verb ?? ""} or --${other}.`);
  const allowed: readonly string[] = verb === undefined ? [] : [verb, ...goesWith[verb], "out"];
  const stray = [...given.keys()].find((name) => !allowed.includes(name));
  if (stray !== undefined)
    return badArguments(
      verb === undefined
        ? `--${stray} goes with ${verbs.map((one) => `--${one}`).join(", ")}. Say which.`
        : `--${stray} does not go with --${verb}. settings --help says what does.`,
    );
  const out = given.get("out")?.[0];
  if (out !== undefined && (!/\.otplan$/i.test(out) || out === file))
    return badArguments(`--out writes another plan, as .otplan. Write, for example, ${example("out")}.`);
  const input = await readInput(file, io);
  if (!input.ok) return input;
  if (verb === undefined) {
    const text = listed(input.value);
    return text.ok ? done({ results: text.value, notes: [], exit: exitCodes.done }) : text;
  }
  const made = edited(verb, given, input.value, when);
  if (!made.ok) return made;
  if (!made.value.ok) return stoppedBy(input.value.name, made.value.problems);
  const { plan, logEntry } = made.value.value;
  const results = `${logEntry.what}: ${logEntry.to}\n`;
  if (out === undefined) return done({ results, notes: [], exit: exitCodes.done });
  const wrote = await writeOutput(out, writePlan(withEntry(plan, logEntry)), io);
  return wrote.ok ? done({ results, notes: [`Written: ${out}, ${plan.title}`], exit: exitCodes.done }) : wrote;
}
