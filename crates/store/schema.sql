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

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE changes (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  entry  INTEGER NOT NULL REFERENCES journal (seq),
  tbl    TEXT    NOT NULL,
  row    INTEGER NOT NULL,
  lead   INTEGER,
  before TEXT,
  after  TEXT
) STRICT;

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

CREATE TABLE people (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id    INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
  first_name TEXT,
  last_name  TEXT,
  role       TEXT,
  email      TEXT
) STRICT;

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

CREATE TABLE suppressions (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL,
  hash   TEXT NOT NULL,
  reason TEXT NOT NULL,
  origin TEXT NOT NULL,
  at     TEXT NOT NULL,
  UNIQUE (kind, hash, reason, origin)
) STRICT;

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

CREATE TABLE mappings (
  fingerprint TEXT PRIMARY KEY,
  body        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  lead_id INTEGER PRIMARY KEY REFERENCES leads (id) ON DELETE CASCADE,
  body    TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT;

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

CREATE INDEX changes_by_entry ON changes (entry);

CREATE INDEX changes_by_lead ON changes (lead, id) WHERE lead IS NOT NULL;

CREATE INDEX changes_of_models ON changes (id) WHERE tbl = 'models';

CREATE INDEX leads_by_company ON leads (company COLLATE NOCASE);

CREATE INDEX leads_by_kvk ON leads (kvk) WHERE kvk IS NOT NULL;

CREATE INDEX leads_by_external_id ON leads (external_id) WHERE external_id IS NOT NULL;

CREATE INDEX leads_by_file_key ON leads (file_key) WHERE file_key IS NOT NULL;

CREATE INDEX leads_by_name ON leads (name_key, postcode) WHERE name_key IS NOT NULL;

CREATE INDEX leads_by_domain ON leads (domain) WHERE domain IS NOT NULL;

CREATE INDEX people_by_lead ON people (lead_id);

CREATE INDEX people_by_email ON people (email) WHERE email IS NOT NULL;

CREATE INDEX phones_by_lead ON phones (lead_id);

CREATE INDEX phones_by_person ON phones (person_id);

CREATE INDEX phones_by_number ON phones (e164) WHERE e164 IS NOT NULL;

CREATE INDEX activities_by_lead ON activities (lead_id, at);

CREATE INDEX calls_by_lead ON calls (lead_id, at);

CREATE INDEX calls_by_moment ON calls (at);

CREATE INDEX corrections_by_lead ON corrections (lead_id);

CREATE TRIGGER settings_added AFTER INSERT ON settings BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'settings', NEW.id, NULL,
    NULL,
    json_object('key', NEW.key, 'value', NEW.value));
END;

CREATE TRIGGER settings_removed AFTER DELETE ON settings BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'settings', OLD.id, NULL,
    json_object('key', OLD.key, 'value', OLD.value),
    NULL);
END;

CREATE TRIGGER settings_changed AFTER UPDATE ON settings
WHEN OLD.key IS NOT NEW.key OR OLD.value IS NOT NEW.value BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'settings', NEW.id, NULL,
    (SELECT json_group_object(name, value) FROM (SELECT 'key' AS name, OLD.key AS value WHERE OLD.key IS NOT NEW.key
      UNION ALL SELECT 'value' AS name, OLD.value AS value WHERE OLD.value IS NOT NEW.value)),
    (SELECT json_group_object(name, value) FROM (SELECT 'key' AS name, NEW.key AS value WHERE OLD.key IS NOT NEW.key
      UNION ALL SELECT 'value' AS name, NEW.value AS value WHERE OLD.value IS NOT NEW.value)));
END;

CREATE TRIGGER leads_added AFTER INSERT ON leads BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'leads', NEW.id, NEW.id,
    NULL,
    json_object('company', NEW.company, 'website', NEW.website, 'street', NEW.street, 'postcode', NEW.postcode, 'city', NEW.city, 'country', NEW.country, 'sector', NEW.sector, 'employees', NEW.employees, 'revenue', NEW.revenue, 'growth_phase', NEW.growth_phase, 'legal_form', NEW.legal_form, 'kvk', NEW.kvk, 'source', NEW.source, 'status', NEW.status, 'notes', NEW.notes, 'external_id', NEW.external_id, 'file_key', NEW.file_key, 'custom', NEW.custom, 'name_key', NEW.name_key, 'domain', NEW.domain, 'step_kind', NEW.step_kind, 'step_at', NEW.step_at, 'step_reason', NEW.step_reason, 'skipped_until', NEW.skipped_until, 'created_at', NEW.created_at, 'changed_at', NEW.changed_at));
