/** The sign of a file: drawn, since a font may lack it. */
export function Clip() {
  return (
    <svg class="clip" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path
        d="M7.6 2.6v4.6a2.6 2.6 0 0 1-5.2 0V2.5a1.8 1.8 0 0 1 3.6 0v4.4a.9.9 0 0 1-1.8 0V2.8"
        fill="none"
        stroke="currentColor"
        stroke-linecap="round"
      />
    </svg>
  );
}
