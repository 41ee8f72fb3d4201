import { signal } from "@preact/signals";

type Theme = "light" | "dark";

const KEPT_AS = "strowger.theme";

export const theme = signal<Theme>(first());

function first(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === "light" || kept === "dark") {
    return kept;
  }
  return window.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function wear(chosen: Theme): void {
  theme.value = chosen;
  document.documentElement.dataset["theme"] = chosen;
}

export function switchTheme(): void {
  wear(theme.value === "dark" ? "light" : "dark");
  localStorage.setItem(KEPT_AS, theme.value);
}
