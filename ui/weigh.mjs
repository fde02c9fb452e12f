// How much code the screen is: what a page loads of scripts and styles, packed as gzip does it. Fonts and texts that
// are not code stay out of it. The product may weigh 350 kB; the gallery is only told.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const ALLOWED = 350_000;
const built = new URL("dist/", import.meta.url);
const assets = readdirSync(new URL("assets/", built)).filter((name) => /\.(js|css)$/.test(name));

/** The scripts and styles that a page names, and those that these name in turn. */
function loadedBy(page) {
  const loaded = new Set();
  const texts = [readFileSync(new URL(page, built), "utf8")];
  for (const text of texts)
    for (const name of assets)
      if (!loaded.has(name) && text.includes(name)) {
        loaded.add(name);
        texts.push(readFileSync(new URL(`assets/${name}`, built), "utf8"));
      }
  return [...loaded];
}

for (const page of ["index.html", "gallery.html"]) {
  if (!existsSync(new URL(page, built))) continue;
  const weight = loadedBy(page).reduce(
    (sum, name) => sum + gzipSync(readFileSync(new URL(`assets/${name}`, built))).length,
    0,
  );
  console.log(`${page}: ${Math.round(weight / 1000)} kB of scripts and styles, gzipped`);
  if (page === "index.html" && weight > ALLOWED) {
    console.error(`That is more than the ${ALLOWED / 1000} kB that the screen may weigh.`);
    process.exitCode = 1;
  }
}
