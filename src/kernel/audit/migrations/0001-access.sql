create schema audit;

-- Who saw whose data, when and why. The person can read it.
create table audit.access (
  municipality_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  what text not null,
  object text,
  why text not null,
  primary key (municipality_id, id)
);
create index access_person on audit.access (municipality_id, person_id, at desc);
select kernel.seal('audit.access', append_only => true);
