import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    // react-aria speaks some thirty languages; two of them are ours.
    optimizeLocales.vite({ locales: ["nl-NL", "en-GB", "en-US"] }),
  ],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  // The web views that the window runs in: WebKitGTK, WKWebView, WebView2.
  build: {
    target: ["es2023", "safari17"],
    outDir: "dist",
    chunkSizeWarningLimit: 1000,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The gallery of the kit is for those who make the screens: the product is built without it.
    rolldownOptions: { input: mode === "gallery" ? ["index.html", "gallery.html"] : "index.html" },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    css: { include: [/\.css\?raw/] },
    testTimeout: 20_000,
    // Loading react-aria anew for every file costs more than all tests together: what a file leaves behind, `setup.ts` clears.
    isolate: false,
    pool: "threads",
    maxWorkers: "100%",
  },
}));
