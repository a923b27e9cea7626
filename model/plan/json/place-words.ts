/** A place in a plan file as whoever never sees the file knows it. */

/** One of a list, where its name in the file is not simply several of it. */
const oneOf: Readonly<Record<string, string>> = {
  where: "part",
  when: "date",
  ages: "age band",
  history: "series",
  points: "count",
  correlations: "tie",
  keys: "key",
  votes: "dots",
};

const called = (list: string, number: string): string =>
  `${oneOf[list] ?? list.replace(/ies$/, "y").replace(/s$/, "")} ${Number(number) + 1}`;

/**
 * "scenarios[0].changes[2].value (Stay longer)" as "Stay longer, change 3", "structure.moves[1]" as "Move 2", and the path of
 * no list by its last name.
 */
export function placeWords(at: string): string {
  const [, path = "", label] = /^([^ ]*)(?: \((.*)\))?$/s.exec(at) ?? ["", at];
  const lists = [...path.matchAll(/([A-Za-z]+)\[(\d+)\]/g)];
  const [, list = "", number = ""] = lists.at(-1) ?? [];
  if (label !== undefined) return lists.length < 2 ? label : `${label}, ${called(list, number)}`;
  const words = list === "" ? (path.split(".").at(-1) ?? path) : called(list, number);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same of one of a list, with which of them it is: "Mean age (assumption 2)". */
export function numberedWords(at: string): string {
  const words = placeWords(at);
  const [, list = "", number = ""] =
    [
      ...at
        .split(" ", 1)
        .join("")
        .matchAll(/([A-Za-z]+)\[(\d+)\]/g),
    ].at(-1) ?? [];
  return list === "" ? words : `${words} (${called(list, number)})`;
}