END;

CREATE TRIGGER leads_removed AFTER DELETE ON leads BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'leads', OLD.id, OLD.id,
    json_object('company', OLD.company, 'website', OLD.website, 'street', OLD.street, 'postcode', OLD.postcode, 'city', OLD.city, 'country', OLD.country, 'sector', OLD.sector, 'employees', OLD.employees, 'revenue', OLD.revenue, 'growth_phase', OLD.growth_phase, 'legal_form', OLD.legal_form, 'kvk', OLD.kvk, 'source', OLD.source, 'status', OLD.status, 'notes', OLD.notes, 'external_id', OLD.external_id, 'file_key', OLD.file_key, 'custom', OLD.custom, 'name_key', OLD.name_key, 'domain', OLD.domain, 'step_kind', OLD.step_kind, 'step_at', OLD.step_at, 'step_reason', OLD.step_reason, 'skipped_until', OLD.skipped_until, 'created_at', OLD.created_at, 'changed_at', OLD.changed_at),
    NULL);
END;

CREATE TRIGGER leads_changed AFTER UPDATE ON leads
WHEN OLD.company IS NOT NEW.company OR OLD.website IS NOT NEW.website OR OLD.street IS NOT NEW.street OR OLD.postcode IS NOT NEW.postcode OR OLD.city IS NOT NEW.city OR OLD.country IS NOT NEW.country OR OLD.sector IS NOT NEW.sector OR OLD.employees IS NOT NEW.employees OR OLD.revenue IS NOT NEW.revenue OR OLD.growth_phase IS NOT NEW.growth_phase OR OLD.legal_form IS NOT NEW.legal_form OR OLD.kvk IS NOT NEW.kvk OR OLD.source IS NOT NEW.source OR OLD.status IS NOT NEW.status OR OLD.notes IS NOT NEW.notes OR OLD.external_id IS NOT NEW.external_id OR OLD.file_key IS NOT NEW.file_key OR OLD.custom IS NOT NEW.custom OR OLD.name_key IS NOT NEW.name_key OR OLD.domain IS NOT NEW.domain OR OLD.step_kind IS NOT NEW.step_kind OR OLD.step_at IS NOT NEW.step_at OR OLD.step_reason IS NOT NEW.step_reason OR OLD.skipped_until IS NOT NEW.skipped_until OR OLD.created_at IS NOT NEW.created_at OR OLD.changed_at IS NOT NEW.changed_at BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'leads', NEW.id, NEW.id,
    (SELECT json_group_object(name, value) FROM (SELECT 'company' AS name, OLD.company AS value WHERE OLD.company IS NOT NEW.company
      UNION ALL SELECT 'website' AS name, OLD.website AS value WHERE OLD.website IS NOT NEW.website
      UNION ALL SELECT 'street' AS name, OLD.street AS value WHERE OLD.street IS NOT NEW.street
      UNION ALL SELECT 'postcode' AS name, OLD.postcode AS value WHERE OLD.postcode IS NOT NEW.postcode
      UNION ALL SELECT 'city' AS name, OLD.city AS value WHERE OLD.city IS NOT NEW.city
      UNION ALL SELECT 'country' AS name, OLD.country AS value WHERE OLD.country IS NOT NEW.country
      UNION ALL SELECT 'sector' AS name, OLD.sector AS value WHERE OLD.sector IS NOT NEW.sector
      UNION ALL SELECT 'employees' AS name, OLD.employees AS value WHERE OLD.employees IS NOT NEW.employees
      UNION ALL SELECT 'revenue' AS name, OLD.revenue AS value WHERE OLD.revenue IS NOT NEW.revenue
      UNION ALL SELECT 'growth_phase' AS name, OLD.growth_phase AS value WHERE OLD.growth_phase IS NOT NEW.growth_phase
      UNION ALL SELECT 'legal_form' AS name, OLD.legal_form AS value WHERE OLD.legal_form IS NOT NEW.legal_form
      UNION ALL SELECT 'kvk' AS name, OLD.kvk AS value WHERE OLD.kvk IS NOT NEW.kvk
      UNION ALL SELECT 'source' AS name, OLD.source AS value WHERE OLD.source IS NOT NEW.source
      UNION ALL SELECT 'status' AS name, OLD.status AS value WHERE OLD.status IS NOT NEW.status
      UNION ALL SELECT 'notes' AS name, OLD.notes AS value WHERE OLD.notes IS NOT NEW.notes
      UNION ALL SELECT 'external_id' AS name, OLD.external_id AS value WHERE OLD.external_id IS NOT NEW.external_id
      UNION ALL SELECT 'file_key' AS name, OLD.file_key AS value WHERE OLD.file_key IS NOT NEW.file_key
      UNION ALL SELECT 'custom' AS name, OLD.custom AS value WHERE OLD.custom IS NOT NEW.custom
      UNION ALL SELECT 'name_key' AS name, OLD.name_key AS value WHERE OLD.name_key IS NOT NEW.name_key
      UNION ALL SELECT 'domain' AS name, OLD.domain AS value WHERE OLD.domain IS NOT NEW.domain
      UNION ALL SELECT 'step_kind' AS name, OLD.step_kind AS value WHERE OLD.step_kind IS NOT NEW.step_kind
      UNION ALL SELECT 'step_at' AS name, OLD.step_at AS value WHERE OLD.step_at IS NOT NEW.step_at
      UNION ALL SELECT 'step_reason' AS name, OLD.step_reason AS value WHERE OLD.step_reason IS NOT NEW.step_reason
      UNION ALL SELECT 'skipped_until' AS name, OLD.skipped_until AS value WHERE OLD.skipped_until IS NOT NEW.skipped_until
      UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at
      UNION ALL SELECT 'changed_at' AS name, OLD.changed_at AS value WHERE OLD.changed_at IS NOT NEW.changed_at)),
    (SELECT json_group_object(name, value) FROM (SELECT 'company' AS name, NEW.company AS value WHERE OLD.company IS NOT NEW.company
      UNION ALL SELECT 'website' AS name, NEW.website AS value WHERE OLD.website IS NOT NEW.website
      UNION ALL SELECT 'street' AS name, NEW.street AS value WHERE OLD.street IS NOT NEW.street
      UNION ALL SELECT 'postcode' AS name, NEW.postcode AS value WHERE OLD.postcode IS NOT NEW.postcode
      UNION ALL SELECT 'city' AS name, NEW.city AS value WHERE OLD.city IS NOT NEW.city
      UNION ALL SELECT 'country' AS name, NEW.country AS value WHERE OLD.country IS NOT NEW.country
      UNION ALL SELECT 'sector' AS name, NEW.sector AS value WHERE OLD.sector IS NOT NEW.sector
      UNION ALL SELECT 'employees' AS name, NEW.employees AS value WHERE OLD.employees IS NOT NEW.employees
      UNION ALL SELECT 'revenue' AS name, NEW.revenue AS value WHERE OLD.revenue IS NOT NEW.revenue
      UNION ALL SELECT 'growth_phase' AS name, NEW.growth_phase AS value WHERE OLD.growth_phase IS NOT NEW.growth_phase
      UNION ALL SELECT 'legal_form' AS name, NEW.legal_form AS value WHERE OLD.legal_form IS NOT NEW.legal_form
      UNION ALL SELECT 'kvk' AS name, NEW.kvk AS value WHERE OLD.kvk IS NOT NEW.kvk
      UNION ALL SELECT 'source' AS name, NEW.source AS value WHERE OLD.source IS NOT NEW.source
      UNION ALL SELECT 'status' AS name, NEW.status AS value WHERE OLD.status IS NOT NEW.status
      UNION ALL SELECT 'notes' AS name, NEW.notes AS value WHERE OLD.notes IS NOT NEW.notes
      UNION ALL SELECT 'external_id' AS name, NEW.external_id AS value WHERE OLD.external_id IS NOT NEW.external_id
      UNION ALL SELECT 'file_key' AS name, NEW.file_key AS value WHERE OLD.file_key IS NOT NEW.file_key
      UNION ALL SELECT 'custom' AS name, NEW.custom AS value WHERE OLD.custom IS NOT NEW.custom
      UNION ALL SELECT 'name_key' AS name, NEW.name_key AS value WHERE OLD.name_key IS NOT NEW.name_key
      UNION ALL SELECT 'domain' AS name, NEW.domain AS value WHERE OLD.domain IS NOT NEW.domain
      UNION ALL SELECT 'step_kind' AS name, NEW.step_kind AS value WHERE OLD.step_kind IS NOT NEW.step_kind
      UNION ALL SELECT 'step_at' AS name, NEW.step_at AS value WHERE OLD.step_at IS NOT NEW.step_at
      UNION ALL SELECT 'step_reason' AS name, NEW.step_reason AS value WHERE OLD.step_reason IS NOT NEW.step_reason
      UNION ALL SELECT 'skipped_until' AS name, NEW.skipped_until AS value WHERE OLD.skipped_until IS NOT NEW.skipped_until
      UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at
      UNION ALL SELECT 'changed_at' AS name, NEW.changed_at AS value WHERE OLD.changed_at IS NOT NEW.changed_at)));
