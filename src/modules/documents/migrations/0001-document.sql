create schema documents;

-- A document that belongs to a case: what was decided, what was sent, what was left. Never changed; disposal is a rule of its own.
create table documents.document (
  municipality_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('decision-letter', 'receipt', 'attachment')),
  title text not null,
  -- files.file has the name and the state of the scan; the content is pinned here.
  file_id uuid not null,
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  type text not null,
  created_at timestamptz not null,
  created_by text not null,
  -- SHA-256 over all of the above: the row and its file vouch for each other.
  hash text collate "C" not null,
  primary key (municipality_id, id)
);
create index document_subject on documents.document (municipality_id, subject_id, id);
select kernel.seal('documents.document', append_only => true);
