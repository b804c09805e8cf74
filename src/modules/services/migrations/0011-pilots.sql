-- A version that is tried by residents who have been invited, before everybody is offered it. What is closed stays to be told of.
create table services.pilot (
  municipality_id uuid not null,
  id uuid not null,
  slug text not null,
  version int not null,
  -- What the group has tried before.
  earlier int[] not null default '{}',
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  ended text check (ended in ('published', 'closed')),
  primary key (municipality_id, id),
  foreign key (municipality_id, slug, version) references services.definition (municipality_id, slug, version),
  check ((closed_at is null) = (ended is null))
);
create unique index pilot_open on services.pilot (municipality_id, slug) where closed_at is null;
create index pilot_slug on services.pilot (municipality_id, slug);
select kernel.seal('services.pilot');

-- A way in to a pilot, for so many and until then. Whom it was mailed to is known until it is used or the pilot is over, and no longer.
create table services.pilot_invitation (
  municipality_id uuid not null,
  id uuid not null,
  pilot_id uuid not null,
  -- As it is shown to the builder and mailed; it opens a form, and nobody's data.
  code text not null,
  -- SHA-256 of it, however it is written.
  code_hash bytea not null,
  email text,
  mailed boolean not null,
  max_uses int not null check (max_uses between 1 and 1000),
  uses int not null default 0 check (uses <= max_uses),
  invited_at timestamptz not null,
  invited_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, pilot_id) references services.pilot (municipality_id, id)
);
create unique index pilot_invitation_code on services.pilot_invitation (municipality_id, code_hash);
create index pilot_invitation_pilot on services.pilot_invitation (municipality_id, pilot_id);
select kernel.seal('services.pilot_invitation');

create table services.pilot_member (
  municipality_id uuid not null,
  pilot_id uuid not null,
  person_id uuid not null,
  invitation_id uuid not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (municipality_id, pilot_id, person_id),
  foreign key (municipality_id, pilot_id) references services.pilot (municipality_id, id),
  foreign key (municipality_id, invitation_id) references services.pilot_invitation (municipality_id, id)
);
create index pilot_member_person on services.pilot_member (municipality_id, person_id) where left_at is null;
select kernel.seal('services.pilot_member');

-- What happens in a pilot is counted apart from what happens when everybody may.
alter table services.counter add column pilot boolean not null default false;
alter table services.counter drop constraint counter_pkey;
alter table services.counter
  add primary key (municipality_id, slug, day, what, page, fact, detail, version, language, device, pilot, part);
alter table services.feedback add column pilot boolean not null default false;

-- A package that names what this municipality does not have: kept until it is said what that is here, for a day.
create table services.brought_package (
  municipality_id uuid not null,
  id uuid not null,
  officer text not null,
  body jsonb not null,
  texts jsonb not null,
  examples jsonb not null,
  expires_at timestamptz not null,
  primary key (municipality_id, id)
);
create index brought_package_expiry on services.brought_package (municipality_id, expires_at);
select kernel.seal('services.brought_package');
