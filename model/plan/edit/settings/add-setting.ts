/**
 * A setting added to a plan, with who works there and the posts there are. Nothing else in the plan changes its meaning:
 * totals that covered all settings are from then on those of the settings there were.
 */
import { catalogue, catalogueEntry } from "../../../assumptions/catalogue";
import { elementAt, present } from "../../../assumptions/present";
import { missing } from "../../check/missing";
import { freeId } from "../../ask/free-name";
import { isWorkedOut } from "../../ask/worked-out";
import type { Assumption, Plan, Source, WhereEntry } from "../../plan";
import type { Outcome } from "../../problem";
import { longest } from "../../schema";
import { edited, refused, tooLong, yourFigure, type Edit, type Signature } from "../edit";
import { assumptionIn, withAssumption, withSources } from "../parts";
import { listed } from "../set-value";
import { without } from "../without";

/** A setting as somebody gives it. */
export interface SettingDraft {
  readonly label: string;
  /** The id it is known by in other plans; made from the name where left out or taken. */
  readonly id?: string | undefined;
  /** Where all its staff work; the whole plan, divided as its staff are, where left out. */
  readonly place?: string | undefined;
  /** WTE in post and funded posts by level; nobody and none are an explicit 0. */
  readonly staff: Readonly<Record<string, number | undefined>>;
  readonly posts: Readonly<Record<string, number | undefined>>;
  /** Figures that differ by setting and that the plan has for no other: by assumption. See {@link settingAsks}. */
  readonly figures?: Readonly<Record<string, number | undefined>>;
  /** Where the number of staff is from; the person's own where left out. */
  readonly source?: Source | undefined;
}

export interface AddedSetting extends Edit {
  /** The id of the setting. */
  readonly setting: string;
}

type Where = Pick<WhereEntry, "place" | "setting" | "level">;

const oneOrMore = (ids: readonly string[]): string | string[] => (ids.length === 1 ? elementAt(ids, 0) : [...ids]);

/** What stands in the way of the numbers of a draft. */
function wrongNumbers(plan: Plan, { label, staff, posts, place }: SettingDraft): Outcome<never> | undefined {
  if (place !== undefined && plan.structure.places.every(({ id }) => id !== place))
    return refused("unknown-place", "The plan has no such place. Choose one it has.");
  for (const level of plan.structure.levels)
    for (const [what, given] of [
      ["staff in post", staff[level.id]],
      ["funded posts", posts[level.id]],
    ] as const) {
      if (given === undefined)
        return refused(
          "setting-asks",
          `How many ${what} ${label} has at ${level.label} is empty. Give the WTE; 0 where there are none, because blank is not zero.`,
        );
      if (!Number.isFinite(given) || given < 0)
        return refused("setting-number", `The ${what} of ${label} at ${level.label} are a number of WTE, 0 or more.`);
    }
  const crowded = plan.structure.levels.find(({ id }) => (staff[id] ?? 0) > 0 && posts[id] === 0);
  return crowded === undefined
    ? undefined
    : refused(
        "setting-without-posts",
        `${label} has staff at ${crowded.label} and no posts for them. Give the funded posts of that level.`,
      );
}

/** The totals of an assumption that named no setting, held to the settings there were. */
function heldTo(settings: readonly string[], assumption: Assumption): Assumption {
  const entry = catalogueEntry(assumption.id);
  if (entry?.kind !== "total" || !entry.dimensions.includes("setting")) return assumption;
  const named = oneOrMore(settings);
  const where = (assumption.where ?? []).map((one) => (one.setting === undefined ? { ...one, setting: named } : one));
  if (assumption.value === null && assumption.when === undefined)
    return assumption.where === undefined ? assumption : { ...assumption, where };
  // A 0 for everybody, such as no posts added, is for the new setting too.
  if (assumption.value === 0 && assumption.when === undefined) return assumption;
  const { value, when, range, evenly, source, status, reason } = assumption;
  const whole: WhereEntry = {
    setting: named,
    value,
    status,
    ...(when === undefined ? {} : { when }),
    ...(range === undefined ? {} : { range }),
    ...(evenly === undefined ? {} : { evenly }),
    ...(source === undefined ? {} : { source }),
    ...(reason === undefined ? {} : { reason }),
  };
  return { ...without(assumption, "when", "range", "evenly"), value: null, where: [whole, ...where] };
}

