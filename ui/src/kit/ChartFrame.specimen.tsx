import { type ReactNode, useEffect, useRef } from "react";
import { ChartFrame, Swatch } from "./ChartFrame";
import { type Specimen, useSay } from "./specimen";

const TONES = ["cold", "warm", "hot", "very-hot"] as const;
const LINES = ["main", "second", "quiet", "dots"] as const;

/** As `Hold`, for a figure of a chart, which is drawn only when its width is known. */
export function HoldMark({ of, children }: { of: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      place.current?.querySelector(of)?.setAttribute("data-focus-visible", "true"),
    );
    return () => cancelAnimationFrame(frame);
  });
  return (
    <div ref={place} style={{ display: "contents" }}>
      {children}
    </div>
  );
}

function Shown({ loading = false, isEmpty = false }: { loading?: boolean; isEmpty?: boolean }) {
  const say = useSay();
  return (
    <ChartFrame
      title={say("Titel van een grafiek", "Title of a chart")}
      note={say("Waarop geteld is, in een zin.", "What it is counted on, in a sentence.")}
      height={90}
      isLoading={loading}
      isEmpty={isEmpty}
      legend={[...TONES, ...LINES].map((look) => ({ key: look, name: look, look }))}
      table={{ head: [say("klasse", "class"), "leads"], rows: TONES.map((tone, index) => [tone, String(index * 12)]) }}
    >
      {(width) => (
        <p className="muted">
          {say("De tekening krijgt haar breedte", "The drawing is given its width")}: {width > 0 ? "✓" : ""}
        </p>
      )}
    </ChartFrame>
  );
}

const specimen: Specimen = {
  part: "ChartFrame",
  use: "What surrounds every chart: title, legend, and the same figures as a table. Use the charts themselves.",
  states: [
    { name: "rest", Show: () => <Shown /> },
    {
      name: "looks of lines and surfaces",
      Show: () => (
        <p>
          {[...TONES, ...LINES].map((look) => (
            <Swatch key={look} look={look} />
          ))}
        </p>
      ),
    },
    { name: "loading", Show: () => <Shown loading /> },
    { name: "empty", Show: () => <Shown isEmpty /> },
  ],
};
export default specimen;
