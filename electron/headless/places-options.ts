/** What `places` takes on the command line, and what `--help` says of it. */
export const placesOptions = {
  find: "one",
  "move-to": "one",
  share: "several",
  merge: "several",
  as: "one",
  split: "one",
  into: "several",
  "add-under": "one",
  rename: "one",
  give: "several",
} as const;
export type PlacesOption = keyof typeof placesOptions;

export const placesExamples: Readonly<Record<PlacesOption, string>> = {
  find: "NHS Devon ICB",
  "move-to": "2026-04-01",
  share: "Frimley>Thames Valley=50%",
  merge: "Surrey Heartlands",
  as: "Surrey and Sussex",
  split: "Frimley",
  into: "North=40%",
  "add-under": "Devon",
  rename: "Devon",
  give: "leaver_rate@both=8%",
};

export const placesHelp = `  places PLAN ...             the places of a plan; --out FILE.otplan writes what it becomes
    --find NAME               which place a name or code means
    --move-to 2026-04-01 --share "FROM>TO=50%" ...   from the systems of 2022 to the boards of 2026
    --merge PLACE PLACE ... --as NAME                two or more put together
    --split PLACE --into "NAME=40%" "NAME=60%"       one divided by shares
    --add-under PLACE --into NAME "NAME=40%" ...     places added; without shares the first has everybody
    --rename PLACE --as NAME                         another name
    --give FIGURE=NUMBER ...                         an answer to what was asked, as it was printed
`;
