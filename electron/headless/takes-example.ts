/** How `--takes` is written, where an example is shown. */
export const takesExample = "children@18@2028-03@92%";
