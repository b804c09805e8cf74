create schema if not exists processes;

-- A map as it was published, never changed: what runs by it goes on by it.
create table processes.definition (
  municipality_id uuid not null,
  id uuid not null,
  name text collate "C" not null check (length(name) between 1 and 100),
  version int not null check (version >= 1),
  xml text not null,
  -- The decisions (DMN) that it asks, as files.
  decisions json not null,
  -- The program that was made of it, and in which form: a later Torg that writes another form makes it anew.
  compiled json not null,
  form int not null,
  -- Messages and signals that begin a case by it.
  messages text[] not null,
  signals text[] not null,
  hash bytea not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (municipality_id, id),
  unique (municipality_id, name, version)
);
select kernel.seal('processes.definition', append_only => true);

-- A case on a map. `rev` counts its steps; its row is locked by whoever makes one.
create table processes.instance (
  municipality_id uuid not null,
  id uuid not null,
  definition_id uuid not null,
  -- What it is about, as a case.
  subject text collate "C",
  state text not null check (state in ('waiting', 'incident', 'stuck', 'completed', 'failed')),
  rev int not null,
  -- The number of the next token, frame or wait, and how many lines of history there are.
  next_id int not null,
  entries int not null,
  error_code text,
  error_message text,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, definition_id) references processes.definition (municipality_id, id),
  check ((state in ('completed', 'failed')) = (ended_at is not null))
) with (fillfactor = 70);
create index instance_subject on processes.instance (municipality_id, subject) where subject is not null;
create index instance_open on processes.instance (municipality_id, definition_id, id) where ended_at is null;
select kernel.seal('processes.instance');

-- The rows below are written only by who has locked the row of their instance; references that are asked at each step would cost more than they tell.

-- Something that goes on at a node. What is seldom asked for lies in `rest`. Values are json and not jsonb: contexts keep their order.
create table processes.token (
  municipality_id uuid not null,
  instance_id uuid not null,
  id int not null,
  frame int not null,
  node text not null,
  state text not null check (state in ('active', 'joining', 'incident')),
  rest json,
  primary key (municipality_id, instance_id, id)
);
select kernel.seal('processes.token');

-- A scope that is open, with its variables.
create table processes.frame (
  municipality_id uuid not null,
  instance_id uuid not null,
  id int not null,
  scope text not null,
  kind text not null,
  host int,
  parent int,
  variables json not null,
  rest json,
  primary key (municipality_id, instance_id, id)
);
select kernel.seal('processes.frame');

-- A message, a signal or a condition that is waited for. Names longer than an index holds stand here as their hash; whole in `awaits`.
create table processes.subscription (
  municipality_id uuid not null,
  instance_id uuid not null,
  id int not null,
  frame int not null,
  token int,
  node text not null,
  type text collate "C" not null check (type in ('message', 'signal', 'condition')),
  name text collate "C",
  correlation text collate "C",
  awaits json not null,
  primary key (municipality_id, instance_id, id)
);
create index subscription_name on processes.subscription (municipality_id, name, correlation, instance_id) where name is not null;
select kernel.seal('processes.subscription');

-- A point in time that is waited for. What could not be gone through when its time came is parked, with an incident.
create table processes.timer (
  municipality_id uuid not null,
  instance_id uuid not null,
  id int not null,
  frame int not null,
  token int,
  node text not null,
  due timestamptz not null,
  parked boolean not null default false,
  awaits json not null,
  primary key (municipality_id, instance_id, id)
);
create index timer_due on processes.timer (municipality_id, due) where not parked;
select kernel.seal('processes.timer');

-- What somebody or something outside is asked to do. An answer names the task: a second one finds it done.
create table processes.task (
  municipality_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  token int not null,
  node text not null,
  name text not null,
  lane text,
  kind text collate "C" not null check (kind in ('user', 'service')),
  topic text,
  -- What a system is given to work on.
  given json,
  state text collate "C" not null default 'open' check (state in ('open', 'done', 'raised', 'failed', 'withdrawn')),
  created_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  primary key (municipality_id, id)
);
create index task_open on processes.task (municipality_id, kind, id) where state = 'open';
create index task_instance on processes.task (municipality_id, instance_id, token) where state = 'open';
select kernel.seal('processes.task');

-- What could not go on, why, and who let it try again.
create table processes.incident (
  municipality_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  token int,
  timer int,
  node text not null,
  rule text not null,
  message text not null,
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  primary key (municipality_id, id)
);
create index incident_open on processes.incident (municipality_id, instance_id, token) where resolved_at is null;
select kernel.seal('processes.incident');

-- Everything that has happened, for ever; of one instance in one part, so that what is weeded out is weeded in one.
create table processes.history (
  municipality_id uuid not null,
  instance_id uuid not null,
  seq int not null,
  rev int not null,
  at timestamptz not null,
  what text not null,
  node text not null,
  token int,
  more text,
  actor_kind text not null,
  actor_id text not null,
  primary key (municipality_id, instance_id, seq)
) partition by hash (instance_id);
select kernel.seal('processes.history', append_only => true);
do $$
begin
  for part in 0..7 loop
    execute format('create table processes.history_%s partition of processes.history for values with (modulus 8, remainder %s)', part, part);
    perform kernel.seal(format('processes.history_%s', part)::regclass, append_only => true);
  end loop;
end $$;
