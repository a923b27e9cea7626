/** Columns that say whom a count by month is of, and how people head each kind of count. */
import type { ColumnWanted, Measure, Shape } from "../shape";

export const whose: Readonly<Record<"place" | "setting" | "level" | "service", ColumnWanted>> = {
  place: {
    heading:
      "^(place|team|region|area|locality|site|organisation|org|trust|provider|ics|icb|board|nation|country)( name)?$",
    fill: true,
  },
  setting: { heading: "^(care )?setting( name)?$", fill: true },
  level: { heading: "^(level( of practice)?|(pay )?band|grade|staff group)( name)?$", fill: true },
  service: { heading: "^(service|list|clinic|pathway)( name)?$", fill: true },
};

export const by: Shape["by"] = { place: "place", setting: "setting", level: "level", service: "service" };

const wte = "(wte|fte|whole time equivalents?)";
const people = "(headcounts?|heads|people|persons|hc)";
const staff = "(staff|staff in post|in post|sip|actual|contracted|employed)";

/** By what is counted: how it is written over a column of numbers, or in a column that says it. */
export const written: readonly { readonly measure: Measure; readonly is: string }[] = [
  { measure: "staff-wte", is: `^(${wte}( ${staff})?|${staff} ${wte}|staff in post|in post|sip|actual staff)$` },
  {
    measure: "staff-heads",
    is: `^(${people}( of staff| ${staff})?|${staff} ${people}|number of staff|staff numbers?)$`,
  },
  {
    measure: "posts-wte",
    is: `^((funded |budgeted |established )?posts( ${wte})?|(establishment|establishment posts)( ${wte})?|(funded|budgeted|budget|established)( establishment)? ${wte}|funded establishment|${wte} (establishment|funded|budgeted))$`,
  },
  { measure: "vacancy-rate", is: "^(vacancy (rate|%)( %)?|vacancies %|% vacan(t|cy|cies))( %)?$" },
  { measure: "vacant-wte", is: `^(vacanc(y|ies)( ${wte})?|vacant( posts)?( ${wte})?|unfilled posts( ${wte})?)$` },
  {
    measure: "joiners-heads",
    is: `^(new )?(joiners|starters|new starters|hires|recruits|recruited|joined|appointments)( in (the )?month)?( ${people})?$`,
  },
  {
    measure: "leavers-heads",
    is: `^(all )?(leavers|left|exits)( including retire(ments?|es))?( in (the )?month)?( ${people})?$`,
  },
  { measure: "joiners-wte", is: `^(new )?(joiners|starters|hires) ${wte}$` },
  { measure: "leavers-wte", is: `^(all )?(leavers|exits) ${wte}$` },
  {
    measure: "waiting",
    is: "^(people |patients |number |total )?(waiting|on (the )?(waiting )?list|(waiting )?list( size)?)( list)?( at (the )?(end of )?month( end)?)?$",
  },
  { measure: "referred", is: "^(new |accepted )?referr(als?|ed)( received| accepted)?( in (the )?month)?$" },
  {
    measure: "started",
    is: "^(people |patients |treatments? )?(starts?|started|seen|first (contacts|appointments)|taken on)( treatment)?( in (the )?month)?$",
  },
  {
    measure: "removed",
    is: "^(removals?|removed|came off|taken off|other removals|discharged without (being )?(seen|treatment))( (from )?(the )?(list|waiting list))?( for other reasons)?( in (the )?month)?$",
  },
];
