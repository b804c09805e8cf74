-- A request that the unit has taken back: the applicant need not answer it, and reads why.
alter table cases.completion
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add column withdrawn_by_name text,
  add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 5000),
  add check ((withdrawn_at is null) = (withdrawn_reason is null)),
  add check ((withdrawn_at is null) = (withdrawn_by_name is null)),
  add check (withdrawn_at is null or answered_at is null);
drop index cases.completion_open;
create unique index completion_open on cases.completion (municipality_id, case_id) where answered_at is null and withdrawn_at is null;

-- What the officer had written before a standard text took its place: it can be taken back.
alter table cases.decision_draft
  add column earlier_text text,
  add column earlier_reasons text,
  add check ((earlier_text is null) = (earlier_reasons is null));
