-- Where everybody reads a map that is published, and which of its versions; null where it is not.
alter table processes.map add column address text collate "C" check (length(address) between 1 and 60);
alter table processes.map add column published int;
create unique index map_address on processes.map (municipality_id, address);

-- A map as it was published, never changed: who did it when, and what they said was new.
create table processes.map_version (
  municipality_id uuid not null,
  map uuid not null,
  version int not null check (version >= 1),
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  note text not null,
  name text not null,
  xml text not null,
  primary key (municipality_id, map, version),
  foreign key (municipality_id, map) references processes.map (municipality_id, id)
);
select kernel.seal('processes.map_version', append_only => true);
