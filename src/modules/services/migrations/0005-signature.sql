-- Somebody who was asked to sign what another person has sent, and what came of it. They are found by their number when they sign in.
create table services.signature (
  municipality_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  case_id uuid not null,
  -- Which of the service's co-signers it is.
  signer text not null,
  number text not null check (number ~ '^[0-9]{12}$'),
  -- What the applicant wrote: where the request is mailed, and what they call the person.
  email text,
  name text,
  state text not null check (state in ('waiting', 'signed', 'declined', 'expired', 'withdrawn')),
  asked_at timestamptz not null,
  -- The last day.
  until date not null,
  -- How often the applicant has had it mailed.
  mailed int not null,
  settled_at timestamptz,
  -- people.person.id of who signed or declined.
  person_id uuid,
  reason text,
  -- What was signed: services.submission.content_hash as it was computed anew at that moment.
  signed_hash text,
  primary key (municipality_id, id),
  unique (municipality_id, submission_id, signer, number),
  foreign key (municipality_id, submission_id) references services.submission (municipality_id, id),
  check ((state = 'waiting') = (settled_at is null)),
  check (state <> 'signed' or (signed_hash is not null and person_id is not null))
);
create index signature_number on services.signature (municipality_id, number, id);
create index signature_case on services.signature (municipality_id, case_id);
select kernel.seal('services.signature');
