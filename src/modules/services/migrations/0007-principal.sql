-- Somebody may apply on somebody else's behalf. `principal` is whom it concerns as one word ('person:<id>', 'organisation:<number>');
-- `on_behalf` is that with the right by which one acts, and when it was checked: of a draft when it was begun, of a submission when it was sent.
alter table services.draft
  add column principal text collate "C",
  add column on_behalf jsonb,
  add check ((principal is null) = (on_behalf is null));

alter table services.submission
  add column principal text collate "C",
  add column on_behalf jsonb,
  add check ((principal is null) = (on_behalf is null));