END;

CREATE TRIGGER people_added AFTER INSERT ON people BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'people', NEW.id, NEW.lead_id,
    NULL,
    json_object('lead_id', NEW.lead_id, 'first_name', NEW.first_name, 'last_name', NEW.last_name, 'role', NEW.role, 'email', NEW.email));
END;

CREATE TRIGGER people_removed AFTER DELETE ON people BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'people', OLD.id, OLD.lead_id,
    json_object('lead_id', OLD.lead_id, 'first_name', OLD.first_name, 'last_name', OLD.last_name, 'role', OLD.role, 'email', OLD.email),
    NULL);
END;

CREATE TRIGGER people_changed AFTER UPDATE ON people
WHEN OLD.lead_id IS NOT NEW.lead_id OR OLD.first_name IS NOT NEW.first_name OR OLD.last_name IS NOT NEW.last_name OR OLD.role IS NOT NEW.role OR OLD.email IS NOT NEW.email BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'people', NEW.id, NEW.lead_id,
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, OLD.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'first_name' AS name, OLD.first_name AS value WHERE OLD.first_name IS NOT NEW.first_name
      UNION ALL SELECT 'last_name' AS name, OLD.last_name AS value WHERE OLD.last_name IS NOT NEW.last_name
      UNION ALL SELECT 'role' AS name, OLD.role AS value WHERE OLD.role IS NOT NEW.role
      UNION ALL SELECT 'email' AS name, OLD.email AS value WHERE OLD.email IS NOT NEW.email)),
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, NEW.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'first_name' AS name, NEW.first_name AS value WHERE OLD.first_name IS NOT NEW.first_name
      UNION ALL SELECT 'last_name' AS name, NEW.last_name AS value WHERE OLD.last_name IS NOT NEW.last_name
      UNION ALL SELECT 'role' AS name, NEW.role AS value WHERE OLD.role IS NOT NEW.role
      UNION ALL SELECT 'email' AS name, NEW.email AS value WHERE OLD.email IS NOT NEW.email)));
