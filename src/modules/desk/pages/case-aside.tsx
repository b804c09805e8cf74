import type { Context } from '../../../kernel/http/context.ts'
import { Button } from '../../../ui/components/button.tsx'
import { Csrf } from '../../../ui/components/csrf.tsx'
import { Facts } from '../../../ui/components/facts.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { SidePanel } from '../../../ui/components/side-panel.tsx'
import { When } from '../../../ui/components/when.tsx'
import type { CaseForOfficer } from '../../cases/index.ts'
import type { CaseAtDesk } from '../case-at-desk.ts'
import { caseUrl } from '../urls.ts'
import { childRows, concernsRows } from './case-concerns.tsx'

/** Who and when, and to whom it can be given. */
export const CaseAside = ({ view, c }: { view: CaseAtDesk; c: Context }) => (
  <>
    {view.principal ? (
      <SidePanel title={c.t('desk.case.concerns')}>
        <Facts narrow rows={concernsRows(view, c)} />
      </SidePanel>
    ) : null}
    {view.children.length > 0 ? (
      <SidePanel title={c.t('desk.case.children')}>
        <Facts narrow rows={childRows(view, c)} />
      </SidePanel>
    ) : null}
    <SidePanel title={c.t(view.principal ? 'desk.case.represented' : 'desk.case.applicant')}>
      <Facts narrow rows={applicantRows(view, c)} />
    </SidePanel>
    <SidePanel title={c.t('desk.case.about')}>
      <Facts
        narrow
        rows={[
          { term: c.t('desk.list.officer'), value: view.officer ?? c.t('desk.list.nobody') },
          { term: c.t('desk.case.unit'), value: view.unit.name[c.locale] },
          { term: c.t('desk.case.authority'), value: view.unit.authority.name[c.locale] },
          { term: c.t('desk.list.opened'), value: <When c={c} at={view.openedAt} time /> },
          ...(view.decidedAt && !view.reply
            ? [{ term: c.t('desk.case.decided'), value: <When c={c} at={view.decidedAt} time /> }]
            : []),
          ...(view.closedAt ? [{ term: c.t('desk.case.closed'), value: <When c={c} at={view.closedAt} time /> }] : []),
        ]}
      />
    </SidePanel>
    {view.onMap ? (
      <p>
        <a class="ds-link" href={caseUrl(view.number, 'karta')}>
          {c.t('desk.map.link')}
        </a>
      </p>
    ) : null}
    {view.actions.assign.ok && view.colleagues.length > 0 ? (
      <SidePanel title={c.t('desk.assign.title')}>
        <form method="post" action={caseUrl(view.number, 'lamna')} novalidate>
          <Csrf c={c} />
          <input type="hidden" name="rev" value={view.rev} />
          <Select
            c={c}
            name="handlaggare"
            label={c.t('desk.assign.to')}
            empty={c.t('desk.assign.choose')}
            options={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button variant="secondary">{c.t('desk.assign.button')}</Button>
        </form>
      </SidePanel>
    ) : null}
  </>
)

const applicantRows = ({ applicant }: CaseForOfficer, c: Context) => {
  if (!applicant) return [{ term: c.t('desk.case.name'), value: c.t('desk.unsigned') }]
  if (applicant.masked) return [{ term: c.t('desk.case.name'), value: c.t('desk.masked') }]
  return [
    { term: c.t('desk.case.name'), value: applicant.name ?? '' },
    { term: c.t('desk.case.number'), value: applicant.number ?? '' },
    ...(applicant.email ? [{ term: c.t('desk.case.email'), value: applicant.email }] : []),
    ...(applicant.phone ? [{ term: c.t('desk.case.phone'), value: applicant.phone }] : []),
  ]
}
