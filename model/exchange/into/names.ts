/** Which of a plan's levels, settings and services a name in a file is: exactly one, or it is asked about. */
import type { Plan } from "../../plan/plan";
import { isOfBand } from "../../plan/edit/own-team";
import type { Answers, Ask, AskKind } from "./answers";
import { leaveOut } from "./answers";

/** The member a name stands for; undefined where that is still to be answered, or was answered with nothing. */
export interface Named {
  readonly id: string | undefined;
  readonly ask: Ask;
}

interface Member {
  readonly id: string;
  readonly label: string;
}

/** Words of a name without numbers before it and what every such name has. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/^\d+[_ .-]*/, "")
    .split(/[^a-z]+/)
    .filter(
      (word) =>
        word.length > 2 &&
        !["and", "the", "nhs", "health", "services", "service", "care", "trusts", "trust"].includes(word),
    );

/** The one member that shares the most words with a name; undefined where none does or two do alike. */
function alike(written: string, members: readonly Member[]): string | undefined {
  const words = new Set(wordsOf(written));
  const scores = members
    .map((member) => ({
      id: member.id,
      shared: wordsOf(`${member.id} ${member.label}`).filter((word) => words.has(word)).length,
    }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = scores;
  return first !== undefined && first.shared > 0 && first.shared > (second?.shared ?? 0) ? first.id : undefined;
}

/** A name as an ask: answered where somebody did, where it is exactly one member, or where there is but one. */
export function asked(
  kind: AskKind,
  written: string,
  question: string,
  members: readonly Member[],
  exactly: string | undefined,
  answers: Answers,
  near: readonly string[] = [],
): Named {
  const given = answers[kind]?.[written];
  const answer = given ?? exactly;
  return {
    id: answer === leaveOut ? undefined : members.find((one) => one.id === answer)?.id,
    ask: {
      kind,
      written,
      question,
      options: [...members.map(({ id, label }) => ({ id, label })), { id: leaveOut, label: "Leave these figures out" }],
      answer,
      ...(near.length === 0 ? {} : { near }),
    },
  };
}

/** The level of a pay band or of a grade as it is written. */
export function levelNamed(plan: Plan, written: string, answers: Answers): Named {
  const { levels } = plan.structure;
  const ofBand = levels.filter((level) => isOfBand(level, written));
  const same = levels.filter((level) => level.label.toLowerCase() === written.toLowerCase() || level.id === written);
  const exactly = ofBand.length === 1 ? ofBand[0]?.id : same.length === 1 ? same[0]?.id : undefined;
  const band = /^\d[a-d]?$/.test(written) ? `band ${written}` : `"${written}"`;
  return asked("level", written, `Which level of practice is ${band} in this plan?`, levels, exactly, answers);
}

/** The setting that everybody's employer is, where the file is of one: always a question, unless its name is a setting's. */
export function employerNamed(plan: Plan, employer: string, answers: Answers): Named {
  const { settings } = plan.structure;
  const words = new Set(wordsOf(employer));
  const near = settings.filter(({ id, label }) => wordsOf(`${id} ${label}`).some((word) => words.has(word)));
  return asked(
    "setting",
    employer,
    `These figures are of ${employer}. Which setting of this plan are they of?`,
    settings,
    settings.find(({ label }) => label.toLowerCase() === employer.toLowerCase())?.id,
    answers,
    near.map(({ id }) => id),
  );
}

/** The setting a name of a care setting or kind of trust stands for. */
export function settingNamed(plan: Plan, written: string, answers: Answers): Named {
  const { settings } = plan.structure;
  const exactly =
    settings.find((one) => one.label.toLowerCase() === written.toLowerCase())?.id ?? alike(written, settings);
  return asked("setting", written, `Which setting of this plan is "${written}"?`, settings, exactly, answers);
}
