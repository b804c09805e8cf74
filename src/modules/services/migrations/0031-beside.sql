-- Process and decision files that belong to a service: nothing here reads them, and they go with it, by name.
alter table services.sketch add column beside jsonb not null default '{}';
alter table services.sketch_change add column beside jsonb not null default '{}';
alter table services.definition add column beside jsonb not null default '{}';
alter table services.brought_package add column beside jsonb not null default '{}';
