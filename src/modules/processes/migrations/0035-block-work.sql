-- What a building block has done for a task, in the transaction that did it: asked again for the same task, it gives the same answer and does nothing more.
create table processes.block_work (
  municipality_id uuid not null,
  task_id uuid not null,
  -- The answer, as values of a case are kept.
  gave json not null,
  done_at timestamptz not null,
  primary key (municipality_id, task_id)
);
select kernel.seal('processes.block_work', append_only => true);
