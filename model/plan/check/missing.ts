/**
 * Figures the model needs and the plan leaves empty: one answer for the checks on opening, the run, the command line and
 * the screens. An empty figure is missing: it is never zero and never guessed. When a figure is needed is said by its
 * declaration alone.
 */
import { catalogue, catalogueEntry, ofServices, whereToFind, type CatalogueEntry } from "../../assumptions/catalogue";
import { effectRank } from "../../assumptions/by-effect";
import { entriesOf, gives } from "../ask/entries";
import { isYourFigure } from "../ask/provenance";
import { emptyBehind } from "./behind-formulas";
import { placeInFile } from "../json/place-in-file";
import { membersOf } from "../members";
import type { Closure, Plan } from "../plan";
import { note, problem, type Problem } from "../problem";
import { calledFor, membersNeeding, type Called } from "./called-for";
import { figuresWritten, type FiguresGiven } from "./figures-given";
import type { MissingInput } from "./missing-input";
import { emptyServiceInputs } from "./service-inputs";

/** How the plan is to be run, where that differs from what it says itself. */
export interface MissingOptions {
  readonly closure?: Closure;
  /** The figures as a scenario and formulas leave them; as they are written in the plan when left out. */
  readonly figures?: FiguresGiven;
}

const listed = (words: readonly string[]): string =>
  words.length <= 3 ? words.join("; ") : `${words.slice(0, 3).join("; ")} and ${words.length - 3} more`;

const inWords = (closure: Closure): string => (closure === "posts-led" ? "posts-led" : "supply-led");

/** Why nothing can be done without a figure that is empty everywhere. */
function cannotRun({ label, sharesOver, needed, unlessGiven }: CatalogueEntry): string {
  if (unlessGiven !== undefined)
    return `${label} is empty, and ${catalogueEntry(unlessGiven)?.label ?? unlessGiven} is not given in its place. Enter one of them.`;
  if (needed === "when-staff-are-not-given-by-setting" || needed === "when-staff-are-not-given-by-level")
    return `${label} is empty, and staff in post is not given by ${sharesOver} either. Enter one of them.`;
  return `${label} is empty, and the plan cannot be run without it.`;
}

const stops = ({ severity }: MissingInput): boolean => severity === "error";

/** What stops the plan first, then by effect; each figure once, however many rest on it. */
function inOrderOfEffect(inputs: readonly MissingInput[]): readonly MissingInput[] {
  const sorted = [...inputs].sort((a, b) => Number(stops(b)) - Number(stops(a)) || rankOf(a) - rankOf(b));
  return sorted.filter(({ assumption }, i) => sorted.findIndex((one) => one.assumption === assumption) === i);
}

/** A figure of the plan's own moves what is worked out from it. */
const rankOf = ({ assumption, behind }: MissingInput): number => effectRank(behind ?? assumption);

/**
 * The figures that are missing: of the workforce first, those without which it cannot be run before the others and each
 * by how far it moves the answer (`assumptions/by-effect`); then of the services, in the order of the catalogue. Call it
 * for a plan whose structure holds (`checkStructure` finds no error).
 */
