/** The owner's models as texts: versions and drafts. What a model means, only the program knows. */
import type { Commands, Done, Result } from "../index";
import type { Audience, ModelDraft, ModelProblem, ModelVersion, SaveModelDraft } from "../wire";
import { missing, ok, refused } from "./answers";
import { DAY, iso } from "./when";

export type FakeVersion = ModelVersion & { text: string };
type FakeDrafts = Map<Audience | null, ModelDraft>;

const STARTER = '{ "format": 2, "key": "starter", "rules": [] }\n';

export function firstVersion(now: number): FakeVersion {
  return {
    version: 1,
    audience: null,
    key: "starter",
    name: null,
    note: "starter",
    restores: null,
    at: iso(now - 60 * DAY),
    author: "Marieke",
    live: true,
    text: STARTER,
  };
}

function liveOf(versions: FakeVersion[], audience: Audience | null): FakeVersion | null {
  return versions.findLast((version) => version.audience === audience) ?? null;
}

function read(text: string): { audience?: Audience; key?: string } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function problemsOf(text: string): ModelProblem[] {
  return read(text) ? [] : [{ path: "", code: "not-json", severity: "error", params: { line: 1, column: 1 } }];
}

/** The versions with one more, or the code of what is wrong with it. */
function published(versions: FakeVersion[], text: string, note: string, at: number, restores: number | null) {
  const model = read(text);
  if (!model) return "model-invalid";
  const audience = model.audience ?? null;
  if (liveOf(versions, audience)?.text === text) return "model-unchanged";
  const version = Math.max(0, ...versions.map((one) => one.version)) + 1;
  const key = model.key ?? "";
  const live = { version, audience, key, name: null, note, restores, at: iso(at), author: "Marieke", live: true, text };
  return [...versions.map((one) => (one.audience === audience ? { ...one, live: false } : one)), live];
}

function draftOf(drafts: FakeDrafts, versions: FakeVersion[], audience: Audience | null): ModelDraft {
  const kept = drafts.get(audience) ?? { audience, text: null, basedOn: null, live: null, revision: 0, at: null };
  return { ...kept, live: liveOf(versions, audience)?.version ?? null };
}

/** Keeps a draft, or none; its revision, unless it follows another one than is kept. */
function keep(drafts: FakeDrafts, draft: Omit<SaveModelDraft, "text"> & { text: string | null }, at: number) {
  if (draftOf(drafts, [], draft.audience).revision !== draft.revision) return null;
  const revision = draft.revision + 1;
  drafts.set(draft.audience, { ...draft, live: null, revision, at: draft.text === null ? null : iso(at) });
  return revision;
}

type Use = (verb: string, versions: FakeVersion[]) => Result<Done<number>>;

/** The commands about models, over versions that `use` replaces as one act. */
export function modelCommands(now: () => number, versions: () => FakeVersion[], use: Use) {
  const drafts: FakeDrafts = new Map();
  const publish = (text: string, note: string, restores: number | null) => {
    const all = published(versions(), text, note, now(), restores);
    return typeof all === "string" ? refused(all) : use(restores ? "restore-model" : "publish-model", all);
  };
  const kept = (revision: number | null) => (revision === null ? refused("draft-changed") : ok(revision));
  return {
    modelFile: async (audience) => ok(liveOf(versions(), audience)?.text ?? null),
    checkModel: async (text) => ok(problemsOf(text)),
    // Nothing is scored here, so no draft moves anybody.
    previewModel: async () =>
      ok({
        bands: { before: [], after: [] },
        moved: [],
        movedTotal: 0,
        queue: { before: [], after: [] },
        pinned: [],
      }),
    publishModel: async (text, note) => publish(text, note, null),
    modelVersions: async () => ok(structuredClone(versions())),
    modelVersion: async (id) => {
      const version = versions().find((one) => one.version === id);
      return version ? ok(version.text) : missing(id, "scoring");
    },
    modelDifference: async () => ok([]),
    restoreModel: async (id) => {
      const version = versions().find((one) => one.version === id);
      return version ? publish(version.text, "", id) : missing(id, "scoring");
    },
    modelDraft: async (audience) => ok(draftOf(drafts, versions(), audience)),
    saveModelDraft: async (draft) => kept(keep(drafts, draft, now())),
    discardModelDraft: async (audience, revision) =>
      kept(keep(drafts, { audience, revision, text: null, basedOn: null }, now())),
    draftDifference: async () => ok([]),
    publishModelDraft: async ({ audience, revision, note, rebase }) => {
      const draft = draftOf(drafts, versions(), audience);
      if (draft.text === null) return refused("draft-missing");
      if (draft.revision !== revision) return refused("draft-changed");
      if (draft.basedOn !== draft.live && !rebase) return refused("draft-outdated");
      const done = publish(draft.text, note, null);
      if (done.status === "ok") keep(drafts, { audience, revision, text: null, basedOn: null }, now());
      return done;
    },
  } satisfies Partial<Commands>;
}
