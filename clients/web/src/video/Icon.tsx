/** Strokes on a field of 24 by 24. */
const STROKES = {
  microphone: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4",
  camera: "M3 7h11v10H3zM14 11l7-4v10l-7-4",
  screen: "M3 5h18v11H3zM8 20h8M12 16v4",
  self: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21a8 8 0 0 1 16 0",
} as const;

/** Beside words or their name, never instead of both. */
export function Icon({ name, crossed }: { readonly name: keyof typeof STROKES; readonly crossed: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path d={STROKES[name]} />
      {crossed && <path d="M3 3l18 18" />}
    </svg>
  );
}
