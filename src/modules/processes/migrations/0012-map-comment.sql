-- What somebody has said of a step of a map, and what others have answered.
create table processes.map_comment (
  municipality_id uuid not null,
  id uuid not null,
  map uuid not null,
  -- The step, by its id in the file: the same in every version.
  node text not null,
  node_name text not null,
  -- What it answers.
  answers uuid,
  text text not null,
  at timestamptz not null,
  by_kind text not null check (by_kind in ('officer', 'resident')),
  by_id text not null,
  -- Of staff. The name of a resident is looked up where it is shown.
  by_name text not null,
  -- Whether a resident wants to be named beside it.
  named boolean not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, map) references processes.map (municipality_id, id),
  foreign key (municipality_id, answers) references processes.map_comment (municipality_id, id)
);
select kernel.seal('processes.map_comment', append_only => true);
create index map_comment_map on processes.map_comment (municipality_id, map, at);
create index map_comment_by on processes.map_comment (municipality_id, by_id);

-- What was decided of it, in order: the newest of each pair holds.
create table processes.map_comment_act (
  municipality_id uuid not null,
  comment uuid not null,
  no int not null,
  did text not null check (did in ('show', 'hide', 'settle', 'reopen')),
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  primary key (municipality_id, comment, no),
  foreign key (municipality_id, comment) references processes.map_comment (municipality_id, id)
);
select kernel.seal('processes.map_comment_act', append_only => true);