export function missing(plan: Plan, options: MissingOptions = {}): MissingInput[] {
  const members = membersOf(plan);
  const figures = options.figures ?? figuresWritten(plan, members);
  const called: Called = { plan, closure: options.closure ?? plan.closure, given: figures.given };
  const other: Called = { ...called, closure: called.closure === "posts-led" ? "supply-led" : "posts-led" };
  const assumptions = new Map(plan.assumptions.map((assumption) => [assumption.id, assumption]));
  const byId = new Map(
    plan.assumptions.map((assumption, number) => [assumption.id, entriesOf(assumption, number, members)]),
  );
  const ofWorkforce = catalogue.flatMap((entry): MissingInput[] => {
    const { id, label, needed, neededFor, unlessGiven, asksWith } = entry;
    // What a service needs is asked service by service.
    if (typeof needed === "object" && "service" in needed) return [];
    const measures = typeof needed === "object" ? needed.missing : undefined;
    const need = typeof needed === "object" ? needed.when : needed;
    if (measures?.length === 0) {
      const says = `${label} is given and then empty from a date on, and the plan cannot be run without knowing what holds then. Give a figure for that date, or take the date out.`;
      return ofServices(entry) || entry.mayEnd === true || !figures.endsEarly(id)
        ? []
        : [{ assumption: id, label, severity: "error", says, measures: [] }];
    }
    if (unlessGiven !== undefined && figures.given(unlessGiven)) return [];
    if (asksWith !== undefined && !figures.given(asksWith)) return [];
    const now = need === undefined || calledFor(need, called);
    if (!now && !calledFor(need, other)) return [];
    const behind = emptyBehind(plan, id, assumptions);
    if (behind.length > 0)
      return behind.map((own): MissingInput => {
        const halts = measures === undefined && now;
        const says = `${own.label} is empty, and ${label} is worked out from it${halts ? ", so the plan cannot be run" : ""}. ${own.reason ?? whereToFind(id)}`;
        const severity = halts ? "error" : "note";
        return { assumption: own.id, label: own.label, severity, says, measures: measures ?? [], behind: id };
      });
    const needing = (name: (typeof entry.dimensions)[number]): number[] =>
      membersNeeding(neededFor, name, plan, members);
    // With nothing it could apply to, such as promotion in a plan of one level, it is not needed.
    if (entry.dimensions.some((name) => members.size(name) > 0 && needing(name).length === 0)) return [];

    const everywhere = !figures.given(id);
    const parts = everywhere ? [] : figures.emptyParts(id, needing);
    if (!everywhere && parts.length === 0) return [];
    const emptied = (byId.get(id) ?? []).filter((entry) => entry.path.length > 2 && !gives(entry));
    const partsOf = (): Pick<MissingInput, "parts"> =>
      emptied.length === 0 ? {} : { parts: emptied.map(({ where }) => where) };
    const reason = assumptions.get(id)?.reason;
    // What the plan itself says of a figure that stops it is nearer to where it is to be had than what holds everywhere.
    const whence = (severity: MissingInput["severity"]): string =>
      severity === "error" && reason !== undefined && !isYourFigure(reason) ? reason : whereToFind(id);
    const found = (severity: MissingInput["severity"], says: string): MissingInput[] => [
      { assumption: id, label, severity, says: `${says} ${whence(severity)}`, measures: measures ?? [], ...partsOf() },
    ];
    const only = everywhere ? "" : ` for ${listed(parts)}`;
    if (measures !== undefined)
      return found(
        "note",
        `${label} is empty${only}, so these stay missing${everywhere ? "" : " there"}: ${measures.map((measure) => measure.replaceAll("_", " ")).join(", ")}.`,
      );
    if (!now)
      return found(
        "note",
        `${label} is empty${only}. It is used only when the plan is ${inWords(other.closure)}; enter it before changing over.`,
      );
    return found(
      "error",
      everywhere ? cannotRun(entry) : `${label} is empty${only}, and the plan cannot be run without it.`,
    );
  });
  return [...inOrderOfEffect(ofWorkforce), ...emptyServiceInputs(plan, members, (id) => byId.get(id) ?? [])];
}

/** What is missing as problems of the plan. Kinds: `required-empty` stops a run; `missing-input` leaves measures missing. */
export function missingProblems(plan: Plan, options: MissingOptions = {}): Problem[] {
  const numberOf = new Map(plan.assumptions.map((assumption, number) => [assumption.id, number]));
  return missing(plan, options).map(({ assumption, label, severity, says }) => {
    const number = numberOf.get(assumption);
    const at = number === undefined ? `assumptions (${label})` : placeInFile(plan, ["assumptions", number]);
    return severity === "error" ? problem("required-empty", at, says) : note("missing-input", at, says);
  });
}
