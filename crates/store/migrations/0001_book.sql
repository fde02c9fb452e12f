-- One small firm's leads and everything learned about them.
-- Moments are UTC text, 2026-11-22T09:30:00.000Z, so that they sort as they read. Lists and custom fields are JSON.
-- AUTOINCREMENT everywhere: a number once given to a lead is never given to another.

CREATE TABLE book (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  op_id   TEXT    NOT NULL UNIQUE,
  verb    TEXT    NOT NULL,
  params  TEXT    NOT NULL DEFAULT '{}',
  lead    INTEGER,
  author  TEXT    NOT NULL,
  device  TEXT    NOT NULL,
  at      TEXT    NOT NULL,
  undoes  INTEGER REFERENCES journal (seq),
  redoes  INTEGER REFERENCES journal (seq),
  -- An older entry that this one takes back out of order.
  retracts INTEGER REFERENCES journal (seq),
  undone  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE changes (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  entry  INTEGER NOT NULL REFERENCES journal (seq),
  tbl    TEXT    NOT NULL,
  row    INTEGER NOT NULL,
  lead   INTEGER,
  before TEXT,
  after  TEXT
) STRICT;
CREATE INDEX changes_by_entry ON changes (entry);
CREATE INDEX changes_by_lead ON changes (lead, id) WHERE lead IS NOT NULL;
CREATE INDEX changes_of_models ON changes (id) WHERE tbl = 'models';

-- The entry that changes belong to while a verb runs; empty otherwise, so that a change outside a verb fails.
CREATE TABLE recording (
  entry INTEGER NOT NULL REFERENCES journal (seq)
) STRICT;

CREATE TABLE settings (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE leads (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  company      TEXT,
  website      TEXT,
  street       TEXT,
  postcode     TEXT,
  city         TEXT,
  country      TEXT,
  sector       TEXT,
  employees    INTEGER,
  revenue      INTEGER,
  growth_phase TEXT,
  legal_form   TEXT,
  kvk          TEXT,
  source       TEXT,
  status       TEXT NOT NULL DEFAULT 'new',
  notes        TEXT,
  external_id  TEXT,
  -- What tells the row again that it came as: the kind of file with its number there, or a hash of its cells.
  file_key     TEXT,
  custom       TEXT NOT NULL DEFAULT '{}',
  name_key     TEXT,
  domain       TEXT,
  step_kind    TEXT,
  step_at      TEXT,
  step_reason  TEXT,
  skipped_until TEXT,
  created_at   TEXT NOT NULL,
  changed_at   TEXT NOT NULL
) STRICT;
CREATE INDEX leads_by_company ON leads (company COLLATE NOCASE);
CREATE INDEX leads_by_kvk ON leads (kvk) WHERE kvk IS NOT NULL;
CREATE INDEX leads_by_external_id ON leads (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX leads_by_file_key ON leads (file_key) WHERE file_key IS NOT NULL;
CREATE INDEX leads_by_name ON leads (name_key, postcode) WHERE name_key IS NOT NULL;
CREATE INDEX leads_by_domain ON leads (domain) WHERE domain IS NOT NULL;

CREATE TABLE people (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id    INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
  first_name TEXT,
  last_name  TEXT,
  role       TEXT,
  email      TEXT
) STRICT;
CREATE INDEX people_by_lead ON people (lead_id);
CREATE INDEX people_by_email ON people (email) WHERE email IS NOT NULL;

CREATE TABLE phones (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id   INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
  e164      TEXT,
  kind      TEXT NOT NULL,
  original  TEXT NOT NULL,
  extension TEXT,
  wrong     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX phones_by_lead ON phones (lead_id);
CREATE INDEX phones_by_person ON phones (person_id);
CREATE INDEX phones_by_number ON phones (e164) WHERE e164 IS NOT NULL;

CREATE TABLE activities (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id  INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
  kind     TEXT NOT NULL,
  label    TEXT,
  quantity INTEGER,
  at       TEXT NOT NULL,
  key      TEXT NOT NULL,
  source   TEXT,
  UNIQUE (lead_id, key)
) STRICT;
CREATE INDEX activities_by_lead ON activities (lead_id, at);

CREATE TABLE calls (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id     INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
  operation   TEXT NOT NULL UNIQUE,
  result      TEXT NOT NULL,
  number      TEXT,
  note        TEXT,
  callback_at TEXT,
  lost_reason TEXT,
  seconds     INTEGER NOT NULL DEFAULT 0,
  right_named INTEGER NOT NULL DEFAULT 0,
  at          TEXT NOT NULL,
  author      TEXT NOT NULL
) STRICT;
CREATE INDEX calls_by_lead ON calls (lead_id, at);
CREATE INDEX calls_by_moment ON calls (at);

CREATE TABLE answers (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id  INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  state    TEXT NOT NULL,
  chosen   TEXT NOT NULL DEFAULT '[]',
  at       TEXT NOT NULL,
  author   TEXT NOT NULL,
  UNIQUE (lead_id, question)
) STRICT;

-- Points by hand. One that was ended early ends when that was said.
CREATE TABLE corrections (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id  INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
  axis     TEXT NOT NULL,
  points   INTEGER NOT NULL,
  reason   TEXT NOT NULL,
  from_at  TEXT NOT NULL,
  until_at TEXT NOT NULL,
  author   TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_by_lead ON corrections (lead_id);

-- Who must not be called or kept again, as keyed hashes: no name, no number. One row for each act that asked for it,
-- so that taking one act back leaves what another one asked.
CREATE TABLE suppressions (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL,
  hash   TEXT NOT NULL,
  reason TEXT NOT NULL,
  origin TEXT NOT NULL,
  at     TEXT NOT NULL,
  UNIQUE (kind, hash, reason, origin)
) STRICT;

-- The newest row of an audience (everybody, customers) is the model in use.
CREATE TABLE models (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  audience TEXT NOT NULL,
  body     TEXT NOT NULL,
  note     TEXT NOT NULL,
  -- The older version that this one brought back.
  restores INTEGER,
  at       TEXT NOT NULL,
  author   TEXT NOT NULL
) STRICT;

CREATE TABLE questionnaires (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  body TEXT NOT NULL,
  at   TEXT NOT NULL
) STRICT;

-- Conveniences of this machine, not part of what the book knows: not journalled, not exported.
CREATE TABLE mappings (
  fingerprint TEXT PRIMARY KEY,
  body        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  lead_id INTEGER PRIMARY KEY REFERENCES leads (id) ON DELETE CASCADE,
  body    TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT;

-- What is being typed of a model that is not in use yet, also while it is wrong. A row without a body remembers the
-- revision, which only ever rises, so that a window that saw an older one is told.
CREATE TABLE model_drafts (
  audience TEXT PRIMARY KEY,
  body     TEXT,
  based_on INTEGER,
  revision INTEGER NOT NULL,
  at       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE lead_search USING fts5 (
  company, city, sector, kvk, website, notes,
  content = 'leads', content_rowid = 'id', tokenize = 'trigram remove_diacritics 1'
);
CREATE VIRTUAL TABLE people_search USING fts5 (
  first_name, last_name, email,
  content = 'people', content_rowid = 'id', tokenize = 'trigram remove_diacritics 1'
);
CREATE VIRTUAL TABLE phone_search USING fts5 (
  e164, original,
  content = 'phones', content_rowid = 'id', tokenize = 'trigram'
);
