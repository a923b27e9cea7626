/** How a plan is taken apart: every list by what its items are known again by, every figure with what is said of it. */
import { dimensionNames } from "../../assumptions/catalogue";
import { changeGoesOn, changesMeet, entriesMeet, scopeKey } from "./changes-meet";
import { asObject, canonical } from "./same";
import { byId, byKeys, defaultFields, fields, part, partOf, type Fields, type List, type Shape, whole } from "./shape";

const said = (item: unknown, ...keys: readonly string[]): string => byKeys(...keys)(item);

/** A list whose items have no ids: known again by what they say, then by less and less of it. */
const byWhatItSays = (item: Shape, ...like: readonly ((item: unknown) => string)[]): List => ({
  is: "list",
  like: [canonical, ...like],
  twins: 1,
  item,
});

/** What is said of a figure hangs on the figure: a range or a source is not carried over to another number. */
const ofFigure = ["spread", "source", "status", "givenFor", "reason"] as const;
const grounds = [partOf("spread", ["range", "evenly"]), ...ofFigure.slice(1).map((name) => part(name, whole))];

const entry: Fields = {
  ...fields(partOf("people", dimensionNames), partOf("figure", ["value", "when"]), ...grounds),
  bound: ["figure", ...ofFigure],
};

const assumption: Fields = {
  ...fields(
    part("label", whole),
    part("unit", whole),
    partOf("figure", ["value", "when", "shape"]),
    ...grounds,
    part("where", { ...byWhatItSays(entry, scopeKey), twins: 2, meet: entriesMeet }),
    part("readings", byId(defaultFields, "label")),
  ),
  bound: ["figure", "unit", ...ofFigure],
};

const change: Fields = {
  ...fields(partOf("change", ["assumption", "op", "value", "where", "from", "ramp"]), part("why", whole)),
  bound: ["change", "why", "domain"],
};
const changed = (item: unknown): string => `${said(item, "assumption")} ${scopeKey(asObject(item)["where"])}`;
const changes: List = {
  ...byWhatItSays(change, (item) => `${changed(item)} ${said(item, "from")}`, changed),
  twins: 2,
  both: "changed",
  sortedBy: (item) => `${changed(item)} ${said(item, "from")} ${canonical(item)}`,
  meet: changesMeet,
  goesOn: changeGoesOn,
};

const event: Fields = {
  ...fields(
    partOf("event", ["what", "heads", "wte", "place", "setting", "level", "from", "to", "covered"]),
    part("why", whole),
  ),
  bound: ["event", "why"],
};
const events: List = {
  ...byWhatItSays(
    event,
    byKeys("what", "place", "setting", "level", "from"),
    byKeys("what", "place", "setting", "level"),
  ),
  twins: 2,
  both: "changed",
};

const scenario = fields(
  part("name", whole),
  part("basedOn", whole),
  part("about", whole),
  part("changes", changes),
  part("events", events),
);

const service = fields(part("label", whole), part("tiers", byId()), part("outcomes", byId()));

const structure = fields(
  ...["places", "settings", "levels", "ages", "origins", "routes", "moves", "conversions"].map((name) =>
    part(name, byId()),
  ),
  part("services", byId(service)),
  part("characteristics", byId(fields(part("label", whole), part("groups", byId())))),
);

/** What a room decided is known by its words and its time: two rooms number their decisions alike. */
const decisions: List = {
  ...byWhatItSays(whole, byKeys("id")),
  both: "changed",
  own: true,
  sortedBy: (item) => `${said(item, "made", "text")} ${canonical(item)}`,
};

const workshop = fields(
  part(
    "sliders",
    byWhatItSays(whole, (item) => `${changed(item)} ${said(item, "op", "from")}`),
  ),
  part("notes", byId(defaultFields, "scenario")),
  part("agenda", byWhatItSays(whole, byKeys("what"))),
  part("decisions", decisions),
  part("votes", byId(fields(part("scenarioName", { is: "copy" }), part("dots", { is: "count" })), "scenario")),
);

/** The log of a plan only ever grows: what two plans wrote is told in order of time. */
const log: List = {
  ...byWhatItSays(whole),
  grows: true,
  sortedBy: (item) => `${said(item, "when")} ${canonical(item)}`,
};

export const planShape: Fields = fields(
  ...["title", "about", "example", "start", "years", "closure", "chance", "draws"].map((name) => part(name, whole)),
  part("structure", structure),
  part("suppressBelow", whole),
  part("assumptions", byId(assumption)),
  part("correlations", byId(defaultFields, "between")),
  part("calibrations", byId()),
  part("events", events),
  part("history", byId(fields(part("label", whole), part("points", byId(defaultFields, "at"))))),
  part("forecasts", byId()),
  part("carried", whole),
  part("scenarios", { ...byId(scenario), both: "new" }),
  part("sources", byId()),
  part("contradictions", byId(fields(part("finding", whole), part("readings", byId(whole, "label"))))),
  part("notes", { ...byWhatItSays(defaultFields, byKeys("about")), both: "changed" }),
  part("shortageRules", { ...byId(), emptySays: true }),
  part("shortageQuarters", { ...byWhatItSays(whole, byKeys("quarter", "scenario", "by")), twins: 2 }),
  part(
    "reports",
    byId(fields(part("order", whole), part("leftOut", whole), part("words", byId(whole, "section"))), "kind"),
  ),
  part("workshop", workshop),
  part("log", log),
);
