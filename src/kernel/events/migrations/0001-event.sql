create schema events;

-- What happened, written in the transaction in which it happened, never changed.
create table events.event (
  municipality_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  type text not null,
  subject text not null,
  visible boolean not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  body jsonb not null,
  -- SHA-256 over a canonical form of the row and a salt: the leaf that the chain links. No personal data leaves the row with it.
  salt bytea not null,
  hash bytea not null,
  primary key (municipality_id, id)
);
create index event_subject on events.event (municipality_id, subject, id);
select kernel.seal('events.event', append_only => true);

-- The chain: link n holds the hash of link n-1 and of one event. Made just after the commit by one sealer at a time, so that
-- writers of different cases never wait for each other.
create table events.link (
  municipality_id uuid not null,
  seq bigint not null,
  event_id uuid not null,
  hash bytea not null,
  primary key (municipality_id, seq),
  unique (municipality_id, event_id),
  foreign key (municipality_id, event_id) references events.event (municipality_id, id)
);
select kernel.seal('events.link', append_only => true);

-- Events that no link holds yet. A row is put here with its event and taken away with its link.
create table events.unlinked (
  municipality_id uuid not null,
  event_id uuid not null,
  primary key (municipality_id, event_id)
);
select kernel.seal('events.unlinked');
