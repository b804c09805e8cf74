-- An invitation may be to take the draft over: whoever takes it is its owner from then on, and who handed it over is kept.
alter table services.draft_helper
  drop constraint draft_helper_may_check,
  add constraint draft_helper_may_check check (may in ('read', 'fill', 'own')),
  add column handed_by uuid,
  add check ((handed_by is not null) = (may = 'own' and accepted_at is not null));
create index draft_helper_handed on services.draft_helper (municipality_id, handed_by) where handed_by is not null;
