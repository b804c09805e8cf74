create schema services;

-- Every version of an e-service that was ever published, for ever: drafts and submissions are pinned to theirs.
create table services.definition (
  municipality_id uuid not null,
  slug text not null,
  version int not null,
  -- SHA-256 over the canonical form of body and texts.
  hash text not null,
  body jsonb not null,
  texts jsonb not null,
  published_at timestamptz not null,
  primary key (municipality_id, slug, version)
);
select kernel.seal('services.definition', append_only => true);

-- What is offered now. A service that is taken away keeps its versions; its drafts can still be finished.
create table services.offer (
  municipality_id uuid not null,
  slug text not null,
  version int not null,
  primary key (municipality_id, slug),
  foreign key (municipality_id, slug, version) references services.definition (municipality_id, slug, version)
);
select kernel.seal('services.offer');

create table services.draft (
  municipality_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  slug text not null,
  version int not null,
  -- Known of the person when the draft began: conditions on age need no look-up for every page.
  birth_date date,
  answers jsonb not null default '{}',
  -- Answers that another device had given and that were written over, by page: shown once, so that nothing is lost in silence.
  replaced jsonb,
  rev int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, slug, version) references services.definition (municipality_id, slug, version)
);
-- One living draft per service and person: starting again resumes it.
create unique index draft_living on services.draft (municipality_id, person_id, slug) where sent_at is null;
create index draft_expiry on services.draft (municipality_id, expires_at) where sent_at is null;
select kernel.seal('services.draft');

-- What was sent, as it was sent. One for each draft, however many times the button is pressed.
create table services.submission (
  municipality_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  person_id uuid not null,
  slug text not null,
  version int not null,
  definition_hash text not null,
  answers jsonb not null,
  -- SHA-256 over the canonical form of number, definition hash and answers: what a receipt is checked against.
  content_hash text not null,
  number text not null,
  locale text not null,
  sent_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, draft_id),
  unique (municipality_id, number),
  foreign key (municipality_id, slug, version) references services.definition (municipality_id, slug, version)
);
create index submission_person on services.submission (municipality_id, person_id, id);
select kernel.seal('services.submission', append_only => true);
