/** `--list nations` and `--nation`: the packs of the four nations, with what is published of each and what is not. */
import england from "../../seeds/nations/england.json";
import northernIreland from "../../seeds/nations/northern-ireland.json";
import scotland from "../../seeds/nations/scotland.json";
import wales from "../../seeds/nations/wales.json";
import { vacancyDefinitionWords, type VacancyDefinition } from "../../model/index";
import { knownPlaces } from "./known-places";
import { columns } from "./layout";
import { didYouMean } from "./names";
import { badArguments, done, type Step } from "./outcome";

interface Point {
  readonly value: number;
  readonly status: string;
}
/** A pack as its file has it; a test holds the files to it. */
interface Pack {
  readonly id: string;
  readonly name: string;
  readonly gss: string;
  readonly plans: readonly string[];
  readonly healthBody: string;
  readonly places: readonly { readonly name: string; readonly code: string | null; readonly gss: string | null }[];
  readonly placeSets?: readonly string[];
  readonly planningYear: { readonly says: string | null };
  readonly staffTerms: { readonly says: string };
  readonly week: readonly { readonly from: string | null; readonly hours: number | null }[];
  readonly pay: readonly {
    readonly prices: string;
    readonly points: readonly {
      readonly band: string;
      readonly entry: Point | null;
      readonly middle: Point | null;
      readonly top: Point | null;
    }[];
  }[];
  readonly awards: readonly { readonly year: string; readonly share: number; readonly says?: string }[];
  readonly vacancies: { readonly definition: string };
  readonly training: {
    readonly commissioner: string | null;
    readonly places: readonly { readonly year: string; readonly learners: number }[];
    readonly says: string;
  };
  readonly settings: readonly string[];
  readonly notPublished: readonly string[];
}

const packs: readonly Pack[] = [england, scotland, wales, northernIreland];
const notFound = "not found";

/** The nations and the plans that are made of them. */
export const listOfNations = (): string =>
  `${columns([
    ["ID", "NATION", "CODE", "PLACES", "PLANS"],
    ...packs.map(({ id, name, gss, places, placeSets = [], plans }) => [
      id,
      name,
      gss,
      places.length > 0 ? String(places.length) : placeSets.map(sizeOf).join(" + "),
      plans.join(", "),
    ]),
    ["uk", "United Kingdom", "", "4", "uk-by-nation.otplan"],
  ]).join("\n")}\n`;

const sizeOf = (id: string): string => String(knownPlaces.sets.find((set) => set.id === id)?.places.length ?? notFound);

const weekWords = ({ from, hours }: Pack["week"][number]): string =>
  `${hours === null ? notFound : `${hours} hours`}${from === null ? "" : ` from ${from}`}`;

const pounds = (point: Point | null): string =>
  point === null
    ? notFound
    : `£${point.value.toLocaleString("en-GB")}${point.status === "published" ? "" : ` (${point.status})`}`;

function text(pack: Pack): string {
  const { training } = pack;
  const rows = [
    ["  health bodies", pack.healthBody],
    ["  planning year", pack.planningYear.says ?? notFound],
    ["  terms of staff", pack.staffTerms.says],
    ["  whole-time week", pack.week.map(weekWords).join(", ")],
    ["  vacancies count", vacancyDefinitionWords(pack.vacancies.definition as VacancyDefinition)],
    ["  training", training.commissioner ?? training.says],
    ...training.places.map(({ year, learners }) => [`  places ${year}`, String(learners)]),
    ...pack.awards.map(({ year, share, says }) => [
      `  pay award ${year}`,
      `${(100 * share).toFixed(2).replace(/0$/, "")}%${says === undefined ? "" : ` (${says})`}`,
    ]),
    ["  settings", pack.settings.join("; ")],
    ["  plans", pack.plans.join(", ")],
  ];
  const pay = pack.pay.flatMap(({ prices, points }) => [
    `Pay points ${prices}`,
    ...columns([
      ["  BAND", "ENTRY", "MIDDLE", "TOP"],
      ...points.map(({ band, entry, middle, top }) => [`  ${band}`, pounds(entry), pounds(middle), pounds(top)]),
    ]),
    "",
  ]);
  const places =
    pack.places.length === 0
      ? []
      : [
          "Places",
          ...columns(pack.places.map(({ name, code, gss }) => [`  ${name}`, code ?? "", gss ?? notFound])),
          "",
        ];
  return `${[
    `${pack.name}, ${pack.gss}`,
    ...columns(rows),
    "",
    ...places,
    ...(pay.length === 0 ? ["Pay points: not found", ""] : pay),
    "Not published, or not found:",
    ...pack.notPublished.map((what) => `  ${what}`),
  ].join("\n")}\n`;
}

/** The pack of one nation, as text. */
export function nationNamed(word: string): Step<string> {
  const alike = (one: string): boolean => one.toLowerCase() === word.trim().toLowerCase();
  const pack = packs.find(({ id, name, gss }) => [id, name, gss].some(alike));
  return pack === undefined
    ? badArguments(
        `There is no nation "${word}".${didYouMean(
          word,
          packs.map(({ id, name }) => ({ id, label: name })),
        )} --list nations shows them.`,
      )
    : done(text(pack));
}
