-- What became of a form from elsewhere: shown before the sketch is made, and gone with what waits.
alter table services.brought_package add column report jsonb;