END;

CREATE TRIGGER phones_added AFTER INSERT ON phones BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'phones', NEW.id, NEW.lead_id,
    NULL,
    json_object('lead_id', NEW.lead_id, 'person_id', NEW.person_id, 'e164', NEW.e164, 'kind', NEW.kind, 'original', NEW.original, 'extension', NEW.extension, 'wrong', NEW.wrong));
END;

CREATE TRIGGER phones_removed AFTER DELETE ON phones BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'phones', OLD.id, OLD.lead_id,
    json_object('lead_id', OLD.lead_id, 'person_id', OLD.person_id, 'e164', OLD.e164, 'kind', OLD.kind, 'original', OLD.original, 'extension', OLD.extension, 'wrong', OLD.wrong),
    NULL);
END;

CREATE TRIGGER phones_changed AFTER UPDATE ON phones
WHEN OLD.lead_id IS NOT NEW.lead_id OR OLD.person_id IS NOT NEW.person_id OR OLD.e164 IS NOT NEW.e164 OR OLD.kind IS NOT NEW.kind OR OLD.original IS NOT NEW.original OR OLD.extension IS NOT NEW.extension OR OLD.wrong IS NOT NEW.wrong BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'phones', NEW.id, NEW.lead_id,
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, OLD.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'person_id' AS name, OLD.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id
      UNION ALL SELECT 'e164' AS name, OLD.e164 AS value WHERE OLD.e164 IS NOT NEW.e164
      UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind
      UNION ALL SELECT 'original' AS name, OLD.original AS value WHERE OLD.original IS NOT NEW.original
      UNION ALL SELECT 'extension' AS name, OLD.extension AS value WHERE OLD.extension IS NOT NEW.extension
      UNION ALL SELECT 'wrong' AS name, OLD.wrong AS value WHERE OLD.wrong IS NOT NEW.wrong)),
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, NEW.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'person_id' AS name, NEW.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id
      UNION ALL SELECT 'e164' AS name, NEW.e164 AS value WHERE OLD.e164 IS NOT NEW.e164
      UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind
      UNION ALL SELECT 'original' AS name, NEW.original AS value WHERE OLD.original IS NOT NEW.original
      UNION ALL SELECT 'extension' AS name, NEW.extension AS value WHERE OLD.extension IS NOT NEW.extension
      UNION ALL SELECT 'wrong' AS name, NEW.wrong AS value WHERE OLD.wrong IS NOT NEW.wrong)));
