/** What a screen reader says. The two places exist, empty, from the page's beginning; only their text changes. */
export function speakStatus(text: string): void {
  say("spoken-status", text);
}

export function speakAlert(text: string): void {
  say("spoken-alert", text);
}

function say(id: string, text: string): void {
  const place = document.getElementById(id);
  if (place !== null) {
    place.textContent = text;
  }
}
