-- How far a case has come follows from what is known of it. A case may be decided, or wait for its applicant, without anybody having taken it:
-- its map may do that by itself.
alter table cases.case drop constraint case_check;
alter table cases.case
  add constraint case_received check (state <> 'received' or officer is null),
  add constraint case_assigned check (state <> 'assigned' or officer is not null);

-- What people have done at the steps of a case's map, and what somebody who may has done besides it. Never changed.
create table cases.step (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  task uuid not null,
  node text not null,
  name text not null,
  did text collate "C" not null check (did in ('done', 'skipped', 'repeated', 'given')),
  -- What was answered, in words: [{ label, value }].
  answers jsonb not null default '[]',
  -- Why, where it was done besides the map.
  reason text check (length(reason) between 1 and 2000),
  -- To whom it was given.
  officer uuid,
  officer_name text,
  by_kind text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references cases.case (municipality_id, id),
  check ((did = 'done') = (reason is null)),
  check ((did = 'given') = (officer is not null))
);
create index step_case on cases.step (municipality_id, case_id, id);
select kernel.seal('cases.step', append_only => true);