END;

CREATE TRIGGER activities_added AFTER INSERT ON activities BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'activities', NEW.id, NEW.lead_id,
    NULL,
    json_object('lead_id', NEW.lead_id, 'kind', NEW.kind, 'label', NEW.label, 'quantity', NEW.quantity, 'at', NEW.at, 'key', NEW.key, 'source', NEW.source));
END;

CREATE TRIGGER activities_removed AFTER DELETE ON activities BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'activities', OLD.id, OLD.lead_id,
    json_object('lead_id', OLD.lead_id, 'kind', OLD.kind, 'label', OLD.label, 'quantity', OLD.quantity, 'at', OLD.at, 'key', OLD.key, 'source', OLD.source),
    NULL);
END;

CREATE TRIGGER activities_changed AFTER UPDATE ON activities
WHEN OLD.lead_id IS NOT NEW.lead_id OR OLD.kind IS NOT NEW.kind OR OLD.label IS NOT NEW.label OR OLD.quantity IS NOT NEW.quantity OR OLD.at IS NOT NEW.at OR OLD.key IS NOT NEW.key OR OLD.source IS NOT NEW.source BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'activities', NEW.id, NEW.lead_id,
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, OLD.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind
      UNION ALL SELECT 'label' AS name, OLD.label AS value WHERE OLD.label IS NOT NEW.label
      UNION ALL SELECT 'quantity' AS name, OLD.quantity AS value WHERE OLD.quantity IS NOT NEW.quantity
      UNION ALL SELECT 'at' AS name, OLD.at AS value WHERE OLD.at IS NOT NEW.at
      UNION ALL SELECT 'key' AS name, OLD.key AS value WHERE OLD.key IS NOT NEW.key
      UNION ALL SELECT 'source' AS name, OLD.source AS value WHERE OLD.source IS NOT NEW.source)),
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, NEW.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind
      UNION ALL SELECT 'label' AS name, NEW.label AS value WHERE OLD.label IS NOT NEW.label
      UNION ALL SELECT 'quantity' AS name, NEW.quantity AS value WHERE OLD.quantity IS NOT NEW.quantity
      UNION ALL SELECT 'at' AS name, NEW.at AS value WHERE OLD.at IS NOT NEW.at
      UNION ALL SELECT 'key' AS name, NEW.key AS value WHERE OLD.key IS NOT NEW.key
      UNION ALL SELECT 'source' AS name, NEW.source AS value WHERE OLD.source IS NOT NEW.source)));
END;

CREATE TRIGGER calls_added AFTER INSERT ON calls BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'calls', NEW.id, NEW.lead_id,
    NULL,
    json_object('lead_id', NEW.lead_id, 'operation', NEW.operation, 'result', NEW.result, 'number', NEW.number, 'note', NEW.note, 'callback_at', NEW.callback_at, 'lost_reason', NEW.lost_reason, 'seconds', NEW.seconds, 'right_named', NEW.right_named, 'at', NEW.at, 'author', NEW.author));
END;

CREATE TRIGGER calls_removed AFTER DELETE ON calls BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'calls', OLD.id, OLD.lead_id,
    json_object('lead_id', OLD.lead_id, 'operation', OLD.operation, 'result', OLD.result, 'number', OLD.number, 'note', OLD.note, 'callback_at', OLD.callback_at, 'lost_reason', OLD.lost_reason, 'seconds', OLD.seconds, 'right_named', OLD.right_named, 'at', OLD.at, 'author', OLD.author),
    NULL);
END;

