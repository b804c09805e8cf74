-- Which decision a business rule task asked, and the rules that decided (förvaltningslagen 32 §): {"decision", "rules": [{"table", "rule", "index"}]}.
alter table processes.history add column decided json;
