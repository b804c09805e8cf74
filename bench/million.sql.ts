/**
 * Fills the case tables by SQL: `$1` cases at one unit, spread over five years, three states, 900 names and two services. Names are
 * skewed as names are: some are very common.
 */
export const fillCases = (municipality: string, unit: string, from: number, to: number): string => `
  with made as (
    select n, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
      'BEN-2026-' || lpad(n::text, 7, '0') as number,
      timestamptz '2021-11-23' + n * interval '1 day' * (1826.0 / ${to}) as opened_at,
      (array['received', 'received', 'assigned', 'assigned', 'decided', 'closed', 'closed', 'closed', 'closed', 'closed'])[1 + n % 10] as state,
      case when n % 20 = 0 then 'anna' else 'namn' || (n * 7919 % 900) end as given,
      'efternamn' || (n * 104729 % 5000) as family,
      case when n % 3 = 0 then 'synpunkt' else 'sommarjobb' end as service
    from generate_series(${from}, ${to}) as n
  ), cases as (
    insert into cases.case (municipality_id, id, number, service_slug, service_title, service_version, case_type, unit, applicant, submission, answers, state, officer, officer_name, protected, opened_at, decide_by, outcome, decided_at, closed_at)
    select '${municipality}', id, lower(number), service, '{"sv": "Sommarjobb", "en": "Summer job"}', '1', service, '${unit}', id, id, '[]', state,
      case when state <> 'received' then id end, case when state <> 'received' then 'Karin Öberg' end, false, opened_at, (opened_at + interval '30 days')::date,
      case when state in ('decided', 'closed') then 'approved' end, case when state in ('decided', 'closed') then opened_at + interval '20 days' end, case when state = 'closed' then opened_at + interval '40 days' end
    from made
  )
  insert into cases.case_word (municipality_id, unit, word, opened_at, case_id, protected)
  select '${municipality}', '${unit}', word, opened_at, id, false
  from made cross join unnest(array[lower(number), given, family]) as word`
