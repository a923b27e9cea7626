import { PanelHeading } from "./panel-heading";
import { termNamed } from "../controls/glossary";

/** What a term of the field means. */
export function TermPanel({ term }: { readonly term: string }) {
  const found = termNamed(term);
  return (
    <div>
      <PanelHeading>{term}</PanelHeading>
      <p>{found?.meaning ?? "This term is not in the glossary."}</p>
    </div>
  );
}
