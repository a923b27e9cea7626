import { screens, showScreen, useView } from "../state/view-store";
import { words } from "../words/frame";

/** The screens by name, down the left. */
export function Rail() {
  const current = useView((state) => state.screen);
  return (
    <nav className="rail" aria-label={words.rail}>
      <ul role="list">
        {screens.map((screen) => (
          <li key={screen}>
            <button
              type="button"
              className="rail-item"
              aria-current={screen === current ? "page" : undefined}
              onClick={() => showScreen(screen)}
            >
              {words.screens[screen]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
