import { pageLine } from "../../model";
import { useEffect, useRef, useState } from "react";
import { useShownIdentity } from "./shown-identity";
import { keepsMarginBoxes, pageFootRules } from "./page-foot-rules";

/**
 * Puts a line and the number of the page at the foot of every page that is printed while this is on the screen. Of two,
 * the one that came later stands, so that a screen can have a foot of its own instead of the frame's.
 */
export function PageFoot({ line }: { readonly line: string }) {
  const sheet = useRef<CSSStyleSheet>(undefined);
  const [inMargin, setInMargin] = useState(true);
  useEffect(() => {
    const own = new CSSStyleSheet();
    sheet.current = own;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== own);
    };
  }, []);
  useEffect(() => {
    if (sheet.current === undefined) return;
    sheet.current.replaceSync(pageFootRules(line));
    setInMargin(keepsMarginBoxes(sheet.current));
  }, [line]);
  return inMargin ? null : (
    <p className="page-line" data-print="only">
      {line}
    </p>
  );
}

/** The foot of the screens of a plan: which plan, scenario and place the numbers are of, the day and the version. */
export function PlanPageFoot() {
  const shown = useShownIdentity();
  return shown === undefined ? null : <PageFoot line={pageLine(shown)} />;
}
