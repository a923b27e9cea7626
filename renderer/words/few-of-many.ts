import { formatDecimal } from "./format";

/** The words of a long list of which the first are drawn. */
export const fewWords = {
  find: (of: string) => `Find ${of} by name`,
  count: (of: string, sought: string, shown: number, found: number, all: number) => {
    if (sought === "") return `${formatDecimal(shown)} of ${formatDecimal(all)} ${of} are shown.`;
    if (found === 0) return `None of ${formatDecimal(all)} ${of} has that in its name.`;
    return found > shown
      ? `${formatDecimal(found)} of ${formatDecimal(all)} ${of} found, the first ${formatDecimal(shown)} are shown.`
      : `${formatDecimal(found)} of ${formatDecimal(all)} ${of} found.`;
  },
  more: (many: number, of: string) => `Show ${formatDecimal(many)} more ${of}`,
  scenarios: "scenarios",
};
