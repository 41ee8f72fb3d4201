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
    rolldownOptions: {
      input: {
        desk: "desk.html",
        board: "board.html",
        team: "team.html",
        admin: "admin.html",
        widget: "widget.html",
        loader: "src/widget/loader.ts",
      },
      // Sites name the loader in their own pages, so its name stays; all else carries its digest.
      output: { entryFileNames: ({ name }) => (name === "loader" ? "widget.js" : "assets/[name]-[hash].js") },
    },
  },
  // A test holds the forms of the admin page against the contract.
  server: { fs: { allow: [".", "../../proto"] } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"] },
});
