-- What is sent without signing in is nobody's: a visitor of its own has sent it, who has sent nothing else.
alter table services.submission
  alter column person_id drop not null,
  add column sender_id uuid,
  add check ((person_id is null) <> (sender_id is null));
create unique index submission_sender on services.submission (municipality_id, sender_id) where sender_id is not null;
-- How much comes in so, by service: for the brake.
create index submission_unsigned on services.submission (municipality_id, slug, sent_at) where sender_id is not null;

-- Who has said afterwards, with the code in hand, that it was theirs. What was sent stays as it was sent.
create table services.claim (
  municipality_id uuid not null,
  submission_id uuid not null,
  person_id uuid not null,
  claimed_at timestamptz not null,
  primary key (municipality_id, submission_id),
  foreign key (municipality_id, submission_id) references services.submission (municipality_id, id)
);
create index claim_person on services.claim (municipality_id, person_id);
select kernel.seal('services.claim', append_only => true);
