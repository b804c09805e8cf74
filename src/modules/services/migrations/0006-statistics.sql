-- What happens to a service in a day, as numbers: how many began, sent and left, how far they came, how often each question was asked
-- and answered wrongly, and how long a page took. Never a row for a person, and nothing that leads to one.
create table services.counter (
  municipality_id uuid not null,
  slug text not null,
  day date not null,
  what text not null check (what in ('started', 'sent', 'left', 'reached', 'answered', 'asked', 'wrong', 'time')),
  page text not null,
  fact text not null,
  -- The name of a complaint, or how long something took.
  detail text not null,
  version int not null,
  -- '' where nobody was there: a draft whose time is out.
  language text not null,
  device text not null check (device in ('phone', 'desk', '')),
  -- The same number kept in several parts, chosen at random, so that residents who send at once don't wait for each other.
  part smallint not null,
  n int not null,
  primary key (municipality_id, slug, day, what, page, fact, detail, version, language, device, part)
);
select kernel.seal('services.counter');

-- How somebody found it to use a service. Kept apart from what was sent: no person, no case, no day, and a name that says nothing of
-- when it was written.
create table services.feedback (
  municipality_id uuid not null,
  id uuid not null default gen_random_uuid(),
  slug text not null,
  version int not null,
  -- The first day of the month.
  month date not null,
  face smallint not null check (face between 1 and 5),
  words text,
  primary key (municipality_id, id)
);
create index feedback_slug on services.feedback (municipality_id, slug, month);
select kernel.seal('services.feedback');

-- That something has been said about a sending, so that it is said once; not what.
create table services.feedback_given (
  municipality_id uuid not null,
  submission_id uuid not null,
  primary key (municipality_id, submission_id)
);
select kernel.seal('services.feedback_given');
