-- When the newest version of a map begins cases by itself: one row for each start event that is a timer. `due` is null when it begins no more.
create table processes.schedule (
  municipality_id uuid not null,
  name text collate "C" not null,
  node text not null,
  definition_id uuid not null,
  scope text not null,
  due timestamptz,
  awaits json not null,
  -- Why it could not begin a case, until somebody has looked at it.
  parked text,
  parked_at timestamptz,
  primary key (municipality_id, name, node),
  foreign key (municipality_id, definition_id) references processes.definition (municipality_id, id)
);
create index schedule_due on processes.schedule (municipality_id, due) where due is not null and parked is null;
select kernel.seal('processes.schedule');

-- A map that begins no more cases. What runs by it goes on; publishing it again takes the row away.
create table processes.unpublished (
  municipality_id uuid not null,
  name text collate "C" not null,
  at timestamptz not null,
  by_id text not null,
  primary key (municipality_id, name)
);
select kernel.seal('processes.unpublished');
