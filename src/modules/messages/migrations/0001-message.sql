create schema messages;

-- What a resident and the unit write to each other about a subject (a case). A message is never changed, only marked as read.
create table messages.message (
  municipality_id uuid not null,
  id uuid not null,
  subject uuid not null,
  direction text not null check (direction in ('in', 'out')),
  author_kind text not null,
  author_id uuid not null,
  author_name text not null,
  body text not null check (length(body) between 1 and 5000),
  -- Name, type and size as they were when sent: [{ id, name, type, size }]
  files jsonb not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (municipality_id, id)
);
create index message_subject on messages.message (municipality_id, subject, id);
create index message_unread on messages.message (municipality_id, subject, direction) where read_at is null;
select kernel.seal('messages.message');