const given = (plan: Plan, id: string): boolean => {
  const assumption = assumptionIn(plan, id);
  return (
    assumption !== undefined &&
    [assumption, ...(assumption.where ?? [])].some(({ value, when }) => value !== null || when !== undefined)
  );
};

/** The plan with the setting in it, whatever may still be missing. */
function withSetting(plan: Plan, draft: SettingDraft, id: string, signed: Signature): Plan {
  const { places, settings, levels, services = [] } = plan.structure;
  const root = present(
    places.find(({ parent }) => parent === undefined),
    "the place that holds all others",
  ).id;
  const place = draft.place ?? root;
  const reason = yourFigure(signed);
  const own = { status: "judgement", reason } as const;
  let next: Plan = {
    ...plan,
    structure: { ...plan.structure, settings: [...settings, { id, label: draft.label }] },
    assumptions: plan.assumptions.map((one) =>
      heldTo(
        settings.map((setting) => setting.id),
        one,
      ),
    ),
  };
  const add = (assumption: string, entries: readonly WhereEntry[]): void => {
    const before = assumptionIn(next, assumption) ?? listed(assumption);
    if (before !== undefined && entries.length > 0)
      next = withAssumption(next, { ...before, where: [...(before.where ?? []), ...entries] });
  };
  const byLevel = (value: (level: string) => number | undefined, more: Partial<WhereEntry> = own): WhereEntry[] =>
    levels.flatMap(({ id: level }) => {
      const here = value(level);
      return here === undefined ? [] : [{ place, setting: id, level, value: here, status: "judgement", ...more }];
    });
  const cited = draft.source;
  add(
    "staff_in_post",
    byLevel((level) => draft.staff[level], cited === undefined ? own : { status: "published", source: cited.id }),
  );
  add("staff_in_post", elsewhere(plan, place, id));
  const all = levels.reduce((sum, level) => sum + (draft.staff[level.id] ?? 0), 0);
  if (given(plan, "level_share"))
    add(
      "level_share",
      byLevel((level) => (all > 0 ? (draft.staff[level] ?? 0) / all : 1 / levels.length)),
    );
  const byPosts = given(plan, "establishment");
  const posts = (level: string): number => draft.posts[level] ?? 0;
  const staff = (level: string): number => draft.staff[level] ?? 0;
  const counted = (level: string): boolean => byPosts || (posts(level) > 0 && staff(level) === 0);
  add(
    "establishment",
    byLevel((level) => (counted(level) ? posts(level) : undefined)),
  );
  if (byPosts) add("establishment", elsewhere(plan, place, id));
  if (!byPosts)
    add(
      "vacancy_rate",
      byLevel((level) => (posts(level) > 0 ? 1 - staff(level) / posts(level) : 0)).map((one) => ({
        ...one,
        place: root,
      })),
    );
  for (const { id: shared, sharesOver } of catalogue)
    if (sharesOver === "setting" && given(plan, shared)) add(shared, [{ setting: id, value: 0, ...own }]);
  for (const service of services)
    if (service.setting === undefined)
      add("staff_share", [
        {
          service: service.id,
          place: root,
          setting: id,
          level: oneOrMore(levels.map((level) => level.id)),
          value: 0,
          ...own,
        },
      ]);
  for (const [assumption, value] of Object.entries(draft.figures ?? {})) {
    const dimensions = catalogueEntry(assumption)?.dimensions ?? [];
    // Beside figures of places it would tie with them; without any it stands where a box for the setting looks for it.
    const byPlace =
      dimensions.includes("place") &&
      (assumptionIn(plan, assumption)?.where ?? []).some((entry) => entry.place !== undefined);
    if (value !== undefined && dimensions.includes("setting"))
      add(assumption, [{ ...(byPlace ? { place: root } : {}), setting: id, value, ...own }]);
  }
  return cited === undefined ? next : withSources(next, [cited]);
}

