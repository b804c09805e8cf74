import type { Context } from '../../../kernel/http/context.ts'
import { Heading } from '../../../ui/components/heading.tsx'
import { Lead } from '../../../ui/components/lead.tsx'
import { LinkList } from '../../../ui/components/link-list.tsx'
import { Paragraphs } from '../../../ui/components/paragraphs.tsx'
import { SidePanel } from '../../../ui/components/side-panel.tsx'
import { Page } from '../../../ui/layouts/page.tsx'
import type { ContentPage as Content, Topic } from '../content.ts'
import { hrefs } from '../entries.ts'

export type ContentView = { page: Content; subjects: Topic[]; lifeSituations: Topic[] }

/** A page that the municipality has written. */
export const ContentPage = ({ page, subjects, lifeSituations }: ContentView, c: Context) => {
  const { t, locale } = c
  const title = page.title[locale]
  const related = [
    ...lifeSituations.map(one => ({ href: hrefs['life-situation'](one.slug), text: one.name[locale] })),
    ...subjects.map(one => ({ href: hrefs.subject(one.slug), text: one.name[locale] })),
  ]
  return (
    <Page
      c={c}
      title={title}
      crumbs={[{ text: t('site.crumb.front'), href: '/' }, { text: title }]}
      aside={
        related.length > 0 ? (
          <SidePanel title={t('site.content.related')}>
            <LinkList links={related} />
          </SidePanel>
        ) : undefined
      }
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{page.lead[locale]}</Lead>
      {page.sections.map(({ heading, text }) => (
        <section key={heading.sv}>
          <Heading level={2}>{heading[locale]}</Heading>
          <Paragraphs text={text[locale]} />
        </section>
      ))}
    </Page>
  )
}
