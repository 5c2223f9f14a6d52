/**
 * How the file came to its present shape, oldest first; a file's number is how many it went through.
 * Released ones are never changed. No trigger and no generated column: what is in a row was written there.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE cases (case_id INTEGER NOT NULL PRIMARY KEY, connected_by TEXT);
  INSERT INTO cases (case_id) VALUES (1);

  CREATE TABLE documents (
    "row" INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    source TEXT,
    url TEXT,
    title TEXT,
    text TEXT NOT NULL,
    segmented TEXT,
    json TEXT NOT NULL,
    given TEXT,
    recorded_at TEXT NOT NULL,
    UNIQUE (case_id, id)
  );
  CREATE INDEX documents_text ON documents (case_id, text_hash);

  CREATE TABLE extractions (
    case_id INTEGER NOT NULL,
    document TEXT NOT NULL,
    engine TEXT NOT NULL,
    order_day TEXT NOT NULL,
    published_earliest TEXT,
    published_latest TEXT,
    recorded_at TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (case_id, document),
    FOREIGN KEY (case_id, document) REFERENCES documents (case_id, id)
  );
  CREATE INDEX extractions_order ON extractions (case_id, order_day, document);

  CREATE TABLE claims (
    case_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    start INTEGER NOT NULL,
    kind TEXT NOT NULL,
    realis TEXT NOT NULL,
    layer TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    country TEXT,
    order_day TEXT NOT NULL,
    published_earliest TEXT,
    published_latest TEXT,
    recorded_at TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (case_id, id),
    FOREIGN KEY (case_id, document) REFERENCES documents (case_id, id)
  );
  CREATE INDEX claims_document ON claims (case_id, document);
  CREATE INDEX claims_order ON claims (case_id, order_day, document, start, id);
  CREATE INDEX claims_kind ON claims (case_id, kind, order_day, document, start, id);

  CREATE TABLE links (
    case_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    document TEXT,
    from_claim TEXT NOT NULL,
    to_claim TEXT NOT NULL,
    verdict TEXT NOT NULL,
    order_day TEXT NOT NULL,
    published_earliest TEXT,
    published_latest TEXT,
    recorded_at TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
  );
  CREATE INDEX links_document ON links (case_id, document);
  CREATE INDEX links_from ON links (case_id, from_claim);
  CREATE INDEX links_to ON links (case_id, to_claim);
  CREATE INDEX links_order ON links (case_id, order_day, id);

  CREATE TABLE stories (
    case_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
  );
  CREATE TABLE story_documents (
    case_id INTEGER NOT NULL,
    story TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (case_id, story, document)
  );
  CREATE TABLE origins (
    case_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
  );

  CREATE TABLE decisions (
    case_id INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    claim TEXT,
    json TEXT NOT NULL,
    PRIMARY KEY (case_id, id)
  );

  CREATE VIRTUAL TABLE documents_words USING fts5 (
    title, text, segmented,
    content = 'documents', content_rowid = 'row', tokenize = 'porter unicode61 remove_diacritics 2'
  );
  `,
  `
  ALTER TABLE cases ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE prepared (
    case_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    program TEXT NOT NULL,
    changes INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (case_id, name)
  );
  `,
]