/** Nobody of the setting works in places beside the one that is named. */
function elsewhere(plan: Plan, place: string, setting: string): WhereEntry[] {
  const { places } = plan.structure;
  const parents = new Set(places.map(({ parent }) => parent));
  const within = (id: string | undefined): boolean =>
    id !== undefined && (id === place || within(places.find((one) => one.id === id)?.parent));
  const others = places.filter(({ id }) => !parents.has(id) && !within(id)).map(({ id }) => id);
  const where: Where = { place: oneOrMore(others), setting };
  return others.length === 0 ? [] : [{ ...where, value: 0, status: "judgement", reason: "Nobody of it works there." }];
}

/** The numbers of a draft without the empty ones. */
const numbersGiven = (numbers: SettingDraft["staff"]): Record<string, number> =>
  Object.fromEntries(Object.entries(numbers).flatMap(([id, one]) => (one === undefined ? [] : [[id, one]])));

const errorsOf = (plan: Plan): string[] =>
  missing(plan).flatMap(({ assumption, severity }) => (severity === "error" ? [assumption] : []));

/** Figures that a new setting needs beside its staff and posts, given yet or not, because the plan gives them setting by setting. */
export function settingAsks(plan: Plan, draft: SettingDraft, signed: Signature): readonly string[] {
  const before = errorsOf(plan);
  const nobody = Object.fromEntries(plan.structure.levels.map(({ id }) => [id, 0]));
  const filled = {
    ...draft,
    staff: { ...nobody, ...numbersGiven(draft.staff) },
    posts: { ...nobody, ...numbersGiven(draft.posts) },
  };
  return errorsOf(withSetting(plan, filled, settingId(plan, draft), signed)).filter(
    (id) =>
      !before.includes(id) &&
      !isWorkedOut(plan, id) &&
      // Staff that are still to be given are given by setting from now on.
      !(id === "setting_share" && before.includes("staff_in_post")),
  );
}

const settingId = (plan: Plan, { id, label }: SettingDraft): string =>
  freeId(
    id ?? label,
    plan.structure.settings.map((one) => one.id),
    "setting",
  );

/**
 * Adds a setting after the others. Refused, with what is still to be given, until the plan can be run with it.
 * @returns the edit and the id of the setting
 */
export function addSetting(plan: Plan, draft: SettingDraft, signed: Signature): Outcome<AddedSetting> {
  const wrong =
    settingNameRefused(
      draft.label,
      plan.structure.settings.map((one) => one.label),
    ) ?? wrongNumbers(plan, draft);
  if (wrong !== undefined) return wrong;
  if (given(plan, "setting_share"))
    return refused(
      "setting-shares",
      "This plan divides its staff over settings by shares of a whole. Give staff in post by setting instead, then add one.",
    );
  const id = settingId(plan, draft);
  const asks = settingAsks(plan, draft, signed);
  if (asks.length > 0)
    return refused(
      "setting-asks",
      `${draft.label} also needs, because the plan gives it setting by setting: ${asks
        .map((one) => catalogueEntry(one)?.label ?? one)
        .join("; ")}.`,
    );
  const made = edited(withSetting(plan, draft, id, signed), signed, {
    what: "Setting added",
    to: `${draft.label}: ${plan.structure.levels
      .map((level) => `${level.label} ${String(draft.staff[level.id])} of ${String(draft.posts[level.id])} WTE`)
      .join("; ")}`,
  });
  return made.ok ? { ...made, value: { ...made.value, setting: id } } : made;
}

/** What stands in the way of the name of a setting beside others; undefined when nothing does. */
export const settingNameRefused = (label: string, others: readonly string[]): Outcome<never> | undefined =>
  label.trim() === ""
    ? refused("no-name", "A setting needs a name. Give it one.")
    : others.includes(label)
      ? refused("name-taken", `Another setting is called "${label}". Give it a name of its own.`)
      : tooLong(label, longest.label);
