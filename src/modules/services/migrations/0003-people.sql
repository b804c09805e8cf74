-- Answers that a new version of the service has no room for, with their words: never lost, never sent.
alter table services.draft add column aside jsonb not null default '[]';

-- A draft is somebody's: a person's, or a visitor's until they sign in and take it over.
alter table services.draft
  alter column person_id drop not null,
  add column visitor_id uuid,
  add check ((person_id is null) <> (visitor_id is null));
create index draft_visitor on services.draft (municipality_id, visitor_id) where visitor_id is not null;

-- Somebody may have several: where the service says so, and where one was begun before signing in. Beginning takes a lock instead.
drop index services.draft_living;
create index draft_living on services.draft (municipality_id, person_id, slug) where sent_at is null;

-- When the owner was last told that the draft will soon be gone.
alter table services.draft add column reminded_at timestamptz;

-- Whom the owner of a draft has let in, to read or to fill in: invited by a code, and from when a person has taken it, by who they are.
create table services.draft_helper (
  municipality_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  may text not null check (may in ('read', 'fill')),
  -- SHA-256 of the code, until it has been used.
  code_hash bytea,
  -- SHA-256 of the invitation and the identity number that the owner expects; null for whoever has the code.
  number_hash bytea,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  person_id uuid,
  name text,
  accepted_at timestamptz,
  ended_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, draft_id) references services.draft (municipality_id, id) on delete cascade,
  check ((person_id is null) = (accepted_at is null))
);
create unique index draft_helper_code on services.draft_helper (municipality_id, code_hash) where code_hash is not null;
create index draft_helper_draft on services.draft_helper (municipality_id, draft_id);
create index draft_helper_person on services.draft_helper (municipality_id, person_id) where person_id is not null and ended_at is null;
select kernel.seal('services.draft_helper');

-- A draft that corrects something that was sent; and what was sent of one number, from the first.
alter table services.draft add column corrects uuid;
alter table services.submission
  add column revision int not null default 1,
  add column corrects uuid;
alter table services.submission drop constraint submission_municipality_id_number_key;
create unique index submission_number on services.submission (municipality_id, number, revision);
