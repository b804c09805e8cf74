-- Decisions that people write in the studio. The file (DMN) is the truth: tables, what they rest on and their examples are read from it.
create table processes.decision (
  municipality_id uuid not null,
  id uuid not null,
  name text not null,
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
select kernel.seal('processes.decision');

-- Every change that was made: who did what when, what it is about, and the file before it.
create table processes.decision_change (
  municipality_id uuid not null,
  decision uuid not null,
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
  primary key (municipality_id, decision, rev),
  foreign key (municipality_id, decision) references processes.decision (municipality_id, id)
);
select kernel.seal('processes.decision_change', append_only => true);
