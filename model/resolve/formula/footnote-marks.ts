/**
 * Marks that spreadsheets and official tables leave about a number: the apostrophe that makes a cell text, and signs
 * of a footnote, of a provisional or a revised figure. Any other mark stays, so that what it means is asked.
 */
const apostrophe = /^['\u2018\u2019](?=.)/;
const inBrackets = /(?<=[\d%)]) ?(?:\[(?:note ?)?\d{1,2}\]|\[[prb]\]|\([pr]\))$/i;
/** A raised digit after a number alone may be a power, 5\u00b2; after % it can only be a footnote. */
const raisedAfterPercent = /(?<=%) ?[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]+$/;
const dagger = /(?<=[\d%)]) ?[\u2020\u2021]+$/;

/** The text of a number without such marks. */
export const withoutMarks = (text: string): string =>
  text.replace(apostrophe, "").replace(inBrackets, "").replace(raisedAfterPercent, "").replace(dagger, "").trim();
