create schema files;

-- A file that somebody left or that the program made. The bytes lie in the store under their SHA-256, or in quarantine under the id while they wait for a scan.
create table files.file (
  municipality_id uuid not null,
  id uuid not null,
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (char_length(name) between 1 and 120),
  type text not null,
  size bigint not null check (size > 0),
  state text not null check (state in ('clean', 'waiting', 'infected')),
  scanned_by text check (scanned_by in ('none', 'clamav', 'own')),
  uploaded_by text not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  check (state = 'waiting' or scanned_by is not null)
);
create index file_sha256 on files.file (municipality_id, sha256) where state = 'clean';
create index file_waiting on files.file (municipality_id, id) where state = 'waiting';
-- How much somebody has left during the last day.
create index file_uploaded_by on files.file (municipality_id, uploaded_by, created_at) include (size, scanned_by);
select kernel.seal('files.file');
