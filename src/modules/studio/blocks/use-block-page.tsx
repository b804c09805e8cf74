import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { TextArea } from '../../../ui/components/text-area.tsx'
import { TextField } from '../../../ui/components/text-field.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { BlockValue, CataloguedBlock } from '../../processes/index.ts'
import { crumbs } from '../maps/studio-crumbs.ts'
import { partUrl } from '../maps/urls.ts'
import { EditForm } from '../pages/edit-form.tsx'
import type { StepBlockView } from './step-block-view.ts'
import { stepBlockUrl } from './urls.ts'
import { inputField, outputField, shownSource } from './use-form.ts'

type Props = StepBlockView & { block: CataloguedBlock }

/** What a building block is given in a step, and under which names its answers are kept. */
export const UseBlockPage = ({ map, step, use, block }: Props, c: Context) => {
  const title = c.t('studio.blocks.use-title', { block: block.name[c.locale] })
  const part = partUrl(map.id, step.id)
  const now = use?.topic === block.topic ? use : undefined
  return (
    <Page c={c} title={`${title} – ${map.name}`} crumbs={crumbs(c, title, map)}>
      <Heading level={1}>{title}</Heading>
      <p>{block.description[c.locale]}</p>
      <EditForm
        c={c}
        action={stepBlockUrl(part, block.topic)}
        rev={map.rev}
        submit={c.t('studio.blocks.save')}
        more={
          <a class="ds-link" href={stepBlockUrl(part)}>
            {c.t('studio.blocks.other')}
          </a>
        }
      >
        {block.inputs.length > 0 ? <p>{c.t('studio.blocks.use-lead')}</p> : null}
        {block.inputs.map(value => (
          <InputField c={c} value={value} source={now?.inputs.find(({ name }) => name === value.name)?.source} />
        ))}
        {block.outputs.length > 0 ? (
          <>
            <Heading level={2}>{c.t('studio.blocks.answers')}</Heading>
            <p>{c.t('studio.blocks.answers-lead')}</p>
          </>
        ) : null}
        {block.outputs.map(({ name, description }) => (
          <TextField
            c={c}
            key={name}
            name={outputField(name)}
            label={c.t('studio.blocks.answer-as', { name })}
            hint={description[c.locale]}
            value={now?.outputs.find(one => one.name === name)?.as}
            optional
          />
        ))}
      </EditForm>
    </Page>
  )
}

const InputField = ({ c, value, source }: { c: Context; value: BlockValue; source: string | undefined }) => {
  const { name, kind, required, description } = value
  const props = {
    c,
    name: inputField(name),
    label: name,
    hint: c.t('studio.blocks.hint', {
      kind: c.t('studio.blocks.kind-name', { kind: kind.replaceAll('-', '_') }),
      about: description[c.locale],
    }),
    value: source === undefined ? undefined : shownSource(source, kind),
    optional: !required,
  }
  return kind === 'text' ? <TextArea {...props} rows={4} /> : <TextField {...props} width="full" />
}
