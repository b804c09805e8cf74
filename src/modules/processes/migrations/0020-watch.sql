-- What has ended by a version, the newest first: how many, and what its times are counted from.
create index instance_ended on processes.instance (municipality_id, definition_id, ended_at desc) where ended_at is not null;

-- What the words of an incident are filled with; those from before this have only their message.
alter table processes.incident add column told json not null default '{}';
create index incident_node on processes.incident (municipality_id, node, rule) where resolved_at is null;

-- Each time that somebody let something that had stopped be tried again: who, when, and what came of it.
create table processes.retry (
  municipality_id uuid not null,
  id uuid not null,
  incident uuid not null,
  instance_id uuid not null,
  node text not null,
  rule text not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  outcome text not null check (outcome in ('went-on', 'stopped-again', 'due', 'gone', 'broken')),
  primary key (municipality_id, id)
);
create index retry_incident on processes.retry (municipality_id, incident);
select kernel.seal('processes.retry', append_only => true);
