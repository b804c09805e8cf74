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
