import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

// One entry a page; everything they load comes from the router itself, as its content security policy wants.
export default defineConfig({
  plugins: [preact()],
  base: "./",
  build: {
    outDir: "target/classes/org/strowger/pages",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["desk.html", "board.html"] },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"] },
});
