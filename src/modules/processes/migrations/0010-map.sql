create schema if not exists processes;

-- A map that people draw. The file is the truth: what is read, drawn and listed comes from it.
create table processes.map (
  municipality_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('as-is', 'to-be')),
  unit text not null,
  xml text not null,
  -- Counts every change, undoing too.
  rev int not null,
  -- The change that is undone next; null where there is none.
  undoable int,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (municipality_id, id)
);
select kernel.seal('processes.map');

-- Every change that was made: who did what when, what it is about, and the file before it.
create table processes.map_change (
  municipality_id uuid not null,
  map uuid not null,
  rev int not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  did text not null,
  -- What it is called that was changed.
  what text not null,
  about text[] not null,
  xml_before text not null,
  undoable_before int,
  primary key (municipality_id, map, rev),
  foreign key (municipality_id, map) references processes.map (municipality_id, id)
);
select kernel.seal('processes.map_change', append_only => true);