CREATE TRIGGER calls_changed AFTER UPDATE ON calls
WHEN OLD.lead_id IS NOT NEW.lead_id OR OLD.operation IS NOT NEW.operation OR OLD.result IS NOT NEW.result OR OLD.number IS NOT NEW.number OR OLD.note IS NOT NEW.note OR OLD.callback_at IS NOT NEW.callback_at OR OLD.lost_reason IS NOT NEW.lost_reason OR OLD.seconds IS NOT NEW.seconds OR OLD.right_named IS NOT NEW.right_named OR OLD.at IS NOT NEW.at OR OLD.author IS NOT NEW.author BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'calls', NEW.id, NEW.lead_id,
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, OLD.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'operation' AS name, OLD.operation AS value WHERE OLD.operation IS NOT NEW.operation
      UNION ALL SELECT 'result' AS name, OLD.result AS value WHERE OLD.result IS NOT NEW.result
      UNION ALL SELECT 'number' AS name, OLD.number AS value WHERE OLD.number IS NOT NEW.number
      UNION ALL SELECT 'note' AS name, OLD.note AS value WHERE OLD.note IS NOT NEW.note
      UNION ALL SELECT 'callback_at' AS name, OLD.callback_at AS value WHERE OLD.callback_at IS NOT NEW.callback_at
      UNION ALL SELECT 'lost_reason' AS name, OLD.lost_reason AS value WHERE OLD.lost_reason IS NOT NEW.lost_reason
      UNION ALL SELECT 'seconds' AS name, OLD.seconds AS value WHERE OLD.seconds IS NOT NEW.seconds
      UNION ALL SELECT 'right_named' AS name, OLD.right_named AS value WHERE OLD.right_named IS NOT NEW.right_named
      UNION ALL SELECT 'at' AS name, OLD.at AS value WHERE OLD.at IS NOT NEW.at
      UNION ALL SELECT 'author' AS name, OLD.author AS value WHERE OLD.author IS NOT NEW.author)),
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, NEW.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'operation' AS name, NEW.operation AS value WHERE OLD.operation IS NOT NEW.operation
      UNION ALL SELECT 'result' AS name, NEW.result AS value WHERE OLD.result IS NOT NEW.result
      UNION ALL SELECT 'number' AS name, NEW.number AS value WHERE OLD.number IS NOT NEW.number
      UNION ALL SELECT 'note' AS name, NEW.note AS value WHERE OLD.note IS NOT NEW.note
      UNION ALL SELECT 'callback_at' AS name, NEW.callback_at AS value WHERE OLD.callback_at IS NOT NEW.callback_at
      UNION ALL SELECT 'lost_reason' AS name, NEW.lost_reason AS value WHERE OLD.lost_reason IS NOT NEW.lost_reason
      UNION ALL SELECT 'seconds' AS name, NEW.seconds AS value WHERE OLD.seconds IS NOT NEW.seconds
      UNION ALL SELECT 'right_named' AS name, NEW.right_named AS value WHERE OLD.right_named IS NOT NEW.right_named
      UNION ALL SELECT 'at' AS name, NEW.at AS value WHERE OLD.at IS NOT NEW.at
      UNION ALL SELECT 'author' AS name, NEW.author AS value WHERE OLD.author IS NOT NEW.author)));
END;

CREATE TRIGGER answers_added AFTER INSERT ON answers BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'answers', NEW.id, NEW.lead_id,
    NULL,
    json_object('lead_id', NEW.lead_id, 'question', NEW.question, 'state', NEW.state, 'chosen', NEW.chosen, 'at', NEW.at, 'author', NEW.author));
END;

CREATE TRIGGER answers_removed AFTER DELETE ON answers BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'answers', OLD.id, OLD.lead_id,
    json_object('lead_id', OLD.lead_id, 'question', OLD.question, 'state', OLD.state, 'chosen', OLD.chosen, 'at', OLD.at, 'author', OLD.author),
    NULL);
END;

CREATE TRIGGER answers_changed AFTER UPDATE ON answers
WHEN OLD.lead_id IS NOT NEW.lead_id OR OLD.question IS NOT NEW.question OR OLD.state IS NOT NEW.state OR OLD.chosen IS NOT NEW.chosen OR OLD.at IS NOT NEW.at OR OLD.author IS NOT NEW.author BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'answers', NEW.id, NEW.lead_id,
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, OLD.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'question' AS name, OLD.question AS value WHERE OLD.question IS NOT NEW.question
      UNION ALL SELECT 'state' AS name, OLD.state AS value WHERE OLD.state IS NOT NEW.state
      UNION ALL SELECT 'chosen' AS name, OLD.chosen AS value WHERE OLD.chosen IS NOT NEW.chosen
      UNION ALL SELECT 'at' AS name, OLD.at AS value WHERE OLD.at IS NOT NEW.at
      UNION ALL SELECT 'author' AS name, OLD.author AS value WHERE OLD.author IS NOT NEW.author)),
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, NEW.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'question' AS name, NEW.question AS value WHERE OLD.question IS NOT NEW.question
      UNION ALL SELECT 'state' AS name, NEW.state AS value WHERE OLD.state IS NOT NEW.state
      UNION ALL SELECT 'chosen' AS name, NEW.chosen AS value WHERE OLD.chosen IS NOT NEW.chosen
      UNION ALL SELECT 'at' AS name, NEW.at AS value WHERE OLD.at IS NOT NEW.at
      UNION ALL SELECT 'author' AS name, NEW.author AS value WHERE OLD.author IS NOT NEW.author)));
