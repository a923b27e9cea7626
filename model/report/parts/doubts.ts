/** What could be wrong: what the spread comes from, where sources disagree, how it would have foretold the past, what fails. */
import { monthWords } from "../../plan/ask/value-words";
import { vacanciesApart } from "../../plan/ask/vacancy-definitions";
import { placesUpFrom } from "../../plan/ask/ancestry";
import type { Plan } from "../../plan/plan";
import { lowerFirst } from "../../plan/ask/words";
import { evidenceOf } from "../../uncertainty/worth-measuring";
import { shownAs } from "../numbers";
import type { Block, Claim, Note } from "../report";
import type { Results, TriedPast } from "../results/results";
import { claim, countOf, countTest, note } from "./say";
import { mattersOf } from "./matters";

const percent = (share: number): string => `${(Math.abs(share) * 100).toFixed(1)}%`;

const statusWords = {
  published: "published",
  derived: "derived",
  calibrated: "worked out",
  judgement: "a judgement",
} as const;

/** "The leaver rate is behind 62% of the spread of the answer; its figure is a judgement." */
function matterClaims(results: Results): readonly Claim[] {
  return mattersOf(results).map(({ assumption, index }) => {
    const { status, givenFor } = evidenceOf(assumption);
    return claim(
      `doubts.${assumption.id}`,
      [
        `${assumption.label} is behind `,
        shownAs("share", index.share, `${Math.round(index.share * 100)}%`),
        ` of the spread of the answer; its weakest figure is ${statusWords[status]}${givenFor === undefined ? "" : `, of ${givenFor}`}.`,
      ],
      [{ says: "its share is told apart from chance", left: index.share, is: "above", right: 2 * index.error }],
    );
  });
}

/** "Run from September 2010, the plan would have said 3.1% too many in March 2024." */
export function pastClaims({ past }: Pick<Results, "past">): readonly Claim[] {
  return past.flatMap(({ backtest, stands, series }: TriedPast): Claim[] => {
    const same = stands.filter(({ point }) => point.break === undefined);
    const last = (same.length > 0 ? same : stands).at(-1);
    if (last === undefined) return [];
    const { share, point } = last;
    const [printed, over] = [percent(share), share > 0];
    const says =
      printed === "0.0%"
        ? ["as many as were counted"]
        : [shownAs("share", Math.abs(share), printed), ` too ${over ? "many" : "few"}`];
    return [
      claim(
        `past.${backtest.id}`,
        [
          `Run from ${monthWords(backtest.from)}, the plan would have said `,
          ...says,
          ` in ${monthWords(point.at)} (${lowerFirst(series.label)}${backtest.inSample ? "; counts the plan was made from" : ""}).`,
        ],
        [
          printed === "0.0%"
            ? { says: "said as counted", left: share, is: "equal", right: 0, within: 0.0005 }
            : {
                says: over ? "said above counted" : "said below counted",
                left: share,
                is: over ? "above" : "below",
                right: 0,
              },
        ],
      ),
    ];
  });
}

/** Built-in checks that fail, by name; that all hold where they do. A check is one, in however many runs it is made. */
export function checksClaim({ checked }: Pick<Results, "checked">): Claim {
  const all = checked.flatMap(({ checks, told }) => checks.map((check) => ({ check, told })));
  const failed = all.filter(({ check }) => !check.holds);
  const different = (made: typeof all): number => new Set(made.map(({ check }) => check.id)).size;
  const test = { says: "built-in checks that fail", left: failed.length, right: 0 } as const;
  const runs = countTest("runs that are checked", checked.length);
  return failed.length === 0
    ? claim(
        "checks.hold",
        [
          "All ",
          countOf(different(all)),
          " built-in checks hold",
          ...(checked.length < 2 ? [] : [", each in all ", countOf(checked.length), " runs told"]),
          ".",
        ],
        [{ ...test, is: "equal" }, runs],
      )
    : claim(
        "checks.fail",
        [
          countOf(different(failed)),
          ` of `,
          countOf(different(all)),
          ` built-in checks ${different(failed) === 1 ? "fails" : "fail"}: ${failed.map(({ check, told }) => `${check.says} (${told.name}: ${check.detail})`).join(" ")}`,
        ],
        [{ ...test, is: "above" }, runs],
      );
}

function contradictionClaims({ plan }: Results): readonly Claim[] {
  const many = (plan.contradictions ?? []).length;
  return many === 0
    ? []
    : [
        claim(
          "doubts.sources",
          [
            "Sources disagree in ",
            countOf(many),
            ` ${many === 1 ? "finding" : "findings"}; the plan keeps every reading and uses one.`,
          ],
          [countTest("findings in which sources disagree", many)],
        ),
      ];
}

/** The places without places in them, under one or all of them. */
function leavesUnder(plan: Plan, place: string | undefined): readonly string[] {
  const parents = new Set(plan.structure.places.map(({ parent }) => parent));
  return plan.structure.places
    .map(({ id }) => id)
    .filter((id) => !parents.has(id) && (place === undefined || placesUpFrom(plan, id).includes(place)));
}

/** What has to be said of the plan before anything else of it is read. */
export function cautions({ plan, told, noFutures, asked, futures }: Results): readonly Note[] {
  const failed = futures?.failed ?? [];
  const apart = vacanciesApart(plan, leavesUnder(plan, asked.place));
  return [
    ...(plan.example === true
      ? [note("This is a worked example: figures in it are made up, or another service's.", "example")]
      : []),
    ...(plan.chance?.on === true
      ? [
          note(
            `This plan runs with whole people and chance: what is told is one possible future (seed "${plan.chance.seed}"), and a difference of a few people between scenarios may be luck.`,
            "caution",
          ),
        ]
      : []),
    ...told.flatMap(({ name, stopped }) => stopped.map((says) => note(`${name}: ${says}`, "missing"))),
    ...(noFutures === undefined ? [] : [note(`No futures are drawn: ${noFutures}`, "missing")]),
    ...(asked.draws === 0
      ? [note("No futures were drawn for this report, so its figures are told without ranges.", "caution")]
      : []),
    ...(failed.length === 0
      ? []
      : [
          note(
            `${failed.length} of the futures drawn cannot be run and are left out. The first: ${failed[0]?.says ?? ""}`,
            "caution",
          ),
        ]),
    ...(apart === undefined ? [] : [note(apart, "caution")]),
  ];
}

/** What could be wrong, in sentences. */
export const doubtBlocks = (results: Results): readonly Block[] => [
  ...matterClaims(results),
  ...pastClaims(results),
  ...contradictionClaims(results),
  checksClaim(results),
];
