/** Words of comparing plans, putting them together, and taking scenarios from a file. */
const count = (many: number, one: string, several = `${one}s`): string =>
  `${many.toLocaleString("en-GB")} ${many === 1 ? one : several}`;

export const mergeWords = {
  command: {
    compare: "Compare with another plan…",
    merge: "Merge another plan into this one…",
    take: "Take scenarios from a file…",
    save: "Save scenario as a file…",
  },
  choose: "Choose a file…",
  another: "Choose another file…",
  reading: "Reading…",
  tooLarge:
    "The file is larger than 50 MB, and a plan is seldom larger than 1 MB. It is probably another kind of file.",
  notText: "The file does not hold plain text, so it is no plan and no scenario.",
  unreadable: "The file could not be read. It may have been moved or changed meanwhile; choose it again.",
  readOnly: "This plan is shown to be read only and cannot be changed.",
  thisPlan: "this plan",
  other: "the other",
  base: "Base",
  becomes: {
    heading: "What it comes to",
    working: "Working out what it comes to…",
    of: "Of",
    figure: "Figure",
    before: "Before",
    after: "After",
    none: "None of these figures can be worked out yet.",
    notThere: "not there",
  },
  compare: {
    title: "Compare with another plan",
    how: "Everything in which the two plans differ, in words. Neither of them is changed.",
    what: "What",
    where: "For whom, or which",
    mine: "This plan",
    theirs: (name: string) => name,
    only: "–",
    save: "Save the list as text…",
    print: "Print the list…",
    fileName: (a: string, b: string) => `${a} against ${b}`,
    log: (many: number) => `The logs differ in ${count(many, "entry", "entries")}.`,
  },
  merge: {
    title: "Merge another plan",
    how: "Choose the plan of another table or colleague that began as this one. What only one of you changed is taken; what you both changed differently is asked, one thing at a time. Nothing changes before you say so, and one step undoes it.",
    steps: ["Choose", "What comes", "What is asked", "What it comes to"] as const,
    step: (at: number, of: number, name: string) => `Step ${at} of ${of}: ${name}`,
    with: (name: string) => `“${name}”`,
    base: {
      legend: "What both plans began from",
      saved: "Found: this plan as it was last saved or opened",
      earlier: (replaced: string) => `Found: the save ${replaced}`,
      given: "The file as it was when you opened it",
      file: (name: string) => `The plan in “${name}”`,
      choose: "Another file…",
      none: "It is not known: ask about everything in which they differ",
      looking: "Looking for it among earlier saves…",
    },
    comes: (many: number) =>
      many === 0
        ? "Nothing comes from the other plan without a question."
        : `${count(many, "thing comes", "things come")} from the other plan without a question.`,
    same: "The other plan has nothing that this one has not.",
    asks: (many: number) =>
      many === 0
        ? "Nothing was changed differently by both, so nothing is asked."
        : `${count(many, "thing", "things")} will be asked.`,
    question: (at: number, of: number) => `Question ${at} of ${of}.`,
    whose: "Which is to stand?",
    answers: { mine: "This plan’s", theirs: "The other’s", both: "Both" },
    bothSays: "one beside the other; where the two meet in something, such as a name or an order, that is asked next",
    nothing: "not there",
    was: (text: string) => `As it was before: ${text}`,
    allMine: "This plan’s for all that are left",
    allTheirs: "The other’s for all that are left",
    back: "Back",
    next: "Next",
    apply: "Merge",
    open: (many: number) => `${count(many, "question")} still open.`,
    stops: "It cannot be merged like this:",
    done: (name: string) => `Merged with “${name}”. One step undoes it.`,
    logOnly: (many: number) => `${count(many, "entry", "entries")} of the log.`,
  },
  take: {
    title: "Take scenarios from a file",
    how: "Choose a scenario saved as a file, or a whole plan whose scenarios you want. What this plan does not know is asked about and never left out silently.",
    from: (title: string) => `From “${title}”`,
    which: "Which scenarios",
    changes: (many: number) => count(many, "change"),
    asks: "To be settled first",
    pick: "Choose…",
    leftOut: "Left out, as you said",
    apply: (many: number) => `Take ${count(many, "scenario")}`,
    done: (names: string) => `Taken: ${names}.`,
  },
  save: {
    name: (scenario: string) => scenario,
    done: (file: string) =>
      `The scenario is saved as “${file}”. Another plan takes it with “Take scenarios from a file”.`,
  },
};