END;

CREATE TRIGGER corrections_added AFTER INSERT ON corrections BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'corrections', NEW.id, NEW.lead_id,
    NULL,
    json_object('lead_id', NEW.lead_id, 'axis', NEW.axis, 'points', NEW.points, 'reason', NEW.reason, 'from_at', NEW.from_at, 'until_at', NEW.until_at, 'author', NEW.author));
END;

CREATE TRIGGER corrections_removed AFTER DELETE ON corrections BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'corrections', OLD.id, OLD.lead_id,
    json_object('lead_id', OLD.lead_id, 'axis', OLD.axis, 'points', OLD.points, 'reason', OLD.reason, 'from_at', OLD.from_at, 'until_at', OLD.until_at, 'author', OLD.author),
    NULL);
END;

CREATE TRIGGER corrections_changed AFTER UPDATE ON corrections
WHEN OLD.lead_id IS NOT NEW.lead_id OR OLD.axis IS NOT NEW.axis OR OLD.points IS NOT NEW.points OR OLD.reason IS NOT NEW.reason OR OLD.from_at IS NOT NEW.from_at OR OLD.until_at IS NOT NEW.until_at OR OLD.author IS NOT NEW.author BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'corrections', NEW.id, NEW.lead_id,
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, OLD.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'axis' AS name, OLD.axis AS value WHERE OLD.axis IS NOT NEW.axis
      UNION ALL SELECT 'points' AS name, OLD.points AS value WHERE OLD.points IS NOT NEW.points
      UNION ALL SELECT 'reason' AS name, OLD.reason AS value WHERE OLD.reason IS NOT NEW.reason
      UNION ALL SELECT 'from_at' AS name, OLD.from_at AS value WHERE OLD.from_at IS NOT NEW.from_at
      UNION ALL SELECT 'until_at' AS name, OLD.until_at AS value WHERE OLD.until_at IS NOT NEW.until_at
      UNION ALL SELECT 'author' AS name, OLD.author AS value WHERE OLD.author IS NOT NEW.author)),
    (SELECT json_group_object(name, value) FROM (SELECT 'lead_id' AS name, NEW.lead_id AS value WHERE OLD.lead_id IS NOT NEW.lead_id
      UNION ALL SELECT 'axis' AS name, NEW.axis AS value WHERE OLD.axis IS NOT NEW.axis
      UNION ALL SELECT 'points' AS name, NEW.points AS value WHERE OLD.points IS NOT NEW.points
      UNION ALL SELECT 'reason' AS name, NEW.reason AS value WHERE OLD.reason IS NOT NEW.reason
      UNION ALL SELECT 'from_at' AS name, NEW.from_at AS value WHERE OLD.from_at IS NOT NEW.from_at
      UNION ALL SELECT 'until_at' AS name, NEW.until_at AS value WHERE OLD.until_at IS NOT NEW.until_at
      UNION ALL SELECT 'author' AS name, NEW.author AS value WHERE OLD.author IS NOT NEW.author)));
END;

CREATE TRIGGER suppressions_added AFTER INSERT ON suppressions BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'suppressions', NEW.id, NULL,
    NULL,
    json_object('kind', NEW.kind, 'hash', NEW.hash, 'reason', NEW.reason, 'origin', NEW.origin, 'at', NEW.at));
END;

CREATE TRIGGER suppressions_removed AFTER DELETE ON suppressions BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'suppressions', OLD.id, NULL,
    json_object('kind', OLD.kind, 'hash', OLD.hash, 'reason', OLD.reason, 'origin', OLD.origin, 'at', OLD.at),
    NULL);
END;

CREATE TRIGGER suppressions_changed AFTER UPDATE ON suppressions
WHEN OLD.kind IS NOT NEW.kind OR OLD.hash IS NOT NEW.hash OR OLD.reason IS NOT NEW.reason OR OLD.origin IS NOT NEW.origin OR OLD.at IS NOT NEW.at BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'suppressions', NEW.id, NULL,
    (SELECT json_group_object(name, value) FROM (SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind
      UNION ALL SELECT 'hash' AS name, OLD.hash AS value WHERE OLD.hash IS NOT NEW.hash
      UNION ALL SELECT 'reason' AS name, OLD.reason AS value WHERE OLD.reason IS NOT NEW.reason
      UNION ALL SELECT 'origin' AS name, OLD.origin AS value WHERE OLD.origin IS NOT NEW.origin
      UNION ALL SELECT 'at' AS name, OLD.at AS value WHERE OLD.at IS NOT NEW.at)),
    (SELECT json_group_object(name, value) FROM (SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind
      UNION ALL SELECT 'hash' AS name, NEW.hash AS value WHERE OLD.hash IS NOT NEW.hash
      UNION ALL SELECT 'reason' AS name, NEW.reason AS value WHERE OLD.reason IS NOT NEW.reason
      UNION ALL SELECT 'origin' AS name, NEW.origin AS value WHERE OLD.origin IS NOT NEW.origin
      UNION ALL SELECT 'at' AS name, NEW.at AS value WHERE OLD.at IS NOT NEW.at)));
