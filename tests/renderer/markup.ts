/** Reads what was drawn to markup, as far as a person would. */

/** The words of it, with its tags taken off. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

/** Every button, with what is in it. */
export const buttonsIn = (html: string): string[] =>
  [...html.matchAll(/<button[^>]*>.*?<\/button>/gs)].map((found) => found[0]);

/** An attribute of the first tag; undefined when it is not there. */
export const attributeOf = (html: string, name: string): string | undefined =>
  new RegExp(`^<[^>]* ${name}="([^"]*)"`).exec(html)?.[1];
