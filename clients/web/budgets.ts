import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const KB = 1_000;

/**
 * What each page may weigh as it is loaded, in kB after gzip: scripts and styles, without what is loaded only once it is wanted.
 * The wall is a form of the board.
 */
const BUDGETS_KB: Readonly<Record<string, number>> = { desk: 80, board: 60, team: 60, admin: 120, widget: 25, loader: 4 };

/** Fails the build of a page that has become too heavy. */
export function budgets(): Plugin {
  return {
    name: "budgets",
    generateBundle(_, bundle) {
      const weight = (file: string): number => {
        const part = bundle[file];
        return part === undefined ? 0 : gzipSync(part.type === "chunk" ? part.code : part.source).length;
      };
      const load = (file: string, loaded: Set<string>): Set<string> => {
        const part = bundle[file];
        if (part === undefined || loaded.has(file)) {
          return loaded;
        }
        loaded.add(file);
        if (part.type === "chunk") {
          part.imports.forEach((other) => load(other, loaded));
          part.viteMetadata?.importedCss.forEach((style) => load(style, loaded));
        }
        return loaded;
      };
      for (const [file, part] of Object.entries(bundle)) {
        if (part.type !== "chunk" || !part.isEntry) {
          continue;
        }
        const budget = BUDGETS_KB[part.name];
        if (budget === undefined) {
          this.error(`${part.name} has no budget: give it one in budgets.ts`);
        }
        const kb = [...load(file, new Set())].reduce((sum, one) => sum + weight(one), 0) / KB;
        if (kb > budget) {
          this.error(`${part.name} weighs ${kb.toFixed(1)} kB after gzip, and may weigh ${budget}: load what is not needed at once later`);
        }
        this.info(`${part.name}: ${kb.toFixed(1)} of ${budget} kB`);
      }
    },
  };
}