END;

CREATE TRIGGER models_added AFTER INSERT ON models BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'models', NEW.id, NULL,
    NULL,
    json_object('audience', NEW.audience, 'body', NEW.body, 'note', NEW.note, 'restores', NEW.restores, 'at', NEW.at, 'author', NEW.author));
END;

CREATE TRIGGER models_removed AFTER DELETE ON models BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'models', OLD.id, NULL,
    json_object('audience', OLD.audience, 'body', OLD.body, 'note', OLD.note, 'restores', OLD.restores, 'at', OLD.at, 'author', OLD.author),
    NULL);
END;

CREATE TRIGGER models_changed AFTER UPDATE ON models
WHEN OLD.audience IS NOT NEW.audience OR OLD.body IS NOT NEW.body OR OLD.note IS NOT NEW.note OR OLD.restores IS NOT NEW.restores OR OLD.at IS NOT NEW.at OR OLD.author IS NOT NEW.author BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'models', NEW.id, NULL,
    (SELECT json_group_object(name, value) FROM (SELECT 'audience' AS name, OLD.audience AS value WHERE OLD.audience IS NOT NEW.audience
      UNION ALL SELECT 'body' AS name, OLD.body AS value WHERE OLD.body IS NOT NEW.body
      UNION ALL SELECT 'note' AS name, OLD.note AS value WHERE OLD.note IS NOT NEW.note
      UNION ALL SELECT 'restores' AS name, OLD.restores AS value WHERE OLD.restores IS NOT NEW.restores
      UNION ALL SELECT 'at' AS name, OLD.at AS value WHERE OLD.at IS NOT NEW.at
      UNION ALL SELECT 'author' AS name, OLD.author AS value WHERE OLD.author IS NOT NEW.author)),
    (SELECT json_group_object(name, value) FROM (SELECT 'audience' AS name, NEW.audience AS value WHERE OLD.audience IS NOT NEW.audience
      UNION ALL SELECT 'body' AS name, NEW.body AS value WHERE OLD.body IS NOT NEW.body
      UNION ALL SELECT 'note' AS name, NEW.note AS value WHERE OLD.note IS NOT NEW.note
      UNION ALL SELECT 'restores' AS name, NEW.restores AS value WHERE OLD.restores IS NOT NEW.restores
      UNION ALL SELECT 'at' AS name, NEW.at AS value WHERE OLD.at IS NOT NEW.at
      UNION ALL SELECT 'author' AS name, NEW.author AS value WHERE OLD.author IS NOT NEW.author)));
END;

CREATE TRIGGER questionnaires_added AFTER INSERT ON questionnaires BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'questionnaires', NEW.id, NULL,
    NULL,
    json_object('body', NEW.body, 'at', NEW.at));
END;

CREATE TRIGGER questionnaires_removed AFTER DELETE ON questionnaires BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'questionnaires', OLD.id, NULL,
    json_object('body', OLD.body, 'at', OLD.at),
    NULL);
END;

CREATE TRIGGER questionnaires_changed AFTER UPDATE ON questionnaires
WHEN OLD.body IS NOT NEW.body OR OLD.at IS NOT NEW.at BEGIN
  INSERT INTO changes (entry, tbl, row, lead, before, after)
  VALUES ((SELECT entry FROM recording), 'questionnaires', NEW.id, NULL,
    (SELECT json_group_object(name, value) FROM (SELECT 'body' AS name, OLD.body AS value WHERE OLD.body IS NOT NEW.body
      UNION ALL SELECT 'at' AS name, OLD.at AS value WHERE OLD.at IS NOT NEW.at)),
    (SELECT json_group_object(name, value) FROM (SELECT 'body' AS name, NEW.body AS value WHERE OLD.body IS NOT NEW.body
      UNION ALL SELECT 'at' AS name, NEW.at AS value WHERE OLD.at IS NOT NEW.at)));
END;
