/** What stands around the pages of the handbook, and in what is new. */
export const handbookWords = {
  menu: "Handbook",
  title: "Handbook",
  pages: "Pages of the handbook",
  find: "Find a heading",
  found: (count: number) => (count === 0 ? "No heading has this word." : count === 1 ? "1 page" : `${count} pages`),
  print: "Print or PDF",
};

export const newsWords = {
  menu: "What's new",
  title: (version: string) => `What's new in version ${version}`,
  short: "There is something new since you were last here.",
  see: "What's new",
  dismiss: "Not now",
};
