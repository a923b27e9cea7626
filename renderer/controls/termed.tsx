import { inspect } from "../state/view-store";
import { partsOf } from "./glossary";

/** A text whose terms of the field say what they mean, on hover and on focus; pressed, they say it in the panel on the right. */
export function Termed({ children }: { readonly children: string }) {
  return partsOf(children).map(({ text, term }, at) =>
    term === undefined ? (
      text
    ) : (
      <button
        key={at}
        type="button"
        className="term"
        data-term={term.term}
        aria-description={term.meaning}
        onClick={() => inspect({ kind: "term", term: term.term })}
      >
        {text}
      </button>
    ),
  );
}
