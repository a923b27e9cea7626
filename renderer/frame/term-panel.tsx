import { PanelHeading } from "./panel-heading";
import glossary from "../../seeds/glossary.json";

/** What a term of the field means. */
export function TermPanel({ term }: { readonly term: string }) {
  const found = glossary.terms.find((entry) => entry.term.toLowerCase() === term.toLowerCase());
  return (
    <div>
      <PanelHeading>{term}</PanelHeading>
      <p>{found?.meaning ?? "This term is not in the glossary."}</p>
    </div>
  );
}
