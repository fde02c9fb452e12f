import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  // The web views that the window runs in: WebKitGTK, WKWebView, WebView2.
  build: {
    target: ["es2023", "safari17"],
    outDir: "dist",
    chunkSizeWarningLimit: 1000,
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    css: { include: [/tokens\.css/] },
    testTimeout: 20_000,
  },
});
