import type { Context } from '../../../kernel/http/context.ts'
import { Details } from '../../../ui/components/details.tsx'
import { Radios } from '../../../ui/components/radios.tsx'
import { Select } from '../../../ui/components/select.tsx'
import { appealRegimes, outcomes } from '../../cases/index.ts'
import { type Definition, workshop } from '../../services/index.ts'

/** How decisions of the service are appealed: one way for all, and what differs by outcome. */
export const Appeals = ({ c, body }: { c: Context; body: Pick<Definition, 'appealRegime'> }) => {
  const by = workshop.appealByOutcome(body.appealRegime)
  const usual = by.approved[0] ?? 'none'
  const differs = typeof body.appealRegime !== 'string'
  const regimes = appealRegimes.map(value => ({ value, label: c.t(`studio.appeal.${value}`) }))
  return (
    <>
      <Radios
        c={c}
        name="overklagande"
        legend={c.t('studio.service.appeal')}
        value={usual}
        options={regimes.map(one => ({ ...one, hint: c.t(`studio.appeal.${one.value}-hint`) }))}
      />
      <Details summary={c.t('studio.appeal.by-outcome')} open={differs}>
        <p>{c.t('studio.appeal.by-outcome-hint')}</p>
        {outcomes.map(outcome => {
          const ways = by[outcome]
          const chosen = ways.length > 1 ? 'antingen' : ways[0] === usual ? '' : ways[0]
          return (
            <Select
              c={c}
              key={outcome}
              name={`overklagande.${outcome}`}
              label={c.t(`studio.appeal.when-${outcome}`)}
              value={chosen}
              empty={c.t('studio.appeal.usual')}
              options={[...regimes, { value: 'antingen', label: c.t('studio.appeal.either') }]}
            />
          )
        })}
      </Details>
    </>
  )
}
