-- Whom the case concerns where that is not the applicant, and by what right the applicant acts: as it was when the case was opened.
alter table cases.case
  add column principal text collate "C",
  add column on_behalf jsonb,
  add check ((principal is null) = (on_behalf is null));
create index case_principal on cases.case (municipality_id, principal, opened_at desc) where principal is not null;
