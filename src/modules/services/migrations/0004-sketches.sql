-- A definition under work. It may be unfinished; what is wrong with it is said when it is looked at, not when it is stored.
create table services.sketch (
  municipality_id uuid not null,
  slug text not null,
  body jsonb not null,
  texts jsonb not null,
  examples jsonb not null,
  -- Counts every change, undoing too.
  rev int not null,
  -- The change whose content this is: another than the last one after something was undone.
  state int not null,
  -- What was undone and can be done again, the latest last.
  redo int[] not null default '{}',
  -- The published version that it started from.
  based_on int,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (municipality_id, slug)
);
select kernel.seal('services.sketch');

-- Every change that was made, whole: who did what when, what it looked like then, and any of it can be taken up again.
create table services.sketch_change (
  municipality_id uuid not null,
  slug text not null,
  rev int not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  did text not null,
  about text not null,
  state int not null,
  before_state int,
  body jsonb not null,
  texts jsonb not null,
  examples jsonb not null,
  primary key (municipality_id, slug, rev)
);
select kernel.seal('services.sketch_change', append_only => true);

-- The examples a version was published with, and who published it.
alter table services.definition add column examples jsonb not null default '[]';
alter table services.definition add column published_by text not null default '';

-- What the studio has published or taken away is no longer the folder's.
alter table services.offer add column origin text not null default 'folder' check (origin in ('folder', 'studio'));
alter table services.offer add column withdrawn_at timestamptz;

-- A version that will be offered later. Nothing is taken away from here: what came of it is told.
create table services.publication (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  version int not null,
  due_at timestamptz not null,
  ordered_by text not null,
  ended text check (ended in ('done', 'cancelled')),
  primary key (municipality_id, id),
  foreign key (municipality_id, slug, version) references services.definition (municipality_id, slug, version)
);
create index publication_waiting on services.publication (municipality_id, slug) where ended is null;
select kernel.seal('services.publication');

-- A sketch that is tried as a test person. Nothing of it is anybody's, and it is gone after a day.
create table services.trial (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  -- The change whose content is tried.
  state int not null,
  officer text not null,
  birth_date date not null,
  today date not null,
  answers jsonb not null,
  expires_at timestamptz not null,
  primary key (municipality_id, id)
);
create index trial_expiry on services.trial (municipality_id, expires_at);
select kernel.seal('services.trial');
