-- A signing by e-ID under way, between leaving for the provider and coming back.
create table services.signing_under_way (
  municipality_id uuid not null,
  -- SHA-256 of the secret in the cookie.
  token_hash bytea not null,
  draft_id uuid not null,
  person_id uuid not null,
  remembered jsonb not null,
  -- What was sent to be signed, what was shown of it, and the hash of the answers as they were then.
  tbs text not null,
  message text not null,
  answers_hash text not null,
  expires_at timestamptz not null,
  primary key (municipality_id, token_hash),
  foreign key (municipality_id, draft_id) references services.draft (municipality_id, id) on delete cascade
);
create index signing_under_way_expiry on services.signing_under_way (municipality_id, expires_at);
create index signing_under_way_draft on services.signing_under_way (municipality_id, draft_id);
select kernel.seal('services.signing_under_way');

-- The applicant's own signature on what was sent, as the e-ID gave it.
create table services.own_signature (
  municipality_id uuid not null,
  submission_id uuid not null,
  person_id uuid not null,
  tbs text not null,
  tbs_hash text not null check (tbs_hash ~ '^[0-9a-f]{64}$'),
  message text not null,
  -- Base64, in the format of the e-ID.
  signature text not null,
  -- The provider's signed word for who signed, when and what.
  id_token text not null,
  issuer text not null,
  acr text not null,
  signed_at timestamptz not null,
  primary key (municipality_id, submission_id),
  foreign key (municipality_id, submission_id) references services.submission (municipality_id, id)
);
select kernel.seal('services.own_signature', append_only => true);

-- When times can be booked, as the municipality's folder says.
create table services.calendar (
  municipality_id uuid not null,
  id text not null,
  body jsonb not null,
  primary key (municipality_id, id)
);
select kernel.seal('services.calendar');

-- A time that somebody holds or has: one row for each place there is at that time, so that nobody else can get it.
create table services.slot (
  municipality_id uuid not null,
  calendar text not null,
  starts_at timestamptz not null,
  place smallint not null,
  minutes int not null,
  -- The draft that it was first booked in; what corrects it later is the same holder.
  holder uuid not null,
  fact text not null,
  -- Null when it is taken: what it was held for has been sent.
  held_until timestamptz,
  primary key (municipality_id, calendar, starts_at, place),
  foreign key (municipality_id, holder) references services.draft (municipality_id, id) on delete cascade
);
create unique index slot_held on services.slot (municipality_id, holder, fact) where held_until is not null;
create unique index slot_taken on services.slot (municipality_id, holder, fact) where held_until is null;
select kernel.seal('services.slot');
