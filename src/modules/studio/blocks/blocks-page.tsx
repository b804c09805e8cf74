import type { Context } from '../../../kernel/http/context.ts'
import { CodeBlock } from '../../../ui/components/code-block.tsx'
import { DataTable } from '../../../ui/components/data-table.tsx'
import { Details } from '../../../ui/components/details.tsx'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { Tag } from '../../../ui/components/tag.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { BlockValue, Catalogue, CataloguedBlock } from '../../processes/index.ts'
import { studio } from '../urls.ts'
import { blockInFile } from './block-in-file.ts'

/** What the municipality's maps can do by themselves. */
export const BlocksPage = ({ blocks }: { blocks: Catalogue }, c: Context) => (
  <Page
    c={c}
    title={c.t('studio.blocks.title')}
    wide
    crumbs={[{ text: c.t('studio.title'), href: studio }, { text: c.t('studio.blocks.title') }]}
  >
    <Heading level={1}>{c.t('studio.blocks.title')}</Heading>
    <Lead>{c.t('studio.blocks.lead')}</Lead>
    {blocks.map(block => (
      <OneBlock c={c} block={block} key={block.topic} />
    ))}
  </Page>
)

const OneBlock = ({ c, block }: { c: Context; block: CataloguedBlock }) => (
  <section id={block.topic}>
    <Heading level={2}>{block.name[c.locale]}</Heading>
    {block.own ? <Tag>{c.t('studio.blocks.own')}</Tag> : null}
    <p>{block.description[c.locale]}</p>
    <p>
      {c.t('studio.blocks.topic')}: <code>{block.topic}</code>
    </p>
    <Values c={c} side="inputs" values={block.inputs} />
    <Values c={c} side="outputs" values={block.outputs} />
    <Heading level={3}>{c.t('studio.blocks.errors')}</Heading>
    {block.errors.length === 0 ? (
      <p>{c.t('studio.blocks.none-errors')}</p>
    ) : (
      <ul>
        {block.errors.map(({ code, name }) => (
          <li key={code}>
            <code>{code}</code> {name[c.locale]}
          </li>
        ))}
      </ul>
    )}
    <Details summary={c.t('studio.blocks.example')}>
      <CodeBlock text={blockInFile(block, block.name[c.locale])} />
    </Details>
  </section>
)

const Values = ({ c, side, values }: { c: Context; side: 'inputs' | 'outputs'; values: readonly BlockValue[] }) => (
  <>
    <Heading level={3}>{c.t(`studio.blocks.${side}`)}</Heading>
    <DataTable
      c={c}
      caption={c.t(`studio.blocks.${side}`)}
      rows={[...values]}
      columns={[
        { head: c.t('studio.blocks.value'), main: true, cell: ({ name }) => <code>{name}</code> },
        {
          head: c.t('studio.blocks.kind'),
          cell: ({ kind }) => c.t('studio.blocks.kind-name', { kind: kind.replaceAll('-', '_') }),
        },
        {
          head: c.t('studio.blocks.needed'),
          cell: ({ required }) => c.t(required ? 'studio.blocks.yes' : 'studio.blocks.no'),
        },
        { head: c.t('studio.blocks.about'), cell: ({ description }) => description[c.locale] },
      ]}
      empty={<p>{c.t(`studio.blocks.none-${side}`)}</p>}
    />
  </>
)
