/** What the Shortages screen says besides the sentences of the model. */
export const shortagesWords = {
  title: "Shortages",
  working: "Looking for shortages.",
  quarter: "Quarter",
  places: "Places",
  split: "Told apart by",
  splits: {
    whole: "place alone",
    levels: "place and level",
    settings: "place and setting",
    both: "place, setting and level",
  },
  kinds: {
    nation: "Nations",
    region: "Regions",
    ics: "Systems",
    provider: "Providers",
    team: "Teams",
    place: "Places",
  } as Readonly<Record<string, string>>,
  setting: "Setting",
  level: "Level",
  of: "Short of",
  everything: "Everything",
  staffAlone: "Staff",
  parts: "Parts of shortages",
  tabs: { now: "Now and next", change: "Since the last saved", rules: "Rules" },
  gradeSays:
    "Counted from the list of what is short: the rule of this grade is met there, by figures of the place's own. Each has its sum in the list.",
  figures: { critical: "Critical", serious: "Serious", watch: "To watch" },
  coming: (many: number, by: string, shared: number) =>
    [
      many === 0 ? `no more by ${by}` : `${many} more by ${by}`,
      ...(shared === 0 ? [] : [`${shared} by a larger place's figures`]),
    ].join("; "),
  /** @param short in how many of the quarters something is short */
  gridFinding: (short: number, of: number, from: string, to: string) => {
    const some = short === of ? `all ${of} quarters` : `${short} of ${of} quarters`;
    return short === 0
      ? `Nothing is short in any quarter, ${from} to ${to}`
      : `Something is short in ${some}, ${from} to ${to}`;
  },
  gridNote:
    "The gravest rule met in each quarter: the taller and stronger, the graver. Pick a cell to tell its quarter below. Where the lines are drawn is a judgement.",
  gridShared: " * Short by a larger place's figures alone, shared out.",
  listHead: (quarter: string) => `Short in ${quarter}`,
  none: (quarter: string) =>
    `No rule is met in ${quarter} for what is shown. Pick another quarter above, or look at other places, settings or levels.`,
  columns: {
    where: "Where",
    what: "What",
    grade: "Grade",
    value: "Value",
    since: "Since",
    driver: "Driven most by",
    helps: "Helped most by",
  },
  grades: { watch: "Watch", serious: "Serious", critical: "Critical" },
  lineOf: (side: string, size: string) => `${side} ${size}`,
  lineIs: "Where the line is drawn is a judgement.",
  helpsSays: (quarter: string) =>
    `The quarters from ${quarter} to the end of the plan in which it is at least as grave, and what it is on average over them: as it is shown, and under each scenario by itself, the best first.`,
  asShown: "As it is shown",
  quartersAt: (quarters: number, value: string) => `${quarters} ${quarters === 1 ? "quarter" : "quarters"}, ${value}`,
  askingScenarios: (done: number, of: number) => `asking the scenarios: ${done} of ${of}`,
  noScenarios: "the plan has no scenario",
  notRun: (names: string) => `Not asked, because they cannot be run: ${names}.`,
  why: (what: string) => `Why? ${what}`,
  /** Under a heading that says "Since". */
  since: (says: string) => says.replace(/^since /, ""),
  sumHead: (label: string) => `What moved the ${label}`,
  sumAt: (reading: string) => `${reading.charAt(0).toUpperCase()}${reading.slice(1)}`,
  more: (many: number) => `Show ${many} more`,
  sharedNote:
    "* Not the place's own figures but a larger place's, shared out: they say nothing of how the place differs from its neighbours. They come last, and are left out of the sentence at the top.",
  nextHead: "Next",
  nextNone: "Nothing else comes to be short, or gets graver, by the end of the plan.",
  nextLine: (where: string, rule: string, grade: string, quarter: string, whose: string) =>
    `${where}: ${rule} (${grade}), from ${quarter}${whose === "" ? "" : `; ${whose}`}`,
  unjudgedHead: (many: number) => `Not judged (${many})`,
  notWorkedOut: (says: string) => `Not judged at all, because it cannot be worked out: ${says}`,
  save: "Save this quarter",
  saved: (quarter: string) => `Saved what ${quarter} shows. Later quarters can be compared with it.`,
  savedHead: "Saved quarters",
  savedNone:
    "No quarter is saved yet. Saving keeps what this quarter shows in the plan, so that the next report can say what is new, worse, better and gone.",
  savedNoneAlike:
    "No quarter up to this one was saved with these places and this scenario. Save this one, or choose the quarter, places and scenario of one below.",
  savedLine: (quarter: string, by: string, rows: number) =>
    `${quarter}, by ${by}: ${rows === 1 ? "1 shortage" : `${rows} shortages`}`,
  otherFigures: "The figures or rules of the plan have changed since it was saved.",
  sameQuarter: "This is the same quarter as it was saved; changes are those of the plan's figures.",
  takeOut: (what: string) => `Take out ${what}`,
  takeOutShort: "Take out",
  rulesHead: "What counts as a shortage",
  rulesShipped:
    "These rules ship with the product and are a judgement: nobody publishes where the line is. Each says why it is where it is, and the published figures it is set against. Change one, and the plan has rules of its own.",
  rulesOwn: "This plan has rules of its own.",
  toShipped: "Back to the shipped rules",
  change: "Change",
  changeRule: (label: string) => `Change the rule: ${label}`,
  add: "Add a rule",
  remove: "Take out",
  removeRule: (label: string) => `Take out the rule: ${label}`,
  fields: {
    label: "Name",
    measure: "Measure",
    size: "Size",
    months: "Month ends in a row",
    grade: "Grade",
    least: "Least it is judged of",
    reason: "Why the line is here",
  },
  against: "Set against:",
  ruleWhy: "Why this rule, and what it is set against",
  notNumber: "This is not a number. Write, for example, 15%, 24 or 0.5.",
  newRule: "My rule",
};
