import { useEffect, useRef, type RefObject } from "react";
import { useView, type SoughtPart } from "../state/view-store";

/** For the element that a command leads to: it takes the focus once it is sought and on the page. */
export function useSought<E extends HTMLElement>(part: SoughtPart): RefObject<E | null> {
  const element = useRef<E>(null);
  const sought = useView((state) => state.sought === part);
  useEffect(() => {
    if (!sought || element.current === null) return;
    useView.setState({ sought: undefined });
    element.current.scrollIntoView({ block: "center" });
    element.current.focus({ preventScroll: true });
  }, [sought]);
  return element;
}
